#pragma once

#include "model/ports/clock.hpp"
#include "model/ports/voicemail_inbox.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/session_pool.hpp"

#include <atomic>
#include <cstdint>

namespace callengine::persistence {

/// The inbox in SQL, on the pool's threads; if too many questions wait or the
/// pool has stopped, `done` is called on the asking thread, with an error. A
/// message may be assigned to people whom `users` or `staff_call_routing` of
/// its clinic names; to another it is not found. Pool and clock must live
/// longer.
class sql_voicemail_inbox final : public voicemail_inbox {
public:
  sql_voicemail_inbox(
    session_pool& pool, number_cipher cipher, const callengine::clock& time)
    : pool_{pool}, cipher_{std::move(cipher)}, clock_{time} {}

  void list(const portal_asker& who, const inbox_filter& which,
    std::function<void(list_result)> done) override;
  void read(const portal_asker& who, std::int64_t id,
    std::function<void(message_result)> done) override;
  void listen(const portal_asker& who, std::int64_t id,
    std::function<void(message_result)> done) override;
  void change(const portal_asker& who, std::int64_t id,
    const inbox_change& what,
    std::function<void(message_result)> done) override;

  /// `done` gets the tombstone.
  void remove(const portal_asker& who, std::int64_t id,
    std::function<void(message_result)> done) override;

  /// Logged as an error and counted if it can't be written.
  void refused(const inbox_refusal& what) override;

  /// Refusals that are in no audit log.
  std::uint64_t lost_refusals() const noexcept {
    return lost_refusals_;
  }

private:
  /// Does something with a message that was found, and tells the log; what is
  /// left of the message.
  using deed = std::function<message_result(soci::session&, inbox_message)>;

  void with_message(const portal_asker& who, std::int64_t id,
    const std::string& action, deed act,
    const std::function<void(message_result)>& done);
  message_result act_on(soci::session& session, const portal_asker& who,
    std::int64_t id, const std::string& action, const deed& act);
  bool resolve(soci::session& session, const portal_asker& who,
    const inbox_message& message, bool resolved);
  void write_changes(soci::session& session, const portal_asker& who,
    const inbox_message& message, const inbox_change& what);
  void log(soci::session& session, const portal_asker& who,
    const std::string& action, const std::string& subject,
    const std::string& detail = {}) const;

  session_pool& pool_;
  const number_cipher cipher_;
  const callengine::clock& clock_;
  std::atomic<std::uint64_t> lost_refusals_ = 0;
};

} // namespace callengine::persistence
