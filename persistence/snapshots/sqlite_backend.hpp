#pragma once

#include "persistence/snapshots/snapshot_backend.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>

#include <filesystem>

namespace callengine::persistence {

/// Snapshots in one SQLite file, written by a thread of its own. What was told
/// as written survives the end of the process. After an error the file is
/// opened anew by the next batch or question.
class sqlite_backend final : public snapshot_backend {
public:
  sqlite_backend(
    boost::asio::io_context& loop, const std::filesystem::path& path);
  ~sqlite_backend() override;

  sqlite_backend(const sqlite_backend&) = delete;
  sqlite_backend& operator=(const sqlite_backend&) = delete;

  void claim_epoch(std::uint64_t at_least,
    std::function<void(result<std::uint64_t>)> done) override;
  void write(snapshot_batch batch, std::uint64_t epoch,
    std::function<void(write_report)> done) override;
  void probe(std::function<void(write_report)> done) override;
  void find(client_id client, const std::string& call,
    std::function<void(result<kept_call>)> done) override;
  void list_staff(
    std::function<void(result<std::vector<kept_staff>>)> done) override;
  void list_calls(const std::string& cursor, std::size_t count,
    std::function<void(result<call_page>)> done) override;

  /// Waits for the transaction that is under way, at most 5 s if another
  /// program holds the file.
  void close() override;

private:
  class worker;

  /// Runs `work` on the thread and tells its result on the loop.
  template <class Work, class Done>
  void on_thread(Work work, Done done);

  boost::asio::io_context& loop_;
  std::shared_ptr<worker> worker_;
  std::shared_ptr<const bool> open_; ///< null: closed, nothing is told any more
  boost::asio::thread_pool thread_{1};
};

} // namespace callengine::persistence
