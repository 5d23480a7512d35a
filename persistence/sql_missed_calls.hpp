#pragma once

#include "model/ports/clock.hpp"
#include "model/ports/missed_calls.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/session_pool.hpp"

#include <string>

namespace callengine::persistence {

/// Missed calls in SQL, on the pool's threads; if too many questions wait or
/// the pool has stopped, `done` is called on the asking thread, with an error.
/// Pool and clock must live longer.
class sql_missed_calls final : public missed_calls {
public:
  sql_missed_calls(
    session_pool& pool, number_cipher cipher, const callengine::clock& time)
    : pool_{pool}, cipher_{std::move(cipher)}, clock_{time} {}

  void list(const portal_asker& who, const missed_call_filter& which,
    std::function<void(list_result)> done) override;
  void change(const portal_asker& who, std::int64_t id,
    const missed_call_change& what,
    std::function<void(change_result)> done) override;

private:
  change_result change_now(soci::session& session, const portal_asker& who,
    std::int64_t id, const missed_call_change& what) const;
  outcome write(soci::session& session, const portal_asker& who,
    const missed_call& item, const missed_call_change& what) const;
  outcome set_closed(soci::session& session, const portal_asker& who,
    const missed_call& item, const missed_call_change& what) const;
  void log(soci::session& session, const portal_asker& who,
    const std::string& action, std::int64_t id,
    const std::string& detail = {}) const;

  session_pool& pool_;
  const number_cipher cipher_;
  const callengine::clock& clock_;
};

} // namespace callengine::persistence
