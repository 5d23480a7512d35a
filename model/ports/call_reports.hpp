#pragma once

#include "model/ai/conversation.hpp"
#include "model/call_result.hpp"
#include "model/decision.hpp"
#include "model/ids.hpp"
#include "model/ports/portal_asker.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <cstdint>
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

/// What is told of a call to those only who may see it in the list.
struct call_details {
  std::string from;                      ///< empty: withheld
  std::optional<std::int64_t> voicemail; ///< its newest message
  std::string note;                      ///< after the talk; decrypted
  std::optional<call_result> result;
  std::optional<user_id> noted_by;

  friend bool operator==(const call_details&, const call_details&) = default;
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
  bool urgent = false;                 ///< the caller may have been in danger
  bool is_test = false;                ///< made with the phone in the page
  std::vector<decision> decisions;     ///< in order
  std::optional<call_details> details; ///< empty: the asker may not see them

  /// Empty: there was none, or the asker may not read it.
  std::optional<conversation_report> ai;
};

/// Who wants to know what of which call.
struct call_question {
  portal_asker who;
  call_sid call;
  bool is_live = false; ///< the engine knows it as the asker's clinic's
};

/// Which calls are listed: all that fit.
struct call_filter {
  std::optional<time_point> from;    ///< started then or later
  std::optional<time_point> to;      ///< started before
  std::optional<std::string> number; ///< the caller's, E.164
  std::optional<std::string> department;
  std::optional<outcome> how;
  std::optional<call_sid> before; ///< behind this one, the newest being first
  std::size_t limit = 50;
  bool is_export = false; ///< for the audit log: it leaves the portal
};

/// A call as the list shows it.
struct listed_call {
  call_sid call;
  std::string from; ///< empty: withheld
  time_point started_at;
  std::optional<time_point> ended_at;
  std::optional<outcome> how;
  std::string department;
  std::optional<user_id> user;
  std::optional<ai::result> conversation;
  bool urgent = false;
  bool is_test = false;
  std::optional<std::int64_t> voicemail; ///< its newest message
};

/// What is noted after a talk; what is empty stays.
struct call_change {
  std::optional<std::string> note; ///< empty text: none
  std::optional<std::optional<call_result>> result;
};

/// Reads history, and notes what came of talks. Never blocks the caller: `done`
/// is called on a thread of the implementation, exactly once; an error is a
/// sentence for the log.
///
/// Staff see, in the list and in detail, the calls of their departments and
/// those that they took; supervisors and administrators the clinic's. Whoever
/// talked with the caller may note what came of it, and so may supervisors and
/// administrators. Who listed, noted or read a note is logged.
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

  struct list_result {
    std::vector<listed_call> calls; ///< the newest first
    bool more = false;              ///< there are older ones
    bool has_no_such_call = false;  ///< `before` is none of the clinic's
    std::string error;              ///< not empty: the question failed
  };

  virtual void find(const call_question& what, std::function<void(result)> done)
    = 0;

  virtual void list(const portal_asker& who, const call_filter& which,
    std::function<void(list_result)> done)
    = 0;

  /// The call as it is then; none: there is no such call, or it is not theirs
  /// to note.
  virtual void change(const call_question& which, const call_change& what,
    std::function<void(result)> done)
    = 0;
};

} // namespace callengine
