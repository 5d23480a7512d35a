#pragma once

#include "model/ports/call_reports.hpp"
#include "persistence/database_url.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace callengine::persistence {

/// Reads history from SQL on a thread of its own. Every statement names the
/// clinic: what belongs to another is not found.
class sql_call_reports final : public call_reports {
public:
  explicit sql_call_reports(database_url url);

  /// As `stop`.
  ~sql_call_reports() override;

  /// `done` is called on the reading thread; if the database is away, with an
  /// error and soon: questions don't wait for it to come back.
  void find(
    client_id client, call_sid call, std::function<void(result)> done) override;

  /// Answers what waits with an error and ends the thread; what is asked later
  /// is answered on the asking thread. Idempotent.
  void stop();

private:
  struct question {
    client_id client;
    call_sid call;
    std::function<void(result)> done;
  };

  void run(const std::stop_token& stop);

  const database_url url_;
  std::mutex mutex_;
  std::condition_variable_any asked_;
  std::deque<question> questions_;
  bool stopped_ = false;
  std::jthread thread_;
};

} // namespace callengine::persistence
