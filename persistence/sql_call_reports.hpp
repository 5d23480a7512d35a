#pragma once

#include "model/ports/call_reports.hpp"
#include "model/ports/clock.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/session_pool.hpp"

namespace callengine::persistence {

/// Reads history from SQL on the pool's threads. Every statement names the
/// clinic: what belongs to another is not found. Pool and clock must live
/// longer.
class sql_call_reports final : public call_reports {
public:
  sql_call_reports(
    session_pool& pool, number_cipher cipher, const callengine::clock& time)
    : pool_{pool}, cipher_{std::move(cipher)}, clock_{time} {}

  /// `done` is called on a thread of the pool; if the database is away, with an
  /// error and soon: questions don't wait for it to come back. If too many wait
  /// or the pool has stopped, on the asking thread.
  void find(
    const call_question& what, std::function<void(result)> done) override;

private:
  void add_conversation(soci::session& session, const call_question& what,
    std::optional<call_report>& report) const;

  session_pool& pool_;
  const number_cipher cipher_;
  const callengine::clock& clock_;
};

} // namespace callengine::persistence
