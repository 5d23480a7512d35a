#include "persistence/session_pool.hpp"

#include "persistence/database_error.hpp"

#include <tuple>
#include <utility>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

/// After a failure questions are answered with it at once for so long, instead
/// of each waiting for a connection in vain.
constexpr auto failure_memory = 1s;

const std::string stopping = "the engine stops";

} // namespace

prepared_select& pooled_session::select(const std::string& sql,
  const std::vector<std::string>& names, std::size_t columns) {
  const auto found = statements_.find(sql);
  if (found != statements_.end())
    return found->second;
  return statements_
    .emplace(std::piecewise_construct, std::forward_as_tuple(sql),
      std::forward_as_tuple(session(), sql, names, columns))
    .first->second;
}

/// After an error: a statement does not outlive its session.
void pooled_session::drop() noexcept {
  statements_.clear();
  connection_.drop();
}

session_pool::session_pool(database_url url, session_limits limits)
  : url_{std::move(url)}, limits_{limits} {
  for (std::size_t count = 0; count < limits_.sessions; ++count)
    threads_.emplace_back([this](const std::stop_token& stop) { serve(stop); });
}

session_pool::~session_pool() {
  stop();
}

void session_pool::run(work ask, failed otherwise) {
  std::string why;
  {
    const std::lock_guard lock{mutex_};
    if (!stopped_ && questions_.size() < limits_.waiting) {
      questions_.push_back({std::move(ask), std::move(otherwise)});
      asked_.notify_one();
      return;
    }
    why = stopped_ ? stopping : "busy: too many questions wait";
    busy_ += stopped_ ? 0 : 1;
  }
  otherwise(why);
}

void session_pool::stop() {
  std::deque<question> unanswered;
  {
    const std::lock_guard lock{mutex_};
    stopped_ = true;
    unanswered.swap(questions_);
  }
  for (const auto& asked : unanswered)
    asked.otherwise(stopping);
  for (auto& thread : threads_)
    thread.request_stop();
  threads_.clear(); // joins
}

void session_pool::serve(const std::stop_token& stop) {
  pooled_session session{url_};
  std::unique_lock lock{mutex_};
  while (asked_.wait(lock, stop, [this] { return !questions_.empty(); })) {
    const auto asked = std::move(questions_.front());
    questions_.pop_front();
    lock.unlock();
    answer(asked, session);
    lock.lock();
  }
}

void session_pool::answer(const question& asked, pooled_session& session) {
  if (const auto error = failing(); !error.empty()) {
    asked.otherwise(error);
    return;
  }
  std::string error;
  try {
    session.session();
    const auto limit = session.connection_.limit_time();
    asked.ask(session);
  } catch (const std::exception& thrown) {
    session.drop();
    error = database_error_text(thrown);
  }
  if (error.empty())
    return;
  note_failure(error);
  asked.otherwise(error);
}

/// The failure that is still fresh, or nothing.
std::string session_pool::failing() const {
  const std::lock_guard lock{mutex_};
  return steady::now() < failing_until_ ? error_ : std::string{};
}

void session_pool::note_failure(const std::string& error) {
  const std::lock_guard lock{mutex_};
  error_ = error;
  failing_until_ = steady::now() + failure_memory;
}

} // namespace callengine::persistence
