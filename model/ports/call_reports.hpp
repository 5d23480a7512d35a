#pragma once

#include "model/ai/conversation.hpp"
#include "model/decision.hpp"
#include "model/ids.hpp"
#include "model/ports/portal_asker.hpp"
#include "model/time.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace callengine {

/// A turn of a conversation with the AI.
struct reported_turn {
  time_point at;
  ai::exchange words;

  friend bool operator==(const reported_turn&, const reported_turn&) = default;
};

/// A call's conversation with the AI, decrypted.
struct conversation_report {
  std::optional<ai::result> how; ///< empty: it goes on, or nobody told its end
  bool urgent = false;
  std::string summary;              ///< empty: none, or its time is over
  std::vector<reported_turn> turns; ///< in order; none: as with the summary,
                                    ///< or the clinic keeps no transcripts

  friend bool operator==(const conversation_report&, const conversation_report&)
    = default;
};

/// What history knows of one call.
struct call_report {
  call_sid call;
  client_id client;
  time_point started_at;
  std::optional<time_point> ended_at;
  std::optional<outcome> how;
  std::string department;
  std::optional<user_id> user;
  bool is_test = false;            ///< made with the phone in the page
  std::vector<decision> decisions; ///< in order

  /// Empty: there was none, or the asker may not read it.
  std::optional<conversation_report> ai;
};

/// Who wants to know what of which call.
struct call_question {
  portal_asker who;
  call_sid call;
  bool is_live = false; ///< the engine knows it as the asker's clinic's
};

/// Reads history. Never blocks the caller: `done` is called on a thread of the
/// implementation, exactly once; an error is a sentence for the log.
///
/// A conversation is shown to whoever talked with the caller, to the staff of
/// the call's department, and to supervisors and administrators. In the
/// transaction that reads one it is logged who read it, and who may not; and
/// who asked for a call that their clinic does not have.
class call_reports {
public:
  virtual ~call_reports() = default;

  struct result {
    std::optional<call_report> report; ///< empty: this clinic has no such call
    std::string error;                 ///< not empty: the question failed
  };

  virtual void find(const call_question& what, std::function<void(result)> done)
    = 0;
};

} // namespace callengine
