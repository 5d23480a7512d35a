#pragma once

#include "net/outgoing/chat/chat_meters.hpp"
#include "net/outgoing/chat/chat_options.hpp"
#include "net/outgoing/chat/chat_question.hpp"

#include <memory>

namespace callengine::net::outgoing {

/// All conversations with the endpoint, on one thread: connections are kept and
/// used again, each question has its deadline, a dead endpoint is left alone.
class chat_loop {
public:
  /// `meters` are used until this is gone. Throws where the thread or its files
  /// can't be had.
  chat_loop(const chat_options& options, chat_meters& meters);

  /// Open questions are told `too_late` if they were sent, else `not_asked`.
  ~chat_loop();

  chat_loop(const chat_loop&) = delete;
  chat_loop& operator=(const chat_loop&) = delete;

  /// Any thread; returns at once. `told` is called on the loop's thread, must
  /// not block and must not throw; it may call `add` and `stop`.
  void add(chat_question question);

  /// Any thread; returns at once. A reply that is being told goes on.
  void stop(const call_sid& call, std::uint32_t number);

private:
  class worker;
  std::unique_ptr<worker> worker_;
};

} // namespace callengine::net::outgoing
