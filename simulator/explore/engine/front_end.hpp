#pragma once

#include "simulator/explore/dice.hpp"
#include "simulator/explore/engine/engine_box.hpp"
#include "simulator/explore/engine/rest_line.hpp"
#include "simulator/http/socket.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::explore {

/// How the name begins of a session that another clinic claims.
inline constexpr std::string_view foreign_session = "VXforeign";

/// The way between the phone network and the engine, in virtual time: takes
/// the network's HTTP requests, translates and renders with the engine's own
/// wire format. Some requests and answers are slow; what is lost is lost by the
/// network.
class front_end final : public simulator::transport {
public:
  front_end(event_loop& clock, oracle& watch, seams& bent,
    const engine_process& process, engine_box& engine, rest_line& carrier,
    const scenario& plan, dice chance)
    : clock_(clock), watch_(watch), bent_(bent), process_(process),
      engine_(engine), carrier_(carrier), plan_(plan), chance_(chance) {}

  ~front_end() override;

  void request(simulator::http_request request,
    std::function<void(simulator::http_outcome)> done) override;

  simulator::socket_ptr open_socket(simulator::socket_request request,
    simulator::socket_events events) override;

  /// Nothing is slow any more.
  void be_well() {
    well_ = true;
  }

  /// New connections are refused: the engine is about to stop.
  void close(bool closed) {
    closed_ = closed;
  }

  /// `strike` is to happen at the next answer of the engine: just before it
  /// goes out, or just after. False: it did not happen.
  void aim(bool before, std::function<bool()> strike) {
    aims_before_ = before;
    strike_ = std::move(strike);
  }

  /// Requests that the engine had taken get a broken connection.
  void crash();

  /// The sockets break: the engine has stopped or crashed.
  void cut_relays();

  /// Delivers a request of `call` whose URL has been replaced by another
  /// clinic's: nobody waits for its answer.
  void deliver_foreign(const call_sid& call, client_id other);

private:
  class exchange;
  class relay_socket;

  void arrive(const std::shared_ptr<exchange>& which);
  void note_recording(const simulator::http_request& request);
  bool strikes(bool before);
  std::shared_ptr<relay_socket> make_relay(
    const net::twilio::relay_target& target, simulator::socket_events events,
    bool stray);
  void send_strays(const net::twilio::relay_target& target);
  void send_stray(const net::twilio::relay_target& target,
    std::string_view name, milliseconds comes);

  event_loop& clock_;
  oracle& watch_;
  seams& bent_;
  const engine_process& process_;
  engine_box& engine_;
  rest_line& carrier_;
  const scenario& plan_;
  dice chance_;
  bool well_ = false;
  bool closed_ = false;
  bool aims_before_ = false;
  std::function<bool()> strike_;
  std::vector<std::weak_ptr<exchange>> open_;
  std::vector<std::weak_ptr<relay_socket>> relays_;
  std::uint64_t strays_ = 0; ///< sockets that are no caller's
  /// What each request was answered with at first, by its token and target.
  std::map<std::string, std::string, std::less<>> answers_;
  /// Requests that came, answered or not.
  std::map<std::string, int, std::less<>> seen_;
  /// The newest request of each call, to be made another clinic's.
  std::map<call_sid, webhook> newest_;
};

} // namespace callengine::explore
