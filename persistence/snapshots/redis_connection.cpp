#include "persistence/snapshots/redis_connection.hpp"

#include "persistence/snapshots/hiredis_events.hpp"

#include <hiredis/async.h>
#include <sys/socket.h>
#include <utility>

namespace callengine::persistence {

namespace {

/// hiredis' callbacks reach the connection by this; null once it has let go.
redis_connection* owner(const redisAsyncContext* context) {
  return static_cast<redis_connection*>(context->data);
}

} // namespace

redis_connection::redis_connection(
  boost::asio::io_context& loop, std::chrono::milliseconds patience)
  : loop_{loop}, patience_{patience}, watchdog_{loop} {}

redis_connection::~redis_connection() {
  drop("closed");
}

std::string redis_connection::open_tcp(
  const std::string& address, std::uint16_t port) {
  return adopt(redisAsyncConnect(address.c_str(), port));
}

std::string redis_connection::open_unix(const std::string& path) {
  return adopt(redisAsyncConnectUnix(path.c_str()));
}

std::string redis_connection::adopt(redisAsyncContext* context) {
  if (context == nullptr)
    return "out of memory";
  if (context->err != 0) {
    std::string why = context->errstr;
    redisAsyncFree(context);
    return why;
  }
  context_ = context;
  context->data = this;
  attach_events(loop_, *context);
  redisAsyncSetConnectCallback(
    context, [](const redisAsyncContext* at, int status) {
      if (auto* self = owner(at); self != nullptr && status != REDIS_OK) {
        self->context_ = nullptr; // hiredis frees it
        self->lost(at->c.errstr);
      }
    });
  redisAsyncSetDisconnectCallback(
    context, [](const redisAsyncContext* at, int) {
      if (auto* self = owner(at)) {
        self->context_ = nullptr; // hiredis frees it
        self->lost(at->err != 0 ? at->errstr : "closed by the server");
      }
    });
  return {};
}

bool redis_connection::send(
  const std::vector<redis_command>& commands, redis_answered done) {
  if (context_ == nullptr)
    return false;
  const auto answer = [](redisAsyncContext* at, void* reply, void*) {
    // Without a reply the link is lost; the disconnect callback says why.
    if (auto* self = owner(at); self != nullptr && reply != nullptr)
      self->take(*static_cast<redisReply*>(reply));
  };
  std::vector<const char*> words;
  std::vector<std::size_t> sizes;
  for (const auto& command : commands) {
    words.clear();
    sizes.clear();
    for (const auto word : command) {
      words.push_back(word.data());
      sizes.push_back(word.size());
    }
    if (redisAsyncCommandArgv(context_, answer, nullptr,
          static_cast<int>(words.size()), words.data(), sizes.data())
      != REDIS_OK)
      return false;
  }
  requests_.push_back({commands.size(), {}, std::move(done),
    std::chrono::steady_clock::now() + patience_});
  if (!watching_)
    watch();
  return true;
}

void redis_connection::take(const redisReply& reply) {
  if (requests_.empty())
    return;
  auto& oldest = requests_.front();
  if (reply.type == REDIS_REPLY_ERROR && oldest.error.empty())
    oldest.error.assign(reply.str, reply.len);
  if (--oldest.open > 0)
    return;
  const auto keep = shared_from_this();
  const auto finished = std::move(oldest);
  requests_.pop_front();
  finished.done({&reply, finished.error});
}

/// One timer for all requests, set to the oldest one: an answer costs nothing.
void redis_connection::watch() {
  watching_ = !requests_.empty();
  if (!watching_)
    return;
  watchdog_.expires_at(requests_.front().deadline);
  watchdog_.async_wait([weak = weak_from_this()](boost::system::error_code) {
    const auto self = weak.lock();
    if (!self || self->context_ == nullptr)
      return;
    if (!self->requests_.empty()
      && self->requests_.front().deadline <= std::chrono::steady_clock::now())
      self->lost(
        "no answer within " + std::to_string(self->patience_.count()) + " ms");
    else
      self->watch();
  });
}

void redis_connection::lost(const std::string& why) {
  const auto keep = shared_from_this();
  if (on_lost)
    std::exchange(on_lost, nullptr)(why);
  drop(why);
}

void redis_connection::drop(const std::string& why) {
  watchdog_.cancel();
  if (auto* context = std::exchange(context_, nullptr)) {
    context->data = nullptr;
    // What the kernel has not sent should not arrive behind what a later
    // connection writes: the link is reset. What is on its way already the
    // batch's number keeps out.
    const linger at_once{1, 0};
    ::setsockopt(
      context->c.fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    redisAsyncFree(context);
  }
  while (!requests_.empty()) {
    const auto oldest = std::move(requests_.front());
    requests_.pop_front();
    oldest.done({nullptr, why});
  }
}

} // namespace callengine::persistence
