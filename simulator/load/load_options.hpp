#pragma once

#include "model/time.hpp"
#include "simulator/load/load_script.hpp"
#include "simulator/load/staff_crew.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace callengine::simulator::load {

/// How calls are played.
enum class play_mode : std::uint8_t {
  replay,  ///< recorded through the interpreter, then replayed
  network, ///< all through the interpreter: slower, and it checks more
};

/// Everything that a run is told.
struct load_options {
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;
  std::string public_url;
  std::string account_sid;
  std::string auth_token;
  std::string to;
  script_mix mix;
  std::vector<load_script> scripts;
  play_mode mode = play_mode::replay;

  std::optional<double> rate;   ///< calls a second: open loop
  std::size_t concurrency = 64; ///< calls at a time: closed loop
  bool poisson = true;          ///< open loop's arrivals; else evenly spaced
  std::size_t connections = 0;  ///< 0: as many as fit the loop
  milliseconds warm_up{2000};
  milliseconds duration{10000};
  milliseconds think{0};  ///< from an answer to the next request
  milliseconds talk{0};   ///< how long people talk
  bool half_load = false; ///< then once more, open loop, at half the rate
  std::size_t live = 0;
  std::uint32_t doubled_each = 0;

  std::vector<crew_member> staff;
  bool staff_available = true;
  /// A model that the run plays itself; absent: the engine's own, or none.
  std::optional<std::uint16_t> model_port;
  milliseconds model_takes{0};
  milliseconds model_writes{0}; ///< from its first words to its last

  std::string portal_token; ///< to look outcomes up; empty: not looked up

  std::string recording;      ///< file to replay; empty: recorded anew
  std::string save_recording; ///< file; empty: not saved
  bool as_recorded = false;   ///< against a server whose answers lead nowhere

  int engine_pid = 0; ///< 0: found by its port, if it can be
  bool progress = false;
};

/// How many connections such a run keeps.
std::size_t connections_of(const load_options& options) noexcept;

} // namespace callengine::simulator::load
