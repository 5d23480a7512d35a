// Batches, the breaker, and what is done again.
#include "persistence/snapshots/commit_worker.hpp"

#include "model/limits.hpp"
#include "persistence/snapshots/snapshot_encoding.hpp"

#include <boost/asio/post.hpp>
#include <spdlog/spdlog.h>

#include <iterator>
#include <utility>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

/// One batch: enough to share its cost, few enough to be there in milliseconds.
constexpr std::size_t batch_most = 512;

/// How often the breaker looks at those who wait.
constexpr milliseconds watch_interval = 50ms;

/// After a failure. The backend has its own pauses for connecting.
constexpr milliseconds retry_pause = 200ms;

/// A store that nobody writes to is asked this often whether it is still there
/// and still the same.
constexpr milliseconds probe_interval = 1s;

/// Keys live longer than any call; a lease is renewed all the same, so that an
/// operator sees that its engine lives.
constexpr milliseconds renewal_interval = 10min;

std::string key_of(staff_key staff) {
  return "staff " + std::to_string(staff.client.value) + " "
    + std::to_string(staff.user.value);
}

} // namespace

bool group_commit::worker::push(pending_commit what) {
  const std::lock_guard lock{mutex_};
  const bool waits = !what.waiting.empty() && !degraded;
  if (!waits && !what.waiting.empty()) {
    what.waiting.clear();
    ++counted.not_durable;
  }
  what.since = clock::now();
  const auto before = queue_.size();
  queue_.push(std::move(what));
  if (queue_.size() == before)
    ++counted.coalesced;
  if (!std::exchange(woken_, true))
    boost::asio::post(io_, [this] { pump(); });
  return waits;
}

void group_commit::worker::save(
  staff_snapshot snapshot, pending_commit::refused refused) {
  pending_commit item;
  item.key = key_of(snapshot.staff);
  item.when_refused = std::move(refused);
  {
    const std::lock_guard lock{mutex_};
    const auto known = held_leases_.find(snapshot.staff);
    item.renews = known != held_leases_.end() && snapshot.lease
      && known->second.fence == snapshot.fence;
    if (snapshot.lease)
      held_leases_.insert_or_assign(snapshot.staff, snapshot);
    else if (known != held_leases_.end())
      held_leases_.erase(known);
  }
  item.what = std::move(snapshot);
  push(std::move(item));
}

void group_commit::worker::renew_leases() {
  {
    const std::lock_guard lock{mutex_};
    for (const auto& [staff, snapshot] : held_leases_) {
      pending_commit item;
      item.key = key_of(staff);
      if (queue_.contains(item.key))
        continue; // newer news of this person are on their way
      item.what = snapshot;
      item.renews = true;
      queue_.push(std::move(item));
    }
    if (!queue_.empty() && !std::exchange(woken_, true))
      boost::asio::post(io_, [this] { pump(); });
  }
  renewal_.expires_after(renewal_interval);
  renewal_.async_wait([this](boost::system::error_code stopped) {
    if (!stopped)
      renew_leases();
  });
}

void group_commit::worker::pump() {
  if (under_way_ || !epoch_)
    return; // comes back here when that is over
  if (batch_.empty()) {
    const std::lock_guard lock{mutex_};
    batch_ = queue_.take(batch_most);
    batch_size_ = batch_.size();
    if (batch_.empty()) {
      woken_ = false;
      changed_.notify_all();
      return;
    }
  }
  send();
}

snapshot_write group_commit::worker::encode(const pending_commit& item) const {
  using kind = snapshot_write::kind;
  if (const auto* call = std::get_if<call_snapshot>(&item.what))
    return {kind::call, call->value->client, call->value->sid, call->version,
      write_call_snapshot(*call, cipher_)};
  if (const auto* over = std::get_if<ended_call>(&item.what))
    return {kind::ended, over->client, over->call, 0,
      std::to_string(over->ended_at.time_since_epoch().count())};
  const auto& staff = std::get<staff_snapshot>(item.what);
  auto what = kind::release_lease;
  if (staff.lease)
    what = item.renews ? kind::renew_lease : kind::claim_lease;
  return {what, staff.staff.client, std::to_string(staff.staff.user.value),
    staff.fence, write_staff_snapshot(staff, cipher_)};
}

