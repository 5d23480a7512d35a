#pragma once

#include "persistence/snapshots/redis_link.hpp"
#include "persistence/snapshots/snapshot_backend.hpp"

#include <optional>

namespace callengine::persistence {

/// Snapshots in Redis 7. Nothing blocks; a question or a batch that is not
/// answered within 2 s is told as failed, and the link is made anew. Live
/// images are kept for 26 h after their last write. SIGPIPE must be ignored by
/// the process.
class redis_backend final : public snapshot_backend {
public:
  redis_backend(boost::asio::io_context& loop, const redis_url& url);
  ~redis_backend() override;

  redis_backend(const redis_backend&) = delete;
  redis_backend& operator=(const redis_backend&) = delete;

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
  void close() override;

private:
  struct pending_claim {
    std::uint64_t at_least = 0;
    std::function<void(result<std::uint64_t>)> done;
  };

  struct staff_listing;

  void ready(const redis_greeting& greeting);
  void failed(const std::string& why);
  void send_claim();
  void send_batch(snapshot_batch batch, std::uint64_t epoch, bool may_load,
    std::function<void(write_report)> done);
  void load_and_resend(snapshot_batch batch, std::uint64_t epoch,
    std::function<void(write_report)> done);
  void check_marker(const std::string& marker);
  void next_staff(std::shared_ptr<staff_listing> listing);

  /// Sends, or tells the failure from the loop.
  void ask(const std::vector<redis_command>& commands, redis_answered done);

  boost::asio::io_context& loop_;
  std::shared_ptr<redis_link> link_;
  std::shared_ptr<const bool> open_; ///< null: closed, nothing is told any more
  std::string name_;                 ///< of this engine, random
  std::string run_id_;               ///< of the server
  std::string script_;
  std::optional<pending_claim> claim_;
  std::uint64_t epoch_ = 0;   ///< 0: not claimed yet
  std::uint64_t batches_ = 0; ///< sent; the number of the last one
  bool lost_ = false; ///< the store was emptied, and nobody was told yet
};

} // namespace callengine::persistence
