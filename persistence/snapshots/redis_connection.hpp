#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct redisAsyncContext;
struct redisReply;

namespace callengine::persistence {

/// The words of one command; copied by `send`.
using redis_command = std::vector<std::string_view>;

/// What Redis said to the commands of one request.
struct redis_answer {
  /// To the last command; gone when the callback returns. Null: the link was
  /// lost, and nobody knows what Redis did.
  const redisReply* last = nullptr;

  /// Why the link was lost, or the first error among the replies. An error
  /// inside the last reply's array is not told here.
  std::string error;
};

using redis_answered = std::function<void(const redis_answer&)>;

/// One link to a server, from the first try until it is lost: never opened
/// twice. All on the loop's thread. A request that is not answered within the
/// patience ends the link. Not a thing of this process may raise SIGPIPE:
/// hiredis does not keep it away.
class redis_connection : public std::enable_shared_from_this<redis_connection> {
public:
  redis_connection(
    boost::asio::io_context& loop, std::chrono::milliseconds patience);
  ~redis_connection();

  redis_connection(const redis_connection&) = delete;
  redis_connection& operator=(const redis_connection&) = delete;

  /// Told at most once, before the requests that were under way.
  std::function<void(const std::string& why)> on_lost;

  /// Begins to connect; commands may be sent at once. Returns what failed
  /// right away.
  std::string open_tcp(const std::string& address, std::uint16_t port);
  std::string open_unix(const std::string& path);

  /// Sends the commands in one go. False: the link is lost.
  bool send(const std::vector<redis_command>& commands, redis_answered done);

  /// Ends the link; tells all that is under way, but not `on_lost`.
  void drop(const std::string& why);

private:
  struct request {
    std::size_t open = 0; ///< replies that are still to come
    std::string error;
    redis_answered done;
    std::chrono::steady_clock::time_point deadline;
  };

  std::string adopt(redisAsyncContext* context);
  void take(const redisReply& reply);
  void lost(const std::string& why);
  void watch();

  boost::asio::io_context& loop_;
  std::chrono::milliseconds patience_;
  boost::asio::steady_timer watchdog_;
  bool watching_ = false;
  redisAsyncContext* context_ = nullptr; ///< null: not open, or lost
  std::deque<request> requests_;         ///< oldest first, as Redis answers
};

} // namespace callengine::persistence
