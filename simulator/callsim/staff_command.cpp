#include "simulator/callsim/common.hpp"
#include "simulator/callsim/keyboard.hpp"
#include "simulator/callsim/portal_token.hpp"
#include "simulator/io/asio_scheduler.hpp"
#include "simulator/io/phone_link.hpp"
#include "simulator/people/hand_phone.hpp"
#include "simulator/people/scripted_callee.hpp"
#include "simulator/script/script_staff.hpp"
#include "simulator/staff/staff_member.hpp"

#include <CLI/CLI.hpp>
#include <boost/asio/signal_set.hpp>

#include <iostream>
#include <memory>
#include <optional>

namespace callengine::simulator {

namespace {

using namespace std::chrono_literals;

/// How long the socket's closing may take at the end.
constexpr auto farewell_max = 2s;

struct staff_options {
  std::int64_t user = 0;
  std::int64_t client = 0;
  std::string url;
  std::string token;
  std::string secret;
  std::string phone;
  std::string folder;
  std::string script;
  bool json = false;
};

/// One run of `callsim staff`.
class staff_run {
public:
  explicit staff_run(staff_options options)
    : options_(complete(std::move(options))), clock_(io_) {}

  int run() {
    auto parsed = std::variant<staff_script, script_problem>{};
    const bool scripted = !options_.script.empty();
    if (scripted)
      parsed = parse_staff_script(read_file(options_.script));
    if (const auto* problem = std::get_if<script_problem>(&parsed))
      return report(options_.script, options_.json, *problem);
    open_page();
    const auto address = "client:c" + std::to_string(options_.client) + "_u"
      + std::to_string(options_.user);
    linked_phone page{io_, options_.folder, address, member_->page_leg()};
    std::optional<linked_phone> phone;
    if (!options_.phone.empty())
      phone.emplace(io_, options_.folder, options_.phone, own_phone(scripted));
    boost::asio::signal_set signals{io_, SIGINT, SIGTERM};
    signals.async_wait([this](boost::system::error_code ec, int) {
      if (!ec)
        over_ = true;
    });
    std::optional<keyboard> keys;
    if (scripted)
      play(std::get<staff_script>(std::move(parsed)));
    else
      keys.emplace(io_, [this](char key) { on_key(key); });
    while (!over_ && io_.run_one() > 0) {
    }
    member_->stop();
    signals.cancel();
    keys.reset();
    io_.run_for(farewell_max / 20); // the close frame goes out
    if (!scripted)
      return 0;
    if (!problem_ && !finished_)
      problem_ = script_problem{0, "interrupted"};
    return report(options_.script, options_.json, problem_);
  }

private:
  static staff_options complete(staff_options given) {
    if (given.url.empty())
      given.url = default_engine_url();
    while (given.url.ends_with('/'))
      given.url.pop_back();
    if (given.folder.empty())
      given.folder = default_network_folder();
    if (given.token.empty() && given.secret.empty())
      throw CLI::RequiredError{"--token or --secret"};
    if (given.token.empty())
      given.token = make_portal_token(given.secret, given.client, given.user);
    return given;
  }

  void show(const std::string& text) const {
    if (options_.json)
      std::cout << nlohmann::json{{"event", "staff"}, {"text", text}}.dump()
                << std::endl;
    else
      std::cout << "staff " << options_.user << ": " << text << std::endl;
  }

  void open_page() {
    presence_options presence;
    presence.url = options_.url + "/api/portal/ws";
    presence.token = options_.token;
    staff_events events;
    events.tells = [this](const std::string& text) {
      show(text);
    };
    events.changed = [this] {
      if (player_)
        player_->changed();
    };
    member_ = std::make_shared<staff_member>(
      io_, std::move(presence), std::move(events));
    member_->start();
    if (options_.script.empty())
      show("a accept, d decline, p pause or resume, h hang up, q quit");
  }

