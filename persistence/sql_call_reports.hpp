#pragma once

#include "model/ports/call_reports.hpp"
#include "persistence/session_pool.hpp"

namespace callengine::persistence {

/// Reads history from SQL on the pool's threads. Every statement names the
/// clinic: what belongs to another is not found. The pool must live longer.
class sql_call_reports final : public call_reports {
public:
  explicit sql_call_reports(session_pool& pool) : pool_{pool} {}

  /// `done` is called on a thread of the pool; if the database is away, with an
  /// error and soon: questions don't wait for it to come back. If too many wait
  /// or the pool has stopped, on the asking thread.
  void find(
    client_id client, call_sid call, std::function<void(result)> done) override;

private:
  session_pool& pool_;
};

} // namespace callengine::persistence
