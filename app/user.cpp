#include "app/commands.hpp"
#include "app/system_clock.hpp"
#include "app/typed_password.hpp"
#include "model/text.hpp"
#include "persistence/argon2_passwords.hpp"
#include "persistence/user_command.hpp"

#include <iostream>
#include <optional>

namespace callengine::app {

namespace {

using persistence::database_url;

int failed(const std::string& why) {
  std::cerr << "callengine user: " << why << '\n';
  return 1;
}

std::optional<client_id> client_of(const user_options& options) {
  return options.client == 0 ? std::nullopt
                             : std::optional{client_id{options.client}};
}

/// What mail could reach, roughly: a typing error is found where it is made.
bool is_address(std::string_view text) {
  const auto at = text.find('@');
  return at != text.npos && at > 0 && at + 1 < text.size() && text.size() <= 254
    && text.find_first_of(" \t\r\n,;<>") == text.npos;
}

result<std::string> read_hash() {
  const auto password = read_new_password();
  if (!password)
    return password;
  auto hash = persistence::argon2_passwords{}.hash(*password.value);
  return hash.empty()
    ? result<std::string>::failed("there is no memory to hash a password")
    : result<std::string>::of(std::move(hash));
}

/// One line for each, its parts kept apart by tabs.
int list(const database_url& url, const user_options& options) {
  const auto found = persistence::list_users(url, client_of(options));
  if (!found)
    return failed(found.error);
  std::cout << "id\tclinic\te-mail\tname\trole\tsigns in\n";
  for (const auto& each : *found.value)
    std::cout << each.staff.user.value << '\t' << each.staff.client.value
              << '\t' << each.email << '\t' << each.name << '\t' << each.role
              << '\t'
              << (!each.is_active        ? "no: not active"
                     : each.has_password ? "yes"
                                         : "no: no password")
              << '\n';
  return 0;
}

int add(const database_url& url, const user_options& options,
  const std::string& email) {
  const auto hash = read_hash();
  if (!hash)
    return failed(hash.error);
  const auto added = persistence::add_user(url,
    {client_id{options.client}, email, options.name, options.role}, *hash.value,
    system_clock{}.now());
  if (!added)
    return failed(added.error);
  std::cout << "User " << added.value->value << " of clinic " << options.client
            << " can sign in.\n";
  return 0;
}

int set_password(const database_url& url, const user_options& options,
  const std::string& email) {
  const auto hash = read_hash();
  if (!hash)
    return failed(hash.error);
  const auto changed = persistence::set_password(
    url, email, client_of(options), *hash.value, system_clock{}.now());
  if (!changed)
    return failed(changed.error);
  std::cout << "User " << changed.value->user.value << " of clinic "
            << changed.value->client.value
            << " has the new password; open sessions are ended.\n";
  return 0;
}

} // namespace

int user(const user_options& options) {
  const auto url = persistence::parse_database_url(
    effective_database_url(options.database_url, options.data_dir));
  if (!url)
    return failed(url.error);
  if (options.what == user_options::action::list)
    return list(*url.value, options);
  const std::string email{trimmed(options.email)};
  if (!is_address(email))
    return failed("\"" + email + "\" is no e-mail address");
  return options.what == user_options::action::add
    ? add(*url.value, options, email)
    : set_password(*url.value, options, email);
}

} // namespace callengine::app
