#pragma once

#include "model/ports/outbox_admin.hpp"
#include "model/ports/voicemail_inbox.hpp"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace callengine::net::testing {

/// Messages in memory, with the rules of the port: what somebody may not hear
/// is not found. Remembers what it was asked.
class fake_inbox final : public voicemail_inbox {
public:
  void list(const portal_asker& who, const inbox_filter& which,
    std::function<void(list_result)> done) override;
  void read(const portal_asker& who, std::int64_t id,
    std::function<void(message_result)> done) override;
  void listen(const portal_asker& who, std::int64_t id,
    std::function<void(message_result)> done) override;
  void change(const portal_asker& who, std::int64_t id,
    const inbox_change& what,
    std::function<void(message_result)> done) override;
  void remove(const portal_asker& who, std::int64_t id,
    std::function<void(message_result)> done) override;
  void refused(const inbox_refusal& what) override;

  // -- set before the first request --

  struct row {
    client_id client;
    inbox_message message;
  };

  std::vector<row> rows; ///< the newest first
  std::map<staff_key, std::set<std::string>> departments;
  std::set<user_id> users; ///< who may be assigned
  bool is_silent = false;  ///< never answers
  std::string error;       ///< not empty: every question fails

  // -- what happened --

  /// "read 7 by 101", "refused read 7 by 101: not_found" …
  std::vector<std::string> log() const;
  std::vector<inbox_refusal> refusals() const;
  inbox_filter last_filter() const;
  std::optional<inbox_change> last_change() const;

private:
  using message_taker = std::function<void(message_result)>;

  /// The row that `who` may see; what was done goes to the log.
  void about(const std::string& action, const portal_asker& who,
    std::int64_t id, const std::function<void(inbox_message&)>& then,
    const message_taker& done);

  bool is_resolved_by_another(const portal_asker& who, std::int64_t id);

  mutable std::mutex mutex_;
  std::vector<std::string> log_;
  std::vector<inbox_refusal> refusals_;
  inbox_filter filter_;
  std::optional<inbox_change> change_;
};

/// An outbox in memory.
class fake_outbox final : public outbox_admin {
public:
  void list(client_id client, std::optional<item_state> state,
    std::size_t limit, std::function<void(list_result)> done) override;
  void retry(client_id client, std::int64_t item,
    std::function<void(retry_result)> done) override;

  struct row {
    client_id client;
    outbox_entry entry;
  };

  std::vector<row> rows;
  std::string error; ///< not empty: every question fails
};

} // namespace callengine::net::testing
