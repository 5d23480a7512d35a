#include "model/base_url.hpp"
#include "simulator/callsim/caller_terminal.hpp"
#include "simulator/callsim/common.hpp"
#include "simulator/callsim/printer.hpp"
#include "simulator/io/asio_scheduler.hpp"
#include "simulator/io/beast_transport.hpp"
#include "simulator/io/phone_link.hpp"
#include "simulator/io/rest_listener.hpp"
#include "simulator/network/network.hpp"
#include "simulator/people/scripted_callee.hpp"
#include "simulator/script/script_caller.hpp"

#include <CLI/CLI.hpp>
#include <boost/asio/signal_set.hpp>

#include <iostream>
#include <memory>
#include <optional>
#include <random>

namespace callengine::simulator {

namespace {

using namespace std::chrono_literals;

/// How long the last callbacks may take after the call's end.
constexpr auto farewell_max = 10s;

struct call_options {
  std::string to;
  std::string from = "+15550009999";
  std::string forwarded_from;
  std::string url;
  std::string public_url;
  std::string path = "/api/twilio/voice/incoming";
  std::string status_path = "/api/twilio/voice/status-callback";
  std::string auth_token;
  std::string account_sid = "AC00000000000000000000000000000000";
  std::string api_key_sid;
  std::string api_key_secret;
  std::string folder;
  std::string script;
  std::string doubled = "none";
  std::string sockets = "kept";
  double speed = 1;
  int speech_ms = 60;
  int retry_ms = 0;
  int rest_port = -1;
  bool json = false;
  bool requests = false;
};

/// One run of `callsim call`.
class call_run {
public:
  explicit call_run(call_options options)
    : options_(complete(std::move(options))), clock_(io_, options_.speed),
      patience_(io_), carrier_(io_, {options_.public_url, options_.url}),
      phones_(clock_, carrier_, for_network(options_)) {}

  int run() {
    print_transcript(phones_.log(), options_.json, options_.requests);
    set_up_number();
    std::optional<rest_listener> rest;
    if (options_.rest_port >= 0)
      rest.emplace(
        io_, phones_, static_cast<std::uint16_t>(options_.rest_port), logins());
    boost::asio::signal_set signals{io_, SIGINT, SIGTERM};
    signals.async_wait([this](boost::system::error_code ec, int) {
      if (!ec && hang_up_)
        hang_up_();
    });
    if (options_.script.empty())
      call_from_terminal();
    else
      call_from_script();
    // The call's last callbacks are part of the call.
    while (!over_ && io_.run_one() > 0) {
    }
    signals.cancel();
    const auto end = std::chrono::steady_clock::now() + farewell_max;
    while (phones_.busy() && io_.run_one_until(end) > 0) {
    }
    return finish();
  }

private:
  static call_options complete(call_options given) {
    if (given.url.empty())
      given.url = default_engine_url();
    given.url = base_url(given.url);
    if (given.public_url.empty())
      given.public_url = given.url;
    given.public_url = base_url(given.public_url);
    if (given.folder.empty())
      given.folder = default_network_folder();
    return given;
  }

  static network_options for_network(const call_options& options) {
    network_options out;
    out.account_sid = options.account_sid;
    out.auth_token = options.auth_token;
    out.speech_per_character = milliseconds{options.speech_ms};
    out.retry_pause = milliseconds{options.retry_ms};
    out.seed = std::random_device{}();
    return out;
  }

  void set_up_number() {
    number_setup setup;
    setup.voice_url = options_.public_url + options_.path;
    setup.fallback_url = setup.voice_url;
    setup.status_callback = options_.public_url + options_.status_path;
    phones_.set_default_number(std::move(setup));
    using doubling = fault_plan::doubling;
    if (options_.doubled == "together")
      phones_.faults().webhooks = doubling::together;
    else if (options_.doubled == "afterwards")
      phones_.faults().webhooks = doubling::afterwards;
    else if (options_.doubled == "scattered")
      phones_.faults().webhooks = doubling::scattered;
    if (options_.sockets == "refused")
      phones_.faults().sockets_refused_percent = 100;
    else if (options_.sockets == "dropped")
      phones_.faults().sockets_dropped_percent = 100;
  }

  std::vector<std::string> logins() const {
    std::vector<std::string> out{
      options_.account_sid + ':' + options_.auth_token};
    if (!options_.api_key_sid.empty())
      out.push_back(options_.api_key_sid + ':' + options_.api_key_secret);
    return out;
  }

  void place(std::shared_ptr<caller> who) {
    call_request request;
    request.from = options_.from;
    request.to = options_.to;
    request.forwarded_from = options_.forwarded_from;
    phones_.place_call(std::move(request), std::move(who));
  }

  void call_from_terminal() {
    const auto terminal
      = std::make_shared<caller_terminal>([this] { over_ = true; });
    terminal->start(io_);
    hang_up_ = [terminal] {
      terminal->hang_up();
    };
    phones_.set_other_callees(
      [linked = linked_callees(io_, options_.folder),
        here = terminal->other_phone()](
        const ring_info& ring, const std::shared_ptr<callee_line>& line) {
        auto played = linked(ring, line);
        if (!played)
          played = here(ring, line);
        return played;
      });
    place(terminal);
  }

