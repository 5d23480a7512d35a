#pragma once

#include "persistence/snapshots/redis_connection.hpp"
#include "persistence/snapshots/redis_url.hpp"

#include <boost/asio/ip/tcp.hpp>

#include <random>

namespace callengine::persistence {

/// What a server said when a link to it was made.
struct redis_greeting {
  std::string run_id; ///< another one after each start of the server
  std::string script; ///< the name (SHA-1) under which the script is loaded
};

/// A link to a server that is made anew by itself whenever it is lost, after
/// 50 ms at first and 1 s in the end. All on the loop's thread. Owned by a
/// shared pointer; nothing is called any more once `close` has returned.
class redis_link : public std::enable_shared_from_this<redis_link> {
public:
  /// `script` is loaded whenever a link is made.
  redis_link(
    boost::asio::io_context& loop, redis_url url, std::string_view script);

  /// The link is made: requests may be sent.
  std::function<void(const redis_greeting&)> on_ready;

  /// A try to make it failed, or it was lost.
  std::function<void(const std::string& why)> on_failed;

  /// Begins to connect, unless that was begun already.
  void start();

  bool is_ready() const noexcept {
    return state_ == state::ready;
  }

  /// Waits between two tries; `trouble` says what the last one failed by.
  bool is_waiting() const noexcept {
    return state_ == state::waiting;
  }

  /// A sentence.
  const std::string& trouble() const noexcept {
    return trouble_;
  }

  /// False, and `done` is not called: there is no link.
  bool send(const std::vector<redis_command>& commands, redis_answered done);

  /// What is under way is told as failed before this returns.
  void close();

private:
  enum class state : std::uint8_t { idle, connecting, ready, waiting, closed };

  void connect();
  void resolve();
  void open(const std::string& address);
  void greet();
  void load_script(const std::string& run_id);
  void failed(const std::string& why);
  std::chrono::milliseconds next_pause();

  boost::asio::io_context& loop_;
  redis_url url_;
  std::string_view script_;
  boost::asio::ip::tcp::resolver resolver_;
  boost::asio::steady_timer timer_; ///< of a try that takes long, or a pause
  std::shared_ptr<redis_connection> connection_;
  state state_ = state::idle;
  std::string trouble_;
  std::uint64_t tries_ = 0;        ///< failed since the link was ready
  std::uint64_t next_address_ = 0; ///< of a host with several
  std::minstd_rand jitter_;
};

} // namespace callengine::persistence
