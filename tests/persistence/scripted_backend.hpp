#pragma once

#include "persistence/snapshots/group_commit.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace callengine::persistence::testing {

/// What a test tells its store to do, and what the store was asked. Any thread.
class store_script {
public:
  /// Waits until it is true; looked at whenever the store is asked.
  template <class Predicate>
  bool wait(Predicate reached,
    std::chrono::milliseconds within = std::chrono::seconds{10}) {
    std::unique_lock lock{mutex_};
    return changed_.wait_for(lock, within, reached);
  }

  /// Changes what the store does.
  template <class Function>
  void with(Function change) {
    const std::lock_guard lock{mutex_};
    change();
    changed_.notify_all();
  }

  /// Batches that are held back are answered now.
  void release() {
    std::vector<std::function<void()>> held;
    with([&] {
      hold = false;
      held.swap(held_);
    });
    for (auto& answer : held)
      boost::asio::post(*loop_, std::move(answer));
  }

  /// `CA1, claim 101 …` of each batch.
  std::vector<std::string> batches;

  bool there = true; ///< an epoch is given
  bool hold = false; ///< batches are not answered
  bool find_hangs = false;
  write_report next;              ///< of the next batch only
  std::function<void()> on_write; ///< before it is answered
  std::vector<kept_staff> staff;
  std::vector<call_page> pages{{}};
  kept_call found;
  int under_way = 0;
  int most_under_way = 0;

private:
  friend class scripted_backend;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::function<void()>> held_;
  boost::asio::io_context* loop_ = nullptr;
};

/// A store that does what its script says.
class scripted_backend final : public snapshot_backend {
public:
  scripted_backend(
    boost::asio::io_context& loop, std::shared_ptr<store_script> script)
    : loop_{loop}, script_{std::move(script)} {
    script_->loop_ = &loop;
  }

  void claim_epoch(std::uint64_t at_least,
    std::function<void(result<std::uint64_t>)> done) override {
    bool there = false;
    script_->with([&] { there = script_->there; });
    tell(std::move(done),
      there ? result<std::uint64_t>::of(std::uint64_t{at_least})
            : result<std::uint64_t>::failed("away"));
  }

  void write(snapshot_batch batch, std::uint64_t,
    std::function<void(write_report)> done) override {
    std::string ids;
    for (const auto& each : *batch)
      ids += (ids.empty() ? "" : ", ") + name_of(each.what) + each.id;
    report(ids, std::move(done));
  }

  void probe(std::function<void(write_report)> done) override {
    report("", std::move(done));
  }

  void find(client_id, const std::string&,
    std::function<void(result<kept_call>)> done) override {
    bool hangs = false;
    kept_call found;
    script_->with([&] {
      hangs = script_->find_hangs;
      found = script_->found;
    });
    if (!hangs)
      tell(std::move(done), result<kept_call>::of(std::move(found)));
  }

  void list_staff(
    std::function<void(result<std::vector<kept_staff>>)> done) override {
    tell(std::move(done),
      result<std::vector<kept_staff>>::of(std::vector{script_->staff}));
  }

  void list_calls(const std::string& cursor, std::size_t,
    std::function<void(result<call_page>)> done) override {
    const auto index = cursor.empty() ? 0 : std::stoul(cursor);
    tell(std::move(done),
      result<call_page>::of(call_page{script_->pages.at(index)}));
  }

  void close() override {
    script_->with([this] { script_->held_.clear(); });
  }

private:
  static std::string name_of(snapshot_write::kind what) {
    using kind = snapshot_write::kind;
    switch (what) {
    case kind::call:
      return "";
    case kind::ended:
      return "end ";
    case kind::claim_lease:
      return "claim ";
    case kind::renew_lease:
      return "renew ";
    case kind::release_lease:
      return "release ";
    }
    return "? ";
  }

  template <class Value>
  void tell(std::function<void(Value)> done, Value value) {
    boost::asio::post(loop_,
      [done = std::move(done), value = std::move(value)] { done(value); });
  }

  void report(const std::string& ids, std::function<void(write_report)> done) {
    std::function<void()> before;
    script_->with([&] {
      if (!ids.empty())
        script_->batches.push_back(ids);
      script_->most_under_way
        = std::max(script_->most_under_way, ++script_->under_way);
      before = script_->on_write;
    });
    if (before && !ids.empty())
      before();
    auto answer = [script = script_, done = std::move(done)] {
      write_report told;
      script->with([&] {
        --script->under_way;
        told = std::exchange(script->next, {});
      });
      done(told);
    };
    bool held = false;
    script_->with([&] {
      held = script_->hold;
      if (held)
        script_->held_.push_back(answer);
    });
    if (!held)
      boost::asio::post(loop_, answer);
  }

  boost::asio::io_context& loop_;
  std::shared_ptr<store_script> script_;
};

} // namespace callengine::persistence::testing
