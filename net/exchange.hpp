#pragma once

#include "net/asio.hpp"
#include "net/message.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

namespace callengine::net {

/// Whoever sends the answer to a request; called on its strand.
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
  exchange(std::shared_ptr<const void> keep_alive, strand on,
    std::weak_ptr<answer_sink> sink, std::uint64_t request);

  /// Answers. Any thread; the first answer wins. False if it was not the
  /// first. `make` is called on the connection's strand.
  bool respond_with(answer_maker make);
  bool respond(response answer);

  /// False once it was answered or the peer is gone: further work on an answer
  /// is in vain. Any thread.
  bool is_awaited() const noexcept;

  /// Answers with `otherwise` if nobody has within this time. Once, on the
  /// connection's strand.
  void respond_within(std::chrono::milliseconds time, answer_maker otherwise);

  /// Ends the wait. On the connection's strand.
  void forget_deadline();

private:
  // Destroyed last: timer and strand belong to its io_context.
  std::shared_ptr<const void> keep_alive_;
  strand on_;
  steady_timer deadline_;
  std::weak_ptr<answer_sink> sink_;
  std::uint64_t request_;
  std::atomic<bool> taken_{false};
};

using exchange_ptr = std::shared_ptr<exchange>;

} // namespace callengine::net
