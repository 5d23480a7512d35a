#include "net/portal/ice_servers.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace callengine::net::portal {

namespace {

using nlohmann::ordered_json;

constexpr std::array<std::string_view, 4> schemes{
  "stun:", "stuns:", "turn:", "turns:"};

/// With the colon; empty: none of a server's.
std::string_view scheme_of(std::string_view url) {
  const auto found = std::find_if(schemes.begin(), schemes.end(),
    [&](std::string_view each) { return url.starts_with(each); });
  return found == schemes.end() ? std::string_view{} : *found;
}

bool is_url(const ordered_json& value) {
  return value.is_string()
    && !scheme_of(value.get_ref<const std::string&>()).empty();
}

bool is_urls(const ordered_json& value) {
  return is_url(value)
    || (value.is_array() && !value.empty()
      && std::all_of(value.begin(), value.end(), is_url));
}

bool is_server(const ordered_json& value) {
  if (!value.is_object() || !value.contains("urls") || !is_urls(value["urls"]))
    return false;
  for (const auto& [name, each] : value.items()) {
    const bool is_secret = name == "username" || name == "credential";
    if (name != "urls" && !(is_secret && each.is_string()))
      return false;
  }
  return true;
}

/// `turn:USER:PASSWORD@HOST`, or without a login; null: it is neither.
ordered_json server_in(std::string_view url) {
  const auto scheme = scheme_of(url);
  const auto rest = url.substr(scheme.size());
  const auto at = rest.rfind('@');
  const auto host = at == rest.npos ? rest : rest.substr(at + 1);
  if (scheme.empty() || host.empty())
    return nullptr;
  ordered_json server;
  server["urls"] = std::string{scheme}.append(host);
  if (at == rest.npos)
    return server;
  const auto login = rest.substr(0, at);
  const auto colon = login.find(':');
  if (colon == login.npos)
    return nullptr;
  server["username"] = login.substr(0, colon);
  server["credential"] = login.substr(colon + 1);
  return server;
}

/// URLs with commas between.
ordered_json servers_in(std::string_view list) {
  auto servers = ordered_json::array();
  while (!list.empty()) {
    const auto comma = std::min(list.find(','), list.size());
    servers.push_back(server_in(list.substr(0, comma)));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return servers;
}

} // namespace

result<std::string> ice_servers_in(std::string_view text) {
  using read = result<std::string>;
  if (text.empty())
    return read::of("[]");
  const auto list = text.starts_with('[')
    ? ordered_json::parse(text, nullptr, false)
    : servers_in(text);
  if (!list.is_array() || !std::all_of(list.begin(), list.end(), is_server))
    return read::failed("it must be stun:HOST,turn:USER:PASSWORD@HOST,… or a "
                        "JSON array of {\"urls\": \"stun:…\" or \"turn:…\", "
                        "\"username\": …, \"credential\": …}");
  return read::of(
    list.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

} // namespace callengine::net::portal
