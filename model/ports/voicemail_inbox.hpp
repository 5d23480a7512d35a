#pragma once

#include "model/ids.hpp"
#include "model/ports/portal_asker.hpp"
#include "model/time.hpp"
#include "model/voicemail/news.hpp"
#include "model/voicemail/voicemail.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace callengine {

struct inbox_filter {
  std::optional<std::string> department;
  bool unheard = false;
  bool unresolved = false;
  bool urgent = false;                ///< of urgent calls only
  bool mine = false;                  ///< given to whoever asks
  std::optional<std::int64_t> before; ///< older than the message with this id
  std::size_t limit = 50;
};

/// A message as those see it who may hear it. Texts are decrypted.
struct inbox_message {
  std::int64_t id = 0;
  call_sid call;
  recording_sid recording;
  std::string department;
  std::string from; ///< empty: withheld
  time_point at;
  seconds duration{0};
  voicemail_status status = voicemail_status::stored;
  transcript_status transcript = transcript_status::none;
  std::string text; ///< of the transcript
  std::string type; ///< media type; empty: the sound is not kept yet
  std::optional<user_id> heard_by;
  std::optional<time_point> heard_at;
  std::optional<user_id> resolved_by;
  std::optional<time_point> resolved_at;
  std::string note; ///< of whoever resolved it
  std::optional<user_id> assigned_to;
  bool urgent = false;  ///< its caller may have been in danger
  bool is_test = false; ///< left with the phone in the page
};

/// What a person changes; what is empty stays.
struct inbox_change {
  std::optional<bool> heard;
  std::optional<bool> resolved;
  std::optional<std::string> note;
  std::optional<std::optional<user_id>> assigned_to; ///< inner empty: nobody
};

/// Why somebody did not get what they asked for, for the audit log.
struct inbox_refusal {
  client_id client;            ///< of whoever asked
  std::optional<user_id> user; ///< empty: not known
  std::string role;
  std::string action;  ///< "read", "listen", "change", "delete"
  std::string message; ///< the id, as it was asked for
  std::string why;     ///< "token_expired", "not_found" …
};

/// The messages of a clinic, and the log of who did what with them: every
/// function that shows or changes a message writes its row of `audit_log` in
/// the same transaction, and one that finds none writes a refusal. Never blocks
/// the caller: `done` is called on a thread of the implementation, exactly
/// once. What another clinic has is not found, nor what another department has
/// unless it was given to whoever asks.
class voicemail_inbox {
public:
  virtual ~voicemail_inbox() = default;

  enum class outcome : std::uint8_t {
    done,
    not_found,
    no_such_user,     ///< `assigned_to` is nobody of this clinic
    resolved_already, ///< by somebody else, perhaps with a note
    failed,
  };

  struct list_result {
    std::vector<inbox_message> messages; ///< the newest first
    bool more = false;                   ///< there are older ones
    std::string error;                   ///< not empty: the question failed
  };

  struct message_result {
    outcome how = outcome::done;
    std::optional<inbox_message> message;
    std::string error; ///< of `failed`: a sentence for the log
  };

  virtual void list(const portal_asker& who, const inbox_filter& which,
    std::function<void(list_result)> done)
    = 0;

  virtual void read(const portal_asker& who, std::int64_t id,
    std::function<void(message_result)> done)
    = 0;

  /// As `read`, and logged as listened to.
  virtual void listen(const portal_asker& who, std::int64_t id,
    std::function<void(message_result)> done)
    = 0;

  /// All of it or nothing.
  virtual void change(const portal_asker& who, std::int64_t id,
    const inbox_change& what, std::function<void(message_result)> done)
    = 0;

  /// The row becomes a tombstone at once; its sound is removed by the outbox.
  virtual void remove(const portal_asker& who, std::int64_t id,
    std::function<void(message_result)> done)
    = 0;

  /// A refusal that was decided elsewhere.
  virtual void refused(const inbox_refusal& what) = 0;
};

inline voicemail_news news_of(const inbox_message& message) {
  return {message.id, message.department, message.from, message.duration,
    message.status, message.assigned_to};
}

} // namespace callengine
