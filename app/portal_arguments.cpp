#include "app/portal_arguments.hpp"

namespace callengine::app {

namespace {

void add_user_action(CLI::App& user, user_options& options, const char* name,
  const char* help, user_options::action what) {
  auto* command = user.add_subcommand(name, help);
  command->fallthrough(); // the database's options may stand behind it
  command->callback([&options, what] { options.what = what; });
  const bool adds = what == user_options::action::add;
  auto* client = command->add_option("--client", options.client,
    adds ? "The clinic's id" : "Only of the clinic with this id");
  client->check(CLI::PositiveNumber)->required(adds);
  if (what == user_options::action::list)
    return;
  command->add_option("--email", options.email, "With what they sign in")
    ->required();
  if (!adds)
    return;
  command->add_option("--name", options.name, "What others call them")
    ->required();
  command->add_option("--role", options.role, "The role")
    ->check(CLI::IsMember({"staff", "supervisor", "admin"}))
    ->capture_default_str();
}

} // namespace

void add_portal_options(CLI::App& serve, serve_options& options) {
  serve
    .add_option("--portal-jwt-secret", options.portal_jwt_secret,
      "HS256 key of portal tokens; without it every token is refused")
    ->envname("PORTAL_JWT_SECRET");
  serve
    .add_option("--web-dir", options.web_dir,
      "Folder of the portal's built page (default: it is not served)")
    ->envname("CALLENGINE_WEB_DIR");
  serve
    .add_option("--frame-ancestors", options.frame_ancestors,
      "Origins whose pages may show the portal's page in a frame, with commas "
      "between (default: none)")
    ->envname("CALLENGINE_FRAME_ANCESTORS");
  serve
    .add_option("--allowed-origin", options.allowed_origins,
      "Origins whose pages may sign in and connect beside the engine's own, "
      "with commas between (default: none signs in, any connects)")
    ->envname("CALLENGINE_ALLOWED_ORIGIN");
  serve
    .add_option("--rtc-ice-servers", options.rtc_ice_servers,
      "STUN and TURN servers of pages that talk without Twilio: "
      "stun:HOST,turn:USER:PASSWORD@HOST, or a JSON array as "
      "RTCConfiguration.iceServers has it")
    ->envname("RTC_ICE_SERVERS");
  serve
    .add_option("--try-phone", options.try_phone,
      "Who may call the clinic from a page, over a phone network that the "
      "engine plays itself in Twilio's place: off, admins, or open to "
      "everybody "
      "who signs in")
    ->envname("CALLENGINE_TRY_PHONE")
    ->check(CLI::IsMember({"off", "admins", "open"}))
    ->capture_default_str();
}

CLI::App* add_user(CLI::App& app, user_options& options) {
  using action = user_options::action;
  auto* user = app.add_subcommand("user", "People who sign in to the portal");
  user->require_subcommand(1);
  add_user_action(*user, options, "list", "List them", action::list);
  add_user_action(*user, options, "add",
    "Add somebody; the password is asked for, or read from standard input",
    action::add);
  add_user_action(*user, options, "password",
    "Give somebody another password, and end their sessions", action::password);
  return user;
}

CLI::App* add_token(CLI::App& app, token_options& options) {
  auto* token = app.add_subcommand("token", "Print a portal token");
  token->add_option("--client", options.client, "The clinic's id")->required();
  token->add_option("--user", options.user, "The staff member's user id")
    ->required();
  token->add_option("--role", options.role, "The role")
    ->check(CLI::IsMember({"staff", "supervisor", "admin"}))
    ->capture_default_str();
  token->add_option("--hours", options.hours, "How long it is valid")
    ->check(CLI::Range(1, 24 * 366))
    ->capture_default_str();
  token
    ->add_option(
      "--portal-jwt-secret", options.portal_jwt_secret, "The HS256 key")
    ->envname("PORTAL_JWT_SECRET")
    ->required();
  return token;
}

} // namespace callengine::app
