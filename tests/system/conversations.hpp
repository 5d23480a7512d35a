#pragma once

#include "tests/support/chat_server.hpp"
#include "tests/system/clinics.hpp"
#include "tests/system/world.hpp"

#include <chrono>
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

/// What a caller of the AI says, line by line, each when it is asked for; and
/// how long the caller heard nothing.
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

  /// Between two things heard; ringing and a talk with a person are no silence.
  milliseconds longest_silence() const noexcept;

private:
  using steady = std::chrono::steady_clock;

  std::vector<line> lines_;
  std::size_t next_ = 0;
  std::optional<steady::time_point> last_; ///< none: silence is no matter now
  milliseconds longest_{0};
};

/// One call to the clinic's AI.
struct ai_call {
  std::shared_ptr<patient> who;
  std::shared_ptr<talk_script> talk;
};

ai_call call_and_say(world& the, std::vector<talk_script::line> lines,
  const std::string& from = patients_number);

/// How the conversation of an ended call ended.
std::string ai_result(world& the, const patient& who);

inline const std::string what_they_need = "How can I help you?";
inline const std::string what_else = "What else can I help you with?";

} // namespace callengine::testing
