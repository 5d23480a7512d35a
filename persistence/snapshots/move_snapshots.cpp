#include "persistence/snapshots/move_snapshots.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t page_size = 500;

/// What a backend does, done while the caller waits.
class waiting_store {
public:
  explicit waiting_store(const group_commit::make_backend& make)
    : backend_{make(io_)} {}

  ~waiting_store() {
    backend_->close();
  }

  waiting_store(const waiting_store&) = delete;
  waiting_store& operator=(const waiting_store&) = delete;

  template <class Value, class Ask>
  result<Value> ask(Ask question) {
    // Shared: an answer may come when nobody waits any more.
    const auto answer = std::make_shared<std::optional<result<Value>>>();
    question(*backend_,
      [answer](result<Value> told) { answer->emplace(std::move(told)); });
    const auto deadline = std::chrono::steady_clock::now() + 10s;
    while (!*answer && std::chrono::steady_clock::now() < deadline) {
      io_.restart();
      io_.run_one_until(deadline);
    }
    if (!*answer)
      return result<Value>::failed("the store does not answer");
    return std::move(**answer);
  }

  result<std::uint64_t> claim() {
    return ask<std::uint64_t>([](auto& backend, auto done) {
      const auto now = std::chrono::system_clock::now().time_since_epoch();
      backend.claim_epoch(
        static_cast<std::uint64_t>(
          std::chrono::duration_cast<milliseconds>(now).count()),
        std::move(done));
    });
  }

  std::string write(std::vector<snapshot_write> what, std::uint64_t epoch) {
    if (what.empty())
      return {};
    const auto batch
      = std::make_shared<const std::vector<snapshot_write>>(std::move(what));
    const auto told = ask<write_report>([&](auto& backend, auto done) {
      backend.write(batch, epoch, [done](write_report report) {
        done(result<write_report>::of(std::move(report)));
      });
    });
    if (!told)
      return told.error;
    if (!told.value->refused.empty())
      return "the target has newer ones";
    return told.value->error;
  }

private:
  boost::asio::io_context io_{1};
  std::unique_ptr<snapshot_backend> backend_;
};

using kind = snapshot_write::kind;

snapshot_write as_write(kept_call call) {
  if (call.image.empty())
    return {kind::ended, call.client, std::move(call.call), 0,
      std::move(call.ended_at)};
  return {kind::call, call.client, std::move(call.call), call.version,
    std::move(call.image)};
}

std::string copy_staff(waiting_store& source, waiting_store& target,
  std::uint64_t epoch, moved_snapshots& count) {
  auto staff = source.ask<std::vector<kept_staff>>(
    [](auto& backend, auto done) { backend.list_staff(std::move(done)); });
  if (!staff)
    return staff.error;
  std::vector<snapshot_write> batch;
  // A claim writes any image; what it says is inside.
  for (auto& each : *staff.value)
    batch.push_back({kind::claim_lease, each.client, std::move(each.user),
      each.fence, std::move(each.image)});
  count.staff = batch.size();
  return target.write(std::move(batch), epoch);
}

std::string copy_calls(waiting_store& source, waiting_store& target,
  std::uint64_t epoch, moved_snapshots& count) {
  std::string cursor;
  do {
    auto page = source.ask<call_page>([&cursor](auto& backend, auto done) {
      backend.list_calls(cursor, page_size, std::move(done));
    });
    if (!page)
      return page.error;
    std::vector<snapshot_write> batch;
    for (auto& call : page.value->calls) {
      ++(call.image.empty() ? count.ended : count.calls);
      batch.push_back(as_write(std::move(call)));
    }
    if (auto error = target.write(std::move(batch), epoch); !error.empty())
      return error;
    cursor = std::move(page.value->next);
  } while (!cursor.empty());
  return {};
}

bool is_empty(waiting_store& store) {
  const auto staff = store.ask<std::vector<kept_staff>>(
    [](auto& backend, auto done) { backend.list_staff(std::move(done)); });
  if (!staff || !staff.value->empty())
    return false;
  std::string cursor;
  do {
    const auto page = store.ask<call_page>([&cursor](auto& backend, auto done) {
      backend.list_calls(cursor, page_size, std::move(done));
    });
    if (!page || !page.value->calls.empty())
      return false;
    cursor = page.value->next;
  } while (!cursor.empty());
  return true;
}

} // namespace

moved_snapshots move_snapshots(const group_commit::make_backend& source,
  const group_commit::make_backend& target) {
  moved_snapshots count;
  waiting_store from{source};
  waiting_store to{target};
  const auto opened = from.claim();
  const auto epoch = to.claim();
  if (!opened)
    count.error = "the source: " + opened.error;
  else if (!epoch)
    count.error = "the target: " + epoch.error;
  else if (!is_empty(to))
    count.error = "the target holds calls or leases already, or can't be read: "
                  "empty it first";
  else
    count.error = copy_staff(from, to, *epoch.value, count);
  if (count.error.empty())
    count.error = copy_calls(from, to, *epoch.value, count);
  return count;
}

} // namespace callengine::persistence
