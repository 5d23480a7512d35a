#pragma once

#include "model/ports/relay_line.hpp"
#include "net/twilio/wire/relay_frames.hpp"
#include "net/twilio/wire/relay_url.hpp"
#include "simulator/explore/engine/front_end.hpp"
#include "simulator/http/socket.hpp"

#include <functional>
#include <memory>
#include <string>

namespace callengine::explore {

/// One socket of a ConversationRelay: its one end is the phone network's, the
/// other one the engine's line. What goes either way keeps its order, and comes
/// even if who said it has left.
class front_end::relay_socket
  : public relay_line,
    public std::enable_shared_from_this<relay_socket> {
public:
  /// `stray`: nobody's call is at its end.
  relay_socket(front_end& owner, net::twilio::relay_target target,
    simulator::socket_events events, dice chance, bool stray)
    : owner_(owner), target_(std::move(target)), events_(std::move(events)),
      chance_(chance), stray_(stray) {}

  // -- Twilio's end --

  void open();
  void refuse();
  void hear(std::string frame);

  /// Without a word: the engine may notice it late.
  void leave();

  // -- relay_line --

  const std::string& session() const noexcept override {
    return session_;
  }

  void interruption_known() override;
  void say(std::string token, bool last) override;
  void end(std::string handoff) override;
  void close() override;

  /// The engine is gone.
  void cut();

private:
  void to_engine(milliseconds more, std::function<void()> work);
  void to_twilio(std::function<void()> work);
  void close_twilio(const std::string& why);
  void take_gone();

  void take(const net::twilio::relay_says::setup& frame);
  void take(net::twilio::relay_says::prompt& frame);
  void take(const net::twilio::relay_says::key& frame);
  void take(const net::twilio::relay_says::interrupt& frame);
  void take(const net::twilio::relay_says::error& frame);

  void take(const net::twilio::relay_says::other&) {}

  void take(const net::twilio::relay_says::mistake& frame);
  void tell_engine(const call_event& event);

  front_end& owner_;
  net::twilio::relay_target target_; ///< of its URL
  simulator::socket_events events_;  ///< empty: Twilio has left
  dice chance_;
  bool stray_;
  bool left_ = false;    ///< Twilio has
  bool over_ = false;    ///< the engine says no more
  bool gone_ = false;    ///< the engine has been told, or is gone itself
  time_point to_engine_; ///< when the last of this way arrives
  time_point to_twilio_;
  int interruptions_ = 0; ///< that the engine does not know of yet
  std::string session_;   ///< of `setup`
};

} // namespace callengine::explore
