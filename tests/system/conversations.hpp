#pragma once

#include "tests/support/chat_server.hpp"
#include "tests/system/clinics.hpp"
#include "tests/system/world.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::testing {

/// How a clinic's AI works.
struct ai_way {
  bool model = false; ///< else the built-in answerer
  bool relay = false; ///< ConversationRelay, else gathers
};

std::string name_of(ai_way how);

/// All four.
std::vector<ai_way> all_ai_ways();

/// Client 123, where the AI answers: Ana (101) is billing's, Ben (102) is the
/// front desk's. It knows the hours and the parking.
std::string talking_clinic(ai_way how);

/// The statements that give client 123 these settings.
std::string ai_settings_of(ai_way how);

/// A model that leads bills to billing, knows the hours and leaves all else to
/// a person.
std::string reasonable_model(const std::string& said);

/// Client 124, Riverside, and what its AI knows: nothing of it is for anybody
/// else's callers, or for a model that answers them.
std::string foreign_clinic();

/// Names, departments and answers that only client 124 has.
const std::vector<std::string>& foreign_words();

/// What a caller of the AI says, line by line, each when it is asked for.
class talk_script {
public:
  struct line {
    std::string after; ///< heard before, whole or in part
    std::string says;  ///< a single key is pressed
  };

  explicit talk_script(std::vector<line> lines);

  /// For `world::call`.
  void hears(patient& who, const std::string& text);

  bool all_said() const noexcept;

private:
  std::vector<line> lines_;
  std::size_t next_ = 0;
};

/// One call to the clinic's AI.
struct ai_call {
  std::shared_ptr<patient> who;
  std::shared_ptr<talk_script> talk;
};

ai_call call_and_say(world& the, std::vector<talk_script::line> lines,
  const std::string& from = patients_number,
  const std::string& to = clinic_number);

/// How long the caller heard nothing, from the call's first moment to its end.
/// A phone that rings, a talk with a person and the time after a beep are no
/// silence; what follows a ring that nobody answered is.
milliseconds longest_silence(world& the, const patient& who);

/// How the conversation of an ended call ended.
std::string ai_result(world& the, const patient& who);

/// So many conversations were had over a ConversationRelay that did not fail;
/// without `relay`: none was.
void expect_way(world& the, bool relay, std::size_t calls);

inline const std::string what_they_need = "How can I help you?";
inline const std::string what_else = "What else can I help you with?";

} // namespace callengine::testing
