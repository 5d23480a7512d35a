#pragma once

#include "model/ports/call_reports.hpp"
#include "model/ports/clock.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/session_pool.hpp"

namespace callengine::persistence {

/// Reads history from SQL on the pool's threads, and notes there what came of
/// talks. Every statement names the
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

  void list(const portal_asker& who, const call_filter& which,
    std::function<void(list_result)> done) override;
  void change(const call_question& which, const call_change& what,
    std::function<void(result)> done) override;

private:
  std::optional<call_report> read(
    pooled_session& pooled, const call_question& what) const;
  void add_logged(pooled_session& pooled, const call_question& what,
    std::optional<call_report>& report, bool has_conversation) const;
  list_result read_list(soci::session& session, const portal_asker& who,
    const call_filter& which) const;

  session_pool& pool_;
  const number_cipher cipher_;
  const callengine::clock& clock_;
};

} // namespace callengine::persistence
