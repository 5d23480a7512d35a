#include "simulator/callsim/common.hpp"
#include "simulator/callsim/load_flags.hpp"
#include "simulator/callsim/portal_token.hpp"
#include "simulator/http/url.hpp"
#include "simulator/load/load_run.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <charconv>
#include <fstream>
#include <iostream>
#include <memory>
#include <sys/prctl.h>
#include <unistd.h>

namespace callengine::simulator {

namespace {

milliseconds as_time(double seconds) {
  return std::chrono::round<milliseconds>(
    std::chrono::duration<double>{seconds});
}

char key_of(const std::string& text) {
  return text.empty() ? '\0' : text.front();
}

void set_server(const load_flags& flags, load::load_options& options) {
  auto url = flags.url.empty() ? default_engine_url() : flags.url;
  while (url.ends_with('/'))
    url.pop_back();
  const auto parts = take_apart(url);
  if (!parts || parts->scheme != "http")
    throw CLI::ValidationError{"--url", "must be http://ADDRESS[:PORT]"};
  options.host = parts->host;
  std::from_chars(
    parts->port.data(), parts->port.data() + parts->port.size(), options.port);
  options.public_url = flags.public_url.empty() ? url : flags.public_url;
  options.account_sid = flags.account_sid;
  options.auth_token = flags.auth_token;
}

void set_staff(const load_flags& flags, load::load_options& options) {
  if (flags.secret.empty() && flags.staff != 0)
    throw CLI::RequiredError{"--secret for --staff"};
  for (std::size_t count = 0; count < flags.staff; ++count) {
    const auto user = flags.first_user + static_cast<std::int64_t>(count);
    options.staff.push_back(
      {"c" + std::to_string(flags.client) + "_u" + std::to_string(user),
        make_portal_token(flags.secret, flags.client, user)});
  }
  options.staff_available = !flags.idle_staff;
  if (!flags.secret.empty() && !flags.as_recorded)
    options.portal_token
      = make_portal_token(flags.secret, flags.client, flags.first_user);
}

load::load_options options_from(const load_flags& flags) {
  load::load_options options;
  set_server(flags, options);
  set_staff(flags, options);
  options.to = flags.to;
  options.mix = load::parse_mix(flags.mix);
  options.scripts = {{"department", key_of(flags.department_key)},
    {"direct", key_of(flags.direct_key)},
    {"voicemail", key_of(flags.voicemail_key)}, {"hangup", '\0'},
    {"conversation", '\0', flags.says}};
  for (const auto& [name, share] : options.mix.shares)
    if (name != "department" && name != "direct" && name != "voicemail"
      && name != "hangup")
      throw CLI::ValidationError{"--mix",
        "there is no script '" + name
          + "': department, direct, voicemail, hangup"};
  load::give_share(options.mix, "conversation", flags.ai_share);
  options.model_port = flags.model_port;
  options.model_takes = as_time(flags.model_takes);
  options.model_writes = as_time(flags.model_writes);
  options.mode = flags.mode == "network" ? load::play_mode::network
                                         : load::play_mode::replay;
  if (flags.rate > 0)
    options.rate = flags.rate;
  options.poisson = flags.arrivals == "poisson";
  options.concurrency = flags.concurrency;
  options.connections = flags.connections;
  options.warm_up = as_time(flags.warm_up);
  options.duration = as_time(flags.duration);
  options.think = as_time(flags.think);
  options.talk = as_time(flags.talk);
  options.half_load = flags.half_load;
  options.live = flags.live;
  options.doubled_each = flags.doubled_each;
  options.recording = flags.recording;
  options.save_recording = flags.save_recording;
  options.as_recorded = flags.as_recorded;
  options.engine_pid = flags.engine_pid;
  options.progress = isatty(STDERR_FILENO) != 0;
  return options;
}

/// 0, or 2 if a promise was broken.
int run(const load_flags& flags) {
  const auto options = options_from(flags);
  // Timers a microsecond late at most: lateness would count as latency.
  prctl(PR_SET_TIMERSLACK, 1000);
  load::load_run run{options};
  const auto report = run.run();
  const auto json = load::to_json(options, report).dump(2) + '\n';
  if (flags.json == "-")
    std::cout << json;
  else
    load::print_table(std::cout, options, report);
  if (!flags.json.empty() && flags.json != "-"
    && !(std::ofstream{flags.json} << json))
    throw CLI::FileError{"cannot write " + flags.json};
  const bool kept = report.top.stats.all_breaches() == 0
    && (!report.half || report.half->stats.all_breaches() == 0);
  return kept ? 0 : 2;
}

} // namespace

void add_load_command(CLI::App& app, int& status) {
  const auto flags = std::make_shared<load_flags>();
  auto* command = app.add_subcommand(
    "load", "puts many calls on an engine and measures its answers");
  add_flags(*command, *flags);
  command->callback([flags, &status] { status = run(*flags); });
}

} // namespace callengine::simulator
