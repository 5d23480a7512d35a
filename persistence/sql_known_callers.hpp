#pragma once

#include "model/ports/clock.hpp"
#include "model/ports/known_callers.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/session_pool.hpp"

#include <utility>

namespace callengine::persistence {

/// Finds callers in calls, missed calls and messages by the hash of their
/// number, on the pool's threads; if too many questions wait or the pool has
/// stopped, `done` is called on the asking thread, with an error. Pool and
/// clock must live longer.
class sql_known_callers final : public known_callers {
public:
  sql_known_callers(
    session_pool& pool, number_cipher cipher, const callengine::clock& time)
    : pool_{pool}, cipher_{std::move(cipher)}, clock_{time} {}

  void find(const portal_asker& who, const std::string& number,
    std::function<void(result)> done) override;

private:
  result read(soci::session& session, const portal_asker& who,
    const std::string& number) const;
  void log(
    soci::session& session, const portal_asker& who, bool is_known) const;

  session_pool& pool_;
  const number_cipher cipher_;
  const callengine::clock& clock_;
};

} // namespace callengine::persistence
