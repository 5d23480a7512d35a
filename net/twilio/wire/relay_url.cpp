#include "net/twilio/wire/relay_url.hpp"

#include "net/twilio/wire/link_url.hpp"

#include <array>
#include <limits>

namespace callengine::net::twilio {

namespace {

using namespace std::string_view_literals;

/// What stands behind each slash. Nothing: there are not just so many.
std::optional<std::array<std::string_view, 3>> parts_of(std::string_view text) {
  std::array<std::string_view, 3> parts;
  for (auto& part : parts) {
    if (!text.starts_with('/'))
      return std::nullopt;
    text.remove_prefix(1);
    part = text.substr(0, text.find('/'));
    text.remove_prefix(part.size());
  }
  if (!text.empty())
    return std::nullopt;
  return parts;
}

} // namespace

std::string socket_url(std::string_view public_url) {
  constexpr auto plain = "http"sv;
  std::string url{public_url};
  if (public_url.starts_with(plain))
    url.replace(0, plain.size(), "ws");
  return url;
}

std::string relay_url(const relay_target& to, std::string_view public_url) {
  auto url = socket_url(public_url);
  url.append(relay_path);
  url.append("/").append(std::to_string(to.client.value));
  url.append("/").append(to.call);
  return url.append("/").append(std::to_string(to.step));
}

bool is_relay_path(std::string_view path) noexcept {
  return path.starts_with(relay_path)
    && (path.size() == relay_path.size() || path[relay_path.size()] == '/');
}

std::optional<relay_target> parse_relay_path(std::string_view path) {
  if (!is_relay_path(path))
    return std::nullopt;
  const auto parts = parts_of(path.substr(relay_path.size()));
  if (!parts)
    return std::nullopt;
  const auto& [client, call, step] = *parts;
  const auto client_number = parse_number(client);
  const auto step_number = parse_number(step);
  if (!client_number || !is_sid("CA", call) || !step_number
    || *step_number > std::numeric_limits<std::uint32_t>::max())
    return std::nullopt;
  relay_target target;
  target.client.value = *client_number;
  target.call = call;
  target.step = static_cast<std::uint32_t>(*step_number);
  return target;
}

} // namespace callengine::net::twilio
