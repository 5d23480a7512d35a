#include "persistence/snapshots/group_commit.hpp"

#include "model/limits.hpp"
#include "persistence/snapshots/commit_worker.hpp"
#include "persistence/snapshots/snapshot_encoding.hpp"

#include <boost/asio/post.hpp>

#include <utility>

namespace callengine::persistence {

namespace {

/// For a call that an earlier run may have left: being told too early that it
/// did not costs the call what it was in. A webhook still has its answer in
/// time.
constexpr milliseconds find_patience = std::chrono::seconds{1};

static_assert(find_patience * 2 < limits::answer_deadline);

} // namespace

// -- the worker's beginning and end -------------------------------------------

group_commit::worker::worker(const make_backend& make, number_cipher cipher)
  : cipher_{std::move(cipher)}, backend_{make(io_)},
    last_seen_{clock::now()}, work_{io_.get_executor()} {}

void group_commit::worker::start(
  std::uint64_t epoch_at_least, recovery_listener listener) {
  epoch_at_least_ = epoch_at_least;
  listener_ = std::move(listener);
  thread_ = std::thread{[this] {
    watch();
    open();
    io_.run();
  }};
}

bool group_commit::worker::wait_for_staff(milliseconds within) {
  std::unique_lock lock{mutex_};
  return changed_.wait_for(lock, within, [this] { return staff_told_; });
}

std::size_t group_commit::worker::stop(milliseconds within) {
  if (!thread_.joinable())
    return 0;
  {
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, within, [this] { return !woken_; });
  }
  boost::asio::post(io_, [this] {
    backend_->close();
    work_.reset();
    io_.stop();
  });
  thread_.join();
  return waiting();
}

std::size_t group_commit::worker::waiting() const {
  const std::lock_guard lock{mutex_};
  return queue_.size() + batch_size_;
}

namespace {

snapshot_store::known_call known_from(
  const result<kept_call>& kept, const number_cipher& cipher) {
  snapshot_store::known_call known;
  if (!kept) {
    known.failed = true;
    return known;
  }
  if (!kept.value->image.empty())
    known.live = read_call_snapshot(*kept.value, cipher).value;
  else if (!kept.value->ended_at.empty())
    known.ended = read_ended_call(*kept.value).value;
  return known;
}

} // namespace

void group_commit::worker::find(
  client_id client, call_sid call, std::function<void(known_call)> done) {
  auto ask = [this, client, call = std::move(call),
               done = std::move(done)]() mutable {
    snapshot_store::known_call nothing;
    nothing.failed = true;
    if (!epoch_) {
      done(std::move(nothing));
      return;
    }
    // Whichever is first: the answer, or the end of patience.
    const auto patience = std::make_shared<timer>(
      io_, degraded ? limits::store_patience : find_patience);
    const auto answered = std::make_shared<bool>(false);
    const auto tell = [answered, done = std::move(done)](known_call known) {
      if (!std::exchange(*answered, true))
        done(std::move(known));
    };
    nothing.slow = true;
    patience->async_wait(
      [tell, patience, nothing](boost::system::error_code) { tell(nothing); });
    backend_->find(
      client, call, [this, tell, patience](const result<kept_call>& kept) {
        tell(known_from(kept, cipher_));
        patience->cancel();
      });
  };
  boost::asio::post(io_, std::move(ask));
}

// -- the store ----------------------------------------------------------------

group_commit::group_commit(const make_backend& make, number_cipher cipher)
  : worker_{std::make_unique<worker>(make, std::move(cipher))} {}

group_commit::~group_commit() {
  stop(milliseconds{0});
}

void group_commit::start(
  std::uint64_t epoch_at_least, recovery_listener listener) {
  worker_->start(epoch_at_least, std::move(listener));
}

bool group_commit::wait_for_staff(milliseconds within) {
  return worker_->wait_for_staff(within);
}

std::size_t group_commit::stop(milliseconds within) {
  return worker_->stop(within);
}

bool group_commit::save(call_snapshot snapshot, saved done) {
  pending_commit item;
  item.key = "call " + snapshot.value->sid;
  item.what = std::move(snapshot);
  item.waiting.push_back(std::move(done));
  return worker_->push(std::move(item));
}

void group_commit::save(
  staff_snapshot snapshot, std::function<void()> refused) {
  worker_->save(std::move(snapshot), std::move(refused));
}

void group_commit::end(ended_call call) {
  pending_commit item;
  item.key = "call " + call.call;
  item.what = std::move(call);
  worker_->push(std::move(item));
}

void group_commit::find(client_id client, const call_sid& call,
  std::function<void(known_call)> done) {
  worker_->find(client, call, std::move(done));
}

bool group_commit::degraded() const noexcept {
  return worker_->degraded;
}

std::size_t group_commit::waiting() const {
  return worker_->waiting();
}

bool group_commit::recovering() const noexcept {
  return worker_->recovering;
}

const snapshot_counters& group_commit::counted() const noexcept {
  return worker_->counted;
}

} // namespace callengine::persistence