  void call_from_script() {
    auto parsed = parse_caller_script(read_file(options_.script));
    if (const auto* problem = std::get_if<script_problem>(&parsed)) {
      problem_ = *problem;
      over_ = true;
      return;
    }
    phones_.set_other_callees(linked_callees(io_, options_.folder));
    script_world world{clock_, patience_, milliseconds{options_.speech_ms},
      [this](const std::string& address, callee_behaviour behaviour) {
        phones_.set_callee(address, play_callee(clock_, std::move(behaviour)));
      }};
    hang_up_ = [this] {
      problem_ = script_problem{0, "interrupted"};
      over_ = true;
    };
    played_ = std::make_shared<script_caller>(std::move(world),
      std::get<caller_script>(std::move(parsed)),
      [this](std::optional<script_problem> problem) {
        problem_ = std::move(problem);
        over_ = true;
      });
    place(played_);
  }

  int finish() {
    if (!options_.script.empty())
      return report(options_.script, options_.json, problem_);
    return 0;
  }

  call_options options_;
  boost::asio::io_context io_;
  asio_scheduler clock_;
  asio_scheduler patience_;
  beast_transport carrier_;
  network phones_;
  std::shared_ptr<script_caller> played_; ///< null: the terminal calls
  std::function<void()> hang_up_;
  std::optional<script_problem> problem_;
  bool over_ = false;
};

void add_engine_options(CLI::App& command, call_options& options) {
  command
    .add_option("--url", options.url,
      "where the engine listens; by default what CALLENGINE_LISTEN says, else "
      "http://127.0.0.1:8080")
    ->envname("CALLSIM_URL");
  command
    .add_option("--public-url", options.public_url,
      "the scheme and host that are signed; by default the same as --url")
    ->envname("CALLENGINE_PUBLIC_URL");
  command.add_option("--path", options.path, "path of the number's voice URL")
    ->envname("CALLSIM_PATH")
    ->capture_default_str();
  command
    .add_option("--status-path", options.status_path,
      "path of the number's status callback")
    ->envname("CALLSIM_STATUS_PATH")
    ->capture_default_str();
  command.add_option("--auth-token", options.auth_token, "signs the requests")
    ->envname("TWILIO_AUTH_TOKEN")
    ->required();
  command.add_option("--account-sid", options.account_sid, "AccountSid")
    ->envname("TWILIO_ACCOUNT_SID")
    ->capture_default_str();
  command
    .add_option("--rest-port", options.rest_port,
      "also plays Twilio's REST API on this port of 127.0.0.1")
    ->envname("CALLSIM_REST_PORT");
  command
    .add_option(
      "--api-key-sid", options.api_key_sid, "a further login of that REST API")
    ->envname("TWILIO_API_KEY_SID");
  command
    .add_option("--api-key-secret", options.api_key_secret, "its password")
    ->envname("TWILIO_API_KEY_SECRET");
}

void add_call_options(CLI::App& command, call_options& options) {
  command.add_option("--to", options.to, "the receiving number")
    ->envname("CALLSIM_TO")
    ->required();
  command.add_option("--from", options.from, "the caller's number")
    ->envname("CALLSIM_FROM")
    ->capture_default_str();
  command
    .add_option("--forwarded-from", options.forwarded_from,
      "the number that forwarded the call")
    ->envname("CALLSIM_FORWARDED_FROM");
  command
    .add_option("--network", options.folder,
      "folder in which other terminals play phones; by default "
      "${TMPDIR:-/tmp}/callsim-<uid>")
    ->envname("CALLSIM_NETWORK");
  command
    .add_option("--script", options.script,
      "plays the caller by this file; exits 0 only if all was as expected")
    ->envname("CALLSIM_SCRIPT");
  command
    .add_option("--speed", options.speed,
      "how many seconds of the call pass in one second")
    ->envname("CALLSIM_SPEED")
    ->check(CLI::Range(0.1, 1000.0))
    ->capture_default_str();
  command
    .add_option("--speech-ms", options.speech_ms,
      "how long a character is spoken; 0: no time at all")
    ->envname("CALLSIM_SPEECH_MS")
    ->check(CLI::Range(0, 1000))
    ->capture_default_str();
  command
    .add_option("--retry-ms", options.retry_ms,
      "the pause before a failed request is tried again")
    ->envname("CALLSIM_RETRY_MS")
    ->check(CLI::Range(0, 15'000))
    ->capture_default_str();
  command
    .add_option("--doubled", options.doubled,
      "sends every request twice: none, together, afterwards or scattered "
      "(up to a minute later)")
    ->envname("CALLSIM_DOUBLED")
    ->check(CLI::IsMember({"none", "together", "afterwards", "scattered"}))
    ->capture_default_str();
  command
    .add_option("--sockets", options.sockets,
      "what becomes of a conversation's socket (ConversationRelay): kept, "
      "refused or dropped (within ten seconds)")
    ->envname("CALLSIM_SOCKETS")
    ->check(CLI::IsMember({"kept", "refused", "dropped"}))
    ->capture_default_str();
  command.add_flag("--json", options.json, "one JSON object a line")
    ->envname("CALLSIM_JSON");
  command.add_flag("--requests", options.requests, "shows the webhooks too")
    ->envname("CALLSIM_REQUESTS");
}

} // namespace

void add_call_command(CLI::App& app, int& status) {
  const auto options = std::make_shared<call_options>();
  auto* command = app.add_subcommand("call",
    "calls the clinic from this terminal: keys are pressed, t speaks a typed "
    "line (to the clinic's AI, too), h hangs up");
  add_call_options(*command, *options);
  add_engine_options(*command, *options);
  command->callback([options, &status] { status = call_run{*options}.run(); });
}

} // namespace callengine::simulator