void group_commit::worker::send() {
  if (!sent_) {
    auto batch = std::make_shared<std::vector<snapshot_write>>();
    batch->reserve(batch_.size());
    for (const auto& item : batch_)
      batch->push_back(encode(item));
    sent_ = std::move(batch);
  }
  sends();
  backend_->write(
    sent_, *epoch_, [this](write_report report) { written(report); });
}

void group_commit::worker::sends() {
  under_way_ = true;
  slow_ = false;
  sent_at_ = clock::now();
  const std::lock_guard lock{mutex_};
  takes_all_ = queue_.empty();
}

void group_commit::worker::written(const write_report& report) {
  under_way_ = false;
  if (!report.error.empty()) {
    failed(report.error);
    return;
  }
  last_seen_ = clock::now();
  counted.writing_us += static_cast<std::uint64_t>(
    std::chrono::duration_cast<std::chrono::microseconds>(last_seen_ - sent_at_)
      .count());
  ++counted.batches;
  counted.written += batch_.size();
  tell_written(report);
  batch_.clear();
  batch_size_ = 0;
  sent_.reset();
  if (report.emptied) {
    ++counted.emptied;
    spdlog::error("snapshots: the store has lost what it had; all live calls "
                  "are written to it again");
    listener_.emptied();
  }
  catch_up();
  pump();
}

void group_commit::worker::tell_written(const write_report& report) {
  auto refused = report.refused.begin();
  for (std::size_t index = 0; index < batch_.size(); ++index) {
    auto& item = batch_[index];
    auto how = durability::durable;
    if (refused != report.refused.end() && *refused == index) {
      ++refused;
      ++counted.refused;
      how = durability::superseded;
      spdlog::error(
        "snapshots: {} was refused: a newer one is there", item.key);
      if (item.when_refused)
        item.when_refused();
    }
    for (const auto& done : item.waiting)
      done(how);
  }
}

void group_commit::worker::failed(const std::string& why) {
  ++counted.failures;
  degrade(why);
  retry_.expires_after(retry_pause);
  retry_.async_wait([this](boost::system::error_code stopped) {
    if (!stopped)
      pump();
  });
}

/// The breaker's clock.
void group_commit::worker::watch() {
  watch_.expires_after(watch_interval);
  watch_.async_wait([this](boost::system::error_code stopped) {
    if (!stopped)
      watch();
  });
  const auto now = clock::now();
  if (under_way_ && now - sent_at_ > limits::store_patience)
    slow_ = true;
  if (!degraded) {
    std::optional<clock::time_point> oldest;
    {
      const std::lock_guard lock{mutex_};
      oldest = queue_.oldest_waiting();
    }
    for (const auto& item : batch_)
      if (!item.waiting.empty() && (!oldest || item.since < *oldest))
        oldest = item.since;
    if (oldest && now - *oldest > limits::store_patience - watch_interval)
      degrade("the store is slow");
  }
  if (!under_way_ && epoch_ && batch_.empty()
    && now - last_seen_ > probe_interval)
    probe();
}

void group_commit::worker::probe() {
  sends();
  backend_->probe([this](write_report report) { written(report); });
}

void group_commit::worker::degrade(const std::string& why) {
  std::vector<snapshot_store::saved> waiting;
  for (auto& item : batch_) {
    std::move(
      item.waiting.begin(), item.waiting.end(), std::back_inserter(waiting));
    item.waiting.clear();
  }
  {
    const std::lock_guard lock{mutex_};
    degraded = true;
    if (!std::exchange(outage_told_, true))
      spdlog::error("snapshots: calls go on from memory, a crash would lose "
                    "what happens now: {}",
        why);
    auto queued = queue_.take_waiting();
    std::move(queued.begin(), queued.end(), std::back_inserter(waiting));
  }
  counted.not_durable += waiting.size();
  for (const auto& done : waiting)
    done(durability::memory_only);
}

/// Closes the breaker once the store has, in time, all that had happened when
/// it was asked. What came since is a moment old: under load there always is
/// some.
void group_commit::worker::catch_up() {
  if (!degraded || slow_ || !takes_all_)
    return;
  const std::lock_guard lock{mutex_};
  degraded = false;
  if (std::exchange(outage_told_, false))
    spdlog::warn("snapshots: the store is there and has all that happened");
}

} // namespace callengine::persistence
