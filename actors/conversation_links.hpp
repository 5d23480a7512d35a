#pragma once

#include "actors/engine_ports.hpp"
#include "model/call/event.hpp"
#include "model/ports/relay_line.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace callengine::actors {

/// What a call's conversation needs outside the engine: the answerer, and the
/// socket of a ConversationRelay. Part of the call's actor; its thread only.
class conversation_links {
public:
  /// Brings news to the call, from any thread.
  using told = std::function<void(call_event)>;

  conversation_links() = default;
  ~conversation_links();

  conversation_links(const conversation_links&) = delete;
  conversation_links& operator=(const conversation_links&) = delete;

  void start(const engine_ports& ports, const call_sid& call, told tell);

  void ask(answer_question question);
  void stop(std::uint32_t question);

  /// The call's newest socket; an older one is closed.
  void connect(relay_line_ptr line);

  /// The call has no use for the socket.
  void disconnect();

  /// The call has heard that the caller interrupted what this socket says.
  void know_interruption(const std::string& session);

  void say(std::string token, bool last);

  /// Twilio leaves the socket.
  void end(std::string handoff);

  /// The call is over, or not here any more.
  void leave();

private:
  const engine_ports* ports_ = nullptr;
  call_sid call_;
  told tell_;
  std::optional<std::uint32_t> asked_; ///< the newest question, if it is open
  relay_line_ptr line_;
};

} // namespace callengine::actors
