#include "net/portal/ice_servers.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace callengine::net::portal {

namespace {

using nlohmann::ordered_json;

bool is_url(const ordered_json& value) {
  constexpr std::array<std::string_view, 4> schemes{
    "stun:", "stuns:", "turn:", "turns:"};
  if (!value.is_string())
    return false;
  const std::string_view url = value.get_ref<const std::string&>();
  return std::any_of(schemes.begin(), schemes.end(),
    [&](std::string_view each) { return url.starts_with(each); });
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

} // namespace

result<std::string> ice_servers_in(std::string_view text) {
  using read = result<std::string>;
  if (text.empty())
    return read::of("[]");
  const auto list = ordered_json::parse(text, nullptr, false);
  if (!list.is_array() || !std::all_of(list.begin(), list.end(), is_server))
    return read::failed(
      "it must be a JSON array of {\"urls\": \"stun:…\" or \"turn:…\", "
      "\"username\": …, \"credential\": …}");
  return read::of(
    list.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

} // namespace callengine::net::portal
