#pragma once

#include "simulator/http/socket.hpp"
#include "simulator/network/id_source.hpp"
#include "simulator/network/leg_registry.hpp"
#include "simulator/network/options.hpp"
#include "simulator/network/postman.hpp"
#include "simulator/network/recording_registry.hpp"
#include "simulator/network/transcript.hpp"
#include "simulator/people/callee.hpp"
#include "simulator/time/scheduler.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace callengine::simulator {

/// What every call and leg of one network uses. Owned by the network, which
/// outlives them.
struct services {
  scheduler& clock;
  postman& post;
  const network_options& options;
  transcript& log;
  id_source& ids;
  leg_registry& legs;
  recording_registry& recordings;

  /// A signed handshake (contract 4.11); null: there is no way to it.
  std::function<socket_ptr(const std::string& url, socket_events events)>
    open_socket;

  /// Who is rung at this address; may be null.
  std::function<callee_factory(const std::string& address)> callee_at;
};

/// Writes down what happened. `text` is a string or, where it has to be put
/// together, a callable that makes it, only called if somebody wants it.
template <class Text>
void note(services& world, const call_sid& call, transcript_kind kind,
  std::string_view who, Text&& text) {
  if (!world.log.wanted()) {
    world.log.count_only(kind);
    return;
  }
  transcript_event event{
    world.clock.now(), call, kind, std::string{who}, std::string{}};
  if constexpr (std::is_invocable_v<Text&>)
    event.text = text();
  else
    event.text = std::forward<Text>(text);
  world.log.add(std::move(event));
}

} // namespace callengine::simulator
