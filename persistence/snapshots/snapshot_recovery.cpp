// Opening the store and reading what an earlier run left in it.
#include "model/limits.hpp"
#include "persistence/snapshots/commit_worker.hpp"
#include "persistence/snapshots/snapshot_encoding.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

/// A page of calls: a few milliseconds of work between two batches, and between
/// questions for one call that can't wait.
constexpr std::size_t page_calls = 64;

constexpr milliseconds open_pause = 250ms;
constexpr milliseconds page_pause = 5ms;

} // namespace

void group_commit::worker::later(milliseconds pause, void (worker::*what)()) {
  reading_.expires_after(pause);
  reading_.async_wait([this, what](boost::system::error_code stopped) {
    if (!stopped)
      (this->*what)();
  });
}

void group_commit::worker::open() {
  backend_->claim_epoch(
    epoch_at_least_, [this](const result<std::uint64_t>& epoch) {
      if (epoch) {
        opened(*epoch.value);
        return;
      }
      ++counted.failures;
      if (!std::exchange(outage_told_, true))
        spdlog::error("snapshots: the store can't be opened, calls go on from "
                      "memory until it can: {}",
          epoch.error);
      later(open_pause, &worker::open);
    });
}

void group_commit::worker::opened(std::uint64_t epoch) {
  epoch_ = epoch;
  last_seen_ = clock::now();
  spdlog::info("snapshots: this engine's epoch is {}", epoch);
  read_staff();
}

void group_commit::worker::read_staff() {
  backend_->list_staff([this](const result<std::vector<kept_staff>>& kept) {
    if (!kept) {
      note_unread("the leases can't be read: " + kept.error);
      later(open_pause, &worker::read_staff);
      return;
    }
    tell_staff(*kept.value);
    {
      const std::lock_guard lock{mutex_};
      takes_all_ = queue_.empty(); // else the first batch closes the breaker
    }
    catch_up();
    pump();
    renew_leases();
    read_calls();
  });
}

void group_commit::worker::tell_staff(const std::vector<kept_staff>& kept) {
  std::vector<staff_snapshot> staff;
  for (const auto& each : kept) {
    auto read = read_staff_snapshot(each, cipher_);
    if (read) {
      if (read.value->lease) {
        const std::lock_guard lock{mutex_};
        held_leases_.emplace(read.value->staff, *read.value); // newer ones stay
      }
      staff.push_back(std::move(*read.value));
      continue;
    }
    ++counted.unreadable;
    spdlog::error("snapshots: the lease of user {} of clinic {} can't be read: "
                  "{}",
      each.user, each.client.value, read.error);
  }
  listener_.staff(std::move(staff));
  const std::lock_guard lock{mutex_};
  staff_told_ = true;
  changed_.notify_all();
}

void group_commit::worker::read_calls() {
  // Calls that go on write themselves anew: the next page waits until these are
  // written, so that live calls' answers don't wait behind them.
  if (waiting() > page_calls) {
    later(page_pause, &worker::read_calls);
    return;
  }
  backend_->list_calls(
    cursor_, page_calls, [this](const result<call_page>& page) {
      if (!page) {
        // A cursor does not outlive its connection: from the beginning, where
        // calls that are known already are left alone.
        note_unread("the calls can't be read: " + page.error);
        cursor_.clear();
        later(open_pause, &worker::read_calls);
        return;
      }
      tell_calls(*page.value);
      cursor_ = page.value->next;
      if (!cursor_.empty()) {
        read_calls();
        return;
      }
      recovering = false;
      listener_.over();
    });
}

/// Once, however often it is tried again.
void group_commit::worker::note_unread(const std::string& what) {
  if (!std::exchange(unread_told_, true))
    spdlog::error("snapshots: {} (it is tried again)", what);
}

void group_commit::worker::tell_calls(const call_page& page) {
  std::vector<call_snapshot> calls;
  std::vector<ended_call> ended;
  for (const auto& kept : page.calls) {
    std::string error;
    if (!kept.image.empty()) {
      auto read = read_call_snapshot(kept, cipher_);
      if (read)
        calls.push_back(std::move(*read.value));
      error = read.error;
    } else {
      auto read = read_ended_call(kept);
      if (read)
        ended.push_back(std::move(*read.value));
      error = read.error;
    }
    if (error.empty())
      continue;
    ++counted.unreadable;
    spdlog::error("snapshots: call {} can't be read: {}", kept.call, error);
  }
  if (!calls.empty())
    listener_.calls(std::move(calls));
  if (!ended.empty())
    listener_.ended(std::move(ended));
}

} // namespace callengine::persistence
