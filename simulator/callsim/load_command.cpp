#include "simulator/callsim/common.hpp"
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
    {"voicemail", key_of(flags.voicemail_key)}, {"hangup", '\0'}};
  for (const auto& [name, share] : options.mix.shares)
    if (name != "department" && name != "direct" && name != "voicemail"
      && name != "hangup")
      throw CLI::ValidationError{"--mix",
        "there is no script '" + name
          + "': department, direct, voicemail, hangup"};
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

void add_engine_flags(CLI::App& command, load_flags& flags) {
  command
    .add_option("--url", flags.url,
      "where the engine listens; by default what CALLENGINE_LISTEN says, else "
      "http://127.0.0.1:8080")
    ->envname("CALLSIM_URL");
  command
    .add_option("--public-url", flags.public_url,
      "the scheme and host that are signed; by default the same as --url")
    ->envname("CALLENGINE_PUBLIC_URL");
  command.add_option("--auth-token", flags.auth_token, "signs the requests")
    ->envname("TWILIO_AUTH_TOKEN")
    ->required();
  command.add_option("--account-sid", flags.account_sid, "AccountSid")
    ->envname("TWILIO_ACCOUNT_SID")
    ->capture_default_str();
  command
    .add_option("--secret", flags.secret,
      "makes the pages' tokens, and lets calls' outcomes be looked up")
    ->envname("PORTAL_JWT_SECRET");
  command
    .add_option("--engine-pid", flags.engine_pid,
      "the engine's process; by default whoever listens at --url")
    ->envname("CALLSIM_ENGINE_PID");
  command.add_option("--client", flags.client, "the clinic's id")
    ->envname("CALLSIM_CLIENT")
    ->capture_default_str();
  command.add_option("--to", flags.to, "the receiving number")
    ->envname("CALLSIM_TO")
    ->required();
}

void add_script_flags(CLI::App& command, load_flags& flags) {
  command
    .add_option("--mix", flags.mix,
      "shares of the scripts department, direct, voicemail and hangup")
    ->envname("CALLSIM_MIX")
    ->capture_default_str();
  command
    .add_option("--department-key", flags.department_key,
      "the menu's key for a department")
    ->capture_default_str();
  command
    .add_option("--direct-key", flags.direct_key, "the key for one person")
    ->capture_default_str();
  command
    .add_option("--voicemail-key", flags.voicemail_key, "the key for voicemail")
    ->capture_default_str();
  command
    .add_option("--mode", flags.mode,
      "replay: scripts are recorded through the interpreter, then replayed; "
      "network: every call goes through it, which is slower")
    ->check(CLI::IsMember({"replay", "network"}))
    ->capture_default_str();
  command.add_option("--save-recording", flags.save_recording,
    "keeps the recorded scripts in this file");
  command.add_option("--recording", flags.recording,
    "replays the scripts of this file instead of recording them");
  command.add_flag("--as-recorded", flags.as_recorded,
    "sends what the recording says whatever is answered: for other servers");
  command
    .add_option("--doubled-each", flags.doubled_each,
      "every so many'th request comes twice, and must be answered the same; 0: "
      "none")
    ->capture_default_str();
}

void add_load_flags(CLI::App& command, load_flags& flags) {
  auto* rate = command.add_option("--rate", flags.rate,
    "open loop: so many calls arrive each second, whatever the engine does");
  command
    .add_option("--concurrency", flags.concurrency,
      "closed loop: so many calls at a time, as fast as it goes")
    ->excludes(rate)
    ->check(CLI::Range(1, 100000))
    ->capture_default_str();
  command
    .add_option("--arrivals", flags.arrivals, "of the open loop: poisson, even")
    ->check(CLI::IsMember({"poisson", "even"}))
    ->capture_default_str();
  command
    .add_option("--connections", flags.connections,
      "kept-alive connections; by default --concurrency, or 128 in an open "
      "loop")
    ->check(CLI::Range(1, 20000));
  command.add_option("--duration", flags.duration, "seconds that are measured")
    ->check(CLI::Range(0.1, 86400.0))
    ->capture_default_str();
  command
    .add_option("--warm-up", flags.warm_up, "seconds before, not measured")
    ->check(CLI::Range(0.0, 3600.0))
    ->capture_default_str();
  command
    .add_option("--think", flags.think,
      "seconds from an answer to the call's next request")
    ->check(CLI::Range(0.0, 60.0))
    ->capture_default_str();
  command.add_option("--talk", flags.talk, "seconds that people talk")
    ->check(CLI::Range(0.0, 60.0))
    ->capture_default_str();
  command
    .add_flag("--half-load", flags.half_load,
      "afterwards the same again, in an open loop at half of the rate that was "
      "reached")
    ->excludes(rate);
  command
    .add_option("--staff", flags.staff,
      "pages that acknowledge their offers, answer and hang up")
    ->check(CLI::Range(0, 20000))
    ->capture_default_str();
  command
    .add_option("--first-user", flags.first_user,
      "the first page's user id; the others' follow it")
    ->capture_default_str();
  command.add_flag("--idle-staff", flags.idle_staff,
    "the pages are connected but not available");
  command
    .add_option(
      "--live", flags.live, "calls that are held alive in the menu meanwhile")
    ->check(CLI::Range(0, 2000000))
    ->capture_default_str();
  command.add_option(
    "--json", flags.json, "writes the results there too; -: nothing else");
}

} // namespace

void add_load_command(CLI::App& app, int& status) {
  const auto flags = std::make_shared<load_flags>();
  auto* command = app.add_subcommand(
    "load", "puts many calls on an engine and measures its answers");
  add_engine_flags(*command, *flags);
  add_script_flags(*command, *flags);
  add_load_flags(*command, *flags);
  command->callback([flags, &status] { status = run(*flags); });
}

} // namespace callengine::simulator
