#pragma once

#include "net/asio.hpp"
#include "net/message.hpp"
#include "net/overload.hpp"
#include "net/webhook_meters.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

namespace callengine::net {

/// Whoever sends the answer to a request; called on its thread.
class answer_sink {
public:
  virtual ~answer_sink() = default;
  virtual void answered(std::uint64_t request, response answer) = 0;
};

/// One request in work: where its only answer goes, and by when. The engine
/// may hold one for longer than the connection and the server live.
class exchange : public std::enable_shared_from_this<exchange> {
public:
  using answer_maker = std::function<response()>;

  /// `keep_alive` owns the io_context of `on`.
  exchange(std::shared_ptr<const void> keep_alive, executor on,
    std::weak_ptr<answer_sink> sink, std::uint64_t request);
  ~exchange();

  exchange(const exchange&) = delete;
  exchange& operator=(const exchange&) = delete;

  /// Answers. Any thread; the first answer wins. False if it was not the
  /// first. `make` is called on the connection's thread.
  bool respond_with(answer_maker make);
  bool respond(response answer);

  /// False once it was answered or the peer is gone: further work on an answer
  /// is in vain. Any thread.
  bool is_awaited() const noexcept;

  /// Has the answer counted, and timed from now on. Once, on the connection's
  /// thread, before anything is answered. The meters outlive the connection.
  void count_with(webhook_meters& meters, twiml::endpoint to);

  /// The engine has it from now on, until it is answered. After `count_with`,
  /// on the connection's thread. The load is a part of what is kept alive.
  void weigh_on(overload& load) noexcept;

  /// Wants `otherwise` to be answered if nothing else has been within this
  /// time. Once, on the connection's thread, before the request's handler
  /// returns; the connection watches over it.
  void respond_within(std::chrono::milliseconds time, answer_maker otherwise);

  /// When that is; `max()`: never. On the connection's thread.
  steady_clock::time_point due() const noexcept {
    return due_;
  }

  /// Answers with what `respond_within` was given. On the connection's thread.
  void answer_late();

  /// The same, from any thread: nobody else will answer any more.
  void give_up();

private:
  // Destroyed last: the executor belongs to its io_context.
  std::shared_ptr<const void> keep_alive_;
  executor on_;
  steady_clock::time_point due_ = steady_clock::time_point::max();
  answer_maker otherwise_;
  std::weak_ptr<answer_sink> sink_;
  std::uint64_t request_;
  webhook_meters* meters_ = nullptr;
  overload* load_ = nullptr;
  twiml::endpoint counted_as_{};
  steady_clock::time_point began_;
  std::atomic<bool> taken_{false};
};

using exchange_ptr = std::shared_ptr<exchange>;

} // namespace callengine::net
