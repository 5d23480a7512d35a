#pragma once

#include "model/ports/answerer.hpp"
#include "net/outgoing/chat/chat_loop.hpp"

namespace callengine::net::outgoing {

/// Asks an OpenAI-compatible `/chat/completions` (docs/operations.md).
class chat_client final : public answerer {
public:
  /// `meters` are used until this is gone. Throws where the thread or its files
  /// can't be had.
  chat_client(chat_options options, chat_meters& meters);

  /// Makes the request's body on the thread that calls; the rest is done, and
  /// `told` is called, on the one thread of all questions. `told` must not
  /// block and must not throw; it may ask and stop.
  void ask(
    answer_question question, std::function<void(ai::reply)> told) override;

  /// A reply that is being told meanwhile goes on.
  void stop(const call_sid& call, std::uint32_t number) override;

private:
  const chat_options options_;
  chat_loop loop_;
};

} // namespace callengine::net::outgoing
