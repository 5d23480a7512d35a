#include "persistence/snapshots/redis_link.hpp"

#include "persistence/snapshots/redis_reply.hpp"

#include <boost/asio/ip/address.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

/// An answer takes less than a millisecond; after this long the link is taken
/// for half-open, or the server for one that hangs.
constexpr std::chrono::milliseconds patience = 2s;

/// Between two tries to connect: the first, and the longest (a tenth of what
/// the engine may take until all is back to normal).
constexpr std::chrono::milliseconds first_pause = 50ms;
constexpr std::chrono::milliseconds longest_pause = 1s;

std::string run_id_of(std::string_view info) {
  constexpr std::string_view name = "run_id:";
  const auto at = info.find(name);
  if (at == info.npos)
    return {};
  const auto value = info.substr(at + name.size());
  return std::string{value.substr(0, value.find_first_of("\r\n"))};
}

} // namespace

redis_link::redis_link(
  boost::asio::io_context& loop, redis_url url, std::string_view script)
  : loop_{loop}, url_{std::move(url)}, script_{script}, resolver_{loop},
    timer_{loop}, jitter_{std::random_device{}()} {}

void redis_link::start() {
  if (state_ == state::idle)
    connect();
}

bool redis_link::send(
  const std::vector<redis_command>& commands, redis_answered done) {
  return is_ready() && connection_->send(commands, std::move(done));
}

void redis_link::connect() {
  state_ = state::connecting;
  const auto connection = std::make_shared<redis_connection>(loop_, patience);
  connection_ = connection;
  connection->on_lost = [weak = weak_from_this()](const std::string& why) {
    if (const auto self = weak.lock())
      self->failed(why);
  };
  timer_.expires_after(patience);
  timer_.async_wait(
    [weak = weak_from_this(), connection](boost::system::error_code error) {
      const auto self = weak.lock();
      if (!error && self && self->connection_ == connection
        && self->state_ == state::connecting)
        self->failed(
          "no link within " + std::to_string(patience.count()) + " ms");
    });
  if (!url_.socket.empty())
    open({});
  else
    resolve();
}

/// By Asio, because hiredis would block in it.
void redis_link::resolve() {
  boost::system::error_code no_address;
  boost::asio::ip::make_address(url_.host, no_address);
  if (!no_address) {
    open(url_.host);
    return;
  }
  resolver_.async_resolve(url_.host, std::to_string(url_.port),
    [weak = weak_from_this(), connection = connection_](
      boost::system::error_code error,
      const boost::asio::ip::tcp::resolver::results_type& found) {
      const auto self = weak.lock();
      if (!self || self->connection_ != connection)
        return;
      if (error || found.empty()) {
        self->failed("the host's name is not known: " + error.message());
        return;
      }
      const auto nth = self->next_address_++ % found.size();
      const auto at
        = std::next(found.begin(), static_cast<std::ptrdiff_t>(nth));
      self->open(at->endpoint().address().to_string());
    });
}

void redis_link::open(const std::string& address) {
  auto error = url_.socket.empty() ? connection_->open_tcp(address, url_.port)
                                   : connection_->open_unix(url_.socket);
  if (error.empty()) {
    greet();
    return;
  }
  // Whoever called `start` is not called back before it returns.
  boost::asio::post(
    loop_, [weak = weak_from_this(), connection = connection_, error] {
      const auto self = weak.lock();
      if (self && self->connection_ == connection)
        self->failed(error);
    });
}

void redis_link::greet() {
  const auto database = std::to_string(url_.database);
  std::vector<redis_command> commands;
  if (!url_.user.empty())
    commands.push_back({"AUTH", url_.user, url_.password});
  else if (!url_.password.empty())
    commands.push_back({"AUTH", url_.password});
  commands.push_back({"SELECT", database});
  commands.push_back({"INFO", "server"});
  connection_->send(
    commands, [weak = weak_from_this()](const redis_answer& answer) {
      const auto self = weak.lock();
      if (!self || answer.last == nullptr)
        return;
      if (!answer.error.empty())
        self->failed(answer.error);
      else
        self->load_script(run_id_of(text_of(answer.last)));
    });
}

void redis_link::load_script(const std::string& run_id) {
  connection_->send({{"SCRIPT", "LOAD", script_}},
    [weak = weak_from_this(), run_id](const redis_answer& answer) {
      const auto self = weak.lock();
      if (!self || answer.last == nullptr)
        return;
      if (!answer.error.empty()) {
        self->failed(answer.error);
        return;
      }
      self->state_ = state::ready;
      self->timer_.cancel();
      if (std::exchange(self->tries_, 0) > 0)
        spdlog::warn("snapshots: {} is connected again", describe(self->url_));
      self->trouble_.clear();
      self->on_ready({run_id, std::string{text_of(answer.last)}});
    });
}

void redis_link::failed(const std::string& why) {
  if (state_ == state::closed)
    return;
  state_ = state::waiting;
  trouble_ = describe(url_) + " can't be reached: " + why;
  if (tries_++ == 0)
    spdlog::error("snapshots: {}", trouble_);
  timer_.expires_after(next_pause());
  timer_.async_wait([weak = weak_from_this()](boost::system::error_code error) {
    const auto self = weak.lock();
    if (!error && self && self->state_ == state::waiting)
      self->connect();
  });
  const auto keep = shared_from_this();
  const auto connection = std::exchange(connection_, nullptr);
  on_failed(trouble_);
  connection->drop(trouble_);
}

/// Twice as long after each failure, a fifth more or less, so that several
/// engines don't come back in the same moment.
std::chrono::milliseconds redis_link::next_pause() {
  const auto doublings = std::min<std::uint64_t>(tries_ - 1, 10);
  const auto pause = std::min(first_pause * (1 << doublings), longest_pause);
  std::uniform_real_distribution<double> spread{0.8, 1.2};
  return std::chrono::duration_cast<std::chrono::milliseconds>(
    pause * spread(jitter_));
}

void redis_link::close() {
  state_ = state::closed;
  timer_.cancel();
  resolver_.cancel();
  if (const auto connection = std::exchange(connection_, nullptr))
    connection->drop(describe(url_) + " was closed");
}

} // namespace callengine::persistence