  /// A script says what the person's own phone does; a person does it.
  callee_factory own_phone(bool scripted) {
    if (scripted)
      return
        [this](const ring_info& ring,
          const std::shared_ptr<callee_line>& line) -> std::shared_ptr<callee> {
          show("your phone rings");
          return play_callee(clock_, phone_behaviour_)(ring, line);
        };
    hand_phone_events events;
    events.rings = [this](const ring_info& ring) {
      show("your phone rings, from " + ring.from + ": a answer, d decline");
    };
    events.hears = [this](const std::string& text) {
      show("on your phone: \"" + text + '"');
    };
    events.connected = [this] {
      show("you talk with the caller by phone");
    };
    events.ended = [this](const std::string& status) {
      show("your phone's leg ends: " + status);
    };
    phone_ = std::make_shared<hand_phone>(std::move(events));
    return phone_->factory();
  }

  void play(staff_script script) {
    player_.emplace(
      clock_, member_, std::move(script),
      [this](callee_behaviour behaviour) {
        phone_behaviour_ = std::move(behaviour);
      },
      [this](std::optional<script_problem> problem) {
        problem_ = std::move(problem);
        finished_ = true;
        over_ = true;
      });
    player_->start();
  }

  void on_key(char key) {
    const bool phone_rings = phone_ && phone_->rings();
    const bool on_phone = phone_ && phone_->picked_up();
    if (key == 'q')
      over_ = true;
    else if (key == 'a' && phone_rings)
      phone_->answer();
    else if (key == 'a')
      member_->accept();
    else if (key == 'd' && phone_rings)
      phone_->decline();
    else if (key == 'd')
      member_->decline();
    else if (key == 'p')
      member_->set_available(!member_->available());
    else if (key == 'h' && on_phone)
      phone_->hang_up();
    else if (key == 'h')
      member_->hang_up();
    else if (are_keys(std::string_view{&key, 1}) && on_phone)
      phone_->press(key);
  }

  staff_options options_;
  boost::asio::io_context io_;
  asio_scheduler clock_;
  std::shared_ptr<staff_member> member_;
  std::shared_ptr<hand_phone> phone_;
  callee_behaviour phone_behaviour_{callee_behaviour::reaction::ignores};
  std::optional<script_staff> player_;
  std::optional<script_problem> problem_;
  bool finished_ = false;
  bool over_ = false;
};

void add_staff_options(CLI::App& command, staff_options& options) {
  command.add_option("--user", options.user, "the staff member's user id")
    ->envname("CALLSIM_USER")
    ->required();
  command.add_option("--client", options.client, "the clinic's id")
    ->envname("CALLSIM_CLIENT")
    ->required();
  command
    .add_option("--url", options.url,
      "where the engine listens; by default what CALLENGINE_LISTEN says, else "
      "http://127.0.0.1:8080")
    ->envname("CALLSIM_URL");
  command.add_option("--token", options.token, "a portal token")
    ->envname("CALLSIM_TOKEN");
  command
    .add_option(
      "--secret", options.secret, "makes the token where none is given")
    ->envname("PORTAL_JWT_SECRET");
  command
    .add_option(
      "--phone", options.phone, "also plays the person's own phone: +1...")
    ->envname("CALLSIM_PHONE");
  command
    .add_option("--network", options.folder,
      "folder in which calling terminals find this one; by default "
      "${TMPDIR:-/tmp}/callsim-<uid>")
    ->envname("CALLSIM_NETWORK");
  command
    .add_option("--script", options.script,
      "plays the person by this file; exits 0 only if all was as expected")
    ->envname("CALLSIM_SCRIPT");
  command.add_flag("--json", options.json, "one JSON object a line")
    ->envname("CALLSIM_JSON");
}

} // namespace

void add_staff_command(CLI::App& app, int& status) {
  const auto options = std::make_shared<staff_options>();
  auto* command = app.add_subcommand(
    "staff", "plays a staff member's page, and their phone");
  add_staff_options(*command, *options);
  command->callback([options, &status] { status = staff_run{*options}.run(); });
}

} // namespace callengine::simulator
