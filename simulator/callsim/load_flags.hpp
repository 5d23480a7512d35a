#pragma once

#include <CLI/App.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace callengine::simulator {

/// As typed; `load::load_options` is what it means.
struct load_flags {
  std::string url;
  std::string public_url;
  std::string auth_token;
  std::string account_sid = "AC00000000000000000000000000000000";
  std::string secret;
  std::string to;
  std::string mix = "department=60,direct=20,voicemail=10,hangup=10";
  std::string department_key = "1";
  std::string direct_key = "2";
  std::string voicemail_key = "*";
  unsigned ai_share = 0;
  std::vector<std::string> says{"What are your opening hours?"};
  std::optional<std::uint16_t> model_port;
  double model_takes = 0;
  double model_writes = 0;
  std::string mode = "replay";
  std::string arrivals = "poisson";
  std::string json;
  std::string recording;
  std::string save_recording;
  double rate = 0;
  double duration = 10;
  double warm_up = 2;
  double think = 0;
  double talk = 0;
  std::size_t concurrency = 64;
  std::size_t connections = 0;
  std::size_t staff = 0;
  std::size_t live = 0;
  std::int64_t client = 1;
  std::int64_t first_user = 101;
  std::uint32_t doubled_each = 1000;
  int engine_pid = 0;
  bool idle_staff = false;
  bool half_load = false;
  bool as_recorded = false;
};

/// The command line of `callsim load`.
void add_flags(CLI::App& command, load_flags& flags);

} // namespace callengine::simulator
