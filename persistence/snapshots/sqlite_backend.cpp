#include "persistence/snapshots/sqlite_backend.hpp"

#include "model/limits.hpp"
#include "persistence/snapshots/sqlite_snapshots.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <spdlog/spdlog.h>

#include <optional>
#include <random>

namespace callengine::persistence {

namespace {

/// How often old tombstones and images are looked for.
constexpr std::chrono::milliseconds prune_interval = std::chrono::minutes{10};

std::string random_name() {
  std::random_device random;
  return std::to_string(random()) + std::to_string(random());
}

} // namespace

/// Lives on the thread; the file with it.
class sqlite_backend::worker {
public:
  explicit worker(std::filesystem::path path)
    : path_{std::move(path)}, mine_{0, random_name()} {}

  result<std::uint64_t> claim_epoch(std::uint64_t at_least) {
    return guarded<std::uint64_t>([&](sqlite_snapshots& file) {
      mine_.epoch = file.claim_epoch(at_least, mine_.name);
      return mine_.epoch;
    });
  }

  write_report write(
    const std::vector<snapshot_write>& writes, std::uint64_t epoch) {
    auto refused
      = guarded<std::vector<std::size_t>>([&](sqlite_snapshots& file) {
          check_marker(file);
          const auto now = std::chrono::time_point_cast<milliseconds>(
            std::chrono::system_clock::now());
          auto indexes = file.apply(writes, epoch, now);
          prune_if_due(file, now);
          return indexes;
        });
    if (!refused)
      return {std::move(refused.error), {}, false};
    return {{}, std::move(*refused.value), std::exchange(lost_, false)};
  }

  /// Writes the marker, so that a full disk says so.
  write_report probe() {
    const auto written = guarded<bool>([&](sqlite_snapshots& file) {
      check_marker(file);
      file.write_marker(mine_);
      return true;
    });
    if (!written)
      return {written.error, {}, false};
    return {{}, {}, std::exchange(lost_, false)};
  }

  template <class Value, class Work>
  result<Value> guarded(Work work) {
    try {
      return result<Value>::of(work(open()));
    } catch (const std::exception& error) {
      file_.reset();
      return result<Value>::failed(error.what());
    }
  }

private:
  sqlite_snapshots& open() {
    if (file_ && file_->is_replaced())
      file_.reset();
    if (!file_)
      file_.emplace(path_);
    return *file_;
  }

  /// A later engine's marker is left alone: what is written here is refused.
  void check_marker(sqlite_snapshots& file) {
    if (mine_.epoch == 0)
      return;
    const auto there = file.read_marker();
    if (there.epoch > mine_.epoch
      || (there.epoch == mine_.epoch && there.name == mine_.name))
      return;
    lost_ = true;
    file.write_marker(mine_);
  }

  void prune_if_due(sqlite_snapshots& file, time_point now) {
    if (now < pruned_at_ + prune_interval && now >= pruned_at_)
      return;
    const auto stale
      = file.prune(now - limits::ended_call_memory, now - image_lifetime);
    if (stale > 0)
      spdlog::warn("snapshots: {} live calls that nobody wrote for {} h are "
                   "forgotten",
        stale,
        std::chrono::duration_cast<std::chrono::hours>(image_lifetime).count());
    pruned_at_ = now;
  }

  std::filesystem::path path_;
  sqlite_snapshots::marker mine_;
  std::optional<sqlite_snapshots> file_;
  bool lost_ = false; ///< the file was emptied, and nobody was told yet
  time_point pruned_at_{};
};

sqlite_backend::sqlite_backend(
  boost::asio::io_context& loop, const std::filesystem::path& path)
  : loop_{loop}, worker_{std::make_shared<worker>(path)},
    open_{std::make_shared<const bool>(true)} {}

sqlite_backend::~sqlite_backend() {
  close();
}

void sqlite_backend::close() {
  open_.reset();
  thread_.stop();
  thread_.join();
}

template <class Work, class Done>
void sqlite_backend::on_thread(Work work, Done done) {
  auto guard = boost::asio::make_work_guard(loop_);
  auto run
    = [worker = worker_, open = std::weak_ptr{open_}, work = std::move(work),
        done = std::move(done), guard = std::move(guard)]() mutable {
        auto told
          = [open, done = std::move(done), value = work(*worker)]() mutable {
              if (!open.expired())
                done(std::move(value));
            };
        boost::asio::post(guard.get_executor(), std::move(told));
      };
  boost::asio::post(thread_, std::move(run));
}

void sqlite_backend::claim_epoch(
  std::uint64_t at_least, std::function<void(result<std::uint64_t>)> done) {
  on_thread([at_least](worker& file) { return file.claim_epoch(at_least); },
    std::move(done));
}

void sqlite_backend::write(snapshot_batch batch, std::uint64_t epoch,
  std::function<void(write_report)> done) {
  on_thread([batch = std::move(batch), epoch](
              worker& file) { return file.write(*batch, epoch); },
    std::move(done));
}

void sqlite_backend::probe(std::function<void(write_report)> done) {
  on_thread([](worker& file) { return file.probe(); }, std::move(done));
}

void sqlite_backend::find(client_id client, const std::string& call,
  std::function<void(result<kept_call>)> done) {
  on_thread(
    [client, call](worker& file) {
      return file.guarded<kept_call>([&](sqlite_snapshots& snapshots) {
        return snapshots.find(client, call);
      });
    },
    std::move(done));
}

void sqlite_backend::list_staff(
  std::function<void(result<std::vector<kept_staff>>)> done) {
  on_thread(
    [](worker& file) {
      return file.guarded<std::vector<kept_staff>>(
        [](sqlite_snapshots& snapshots) { return snapshots.list_staff(); });
    },
    std::move(done));
}

void sqlite_backend::list_calls(const std::string& cursor, std::size_t count,
  std::function<void(result<call_page>)> done) {
  on_thread(
    [cursor, count](worker& file) {
      return file.guarded<call_page>([&](sqlite_snapshots& snapshots) {
        return snapshots.list_calls(cursor, count);
      });
    },
    std::move(done));
}

} // namespace callengine::persistence
