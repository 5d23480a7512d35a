#pragma once

#include "simulator/io/asio_scheduler.hpp"
#include "simulator/load/call_player.hpp"
#include "simulator/load/client_transport.hpp"
#include "simulator/load/first_tokens.hpp"
#include "simulator/load/load_script.hpp"
#include "simulator/load/recording.hpp"
#include "simulator/network/network.hpp"

#include <map>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

namespace callengine::simulator::load {

struct network_player_options {
  std::string public_url;
  std::string account_sid;
  std::string auth_token;
  std::string to; ///< the number that is called
  std::vector<load_script> scripts;
  std::uint64_t seed = 1;

  /// The network's time passes so many times as fast: what takes time in a
  /// call (a message, a talk) takes next to none.
  double speed = 50;

  /// Where the sockets of conversations are played, and what they get is
  /// looked at; null: there is no way to them.
  first_tokens* tokens = nullptr;
};

/// Plays calls through the simulator's interpreter, and records them. People
/// at phones and pages answer at once, accept, and hang up after a moment.
class network_player final : public call_player {
public:
  network_player(boost::asio::io_context& io, http_client& client,
    network_player_options options, player_events events);

  void start(
    const std::string& script, steady::time_point due, bool held) override;
  void hang_up_all() override;
  void note_outstanding(steady::time_point now) override;
  std::size_t live() const noexcept override;
  std::size_t held() const noexcept override;
  std::optional<steady::time_point> asked_at(
    std::string_view sid) const override;
  const std::vector<std::string>& ended_sample() const noexcept override;
  const std::vector<std::string>& endpoints() const noexcept override;
  load_stats& stats() noexcept override;

  /// True while a call lives or one of its requests is on its way.
  bool busy() const noexcept;

  /// The calls that ended at least so long ago, and were not taken yet.
  std::vector<recorded_call> take_recorded(nanoseconds since);

private:
  struct ended_call {
    std::string sid;
    std::string script;
    steady::time_point at;
  };

  void observe(const http_request& request, const http_answer& answer,
    const exchange_times& times);
  client_transport::frame_observer frame_observer();
  std::size_t endpoint_index(const std::string& url);
  void on_event(const transcript_event& event);
  void on_ended(const std::string& sid);

  network_player_options options_;
  player_events events_;
  asio_scheduler clock_;
  client_transport carrier_;
  recorder recorder_;
  network network_;
  std::map<std::string, std::string> started_; ///< scripts by sid
  std::map<std::string, call_end> ends_;       ///< known so far, by sid
  std::vector<ended_call> over_;
  std::vector<std::string> endpoints_;
  std::vector<std::string> sample_;
  load_stats stats_;
};

} // namespace callengine::simulator::load
