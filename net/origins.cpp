#include "net/origins.hpp"

#include "model/text.hpp"

#include <algorithm>

namespace callengine::net {

namespace {

constexpr std::string_view secure = "https://";
constexpr std::string_view plain = "http://";

std::string_view scheme_of(std::string_view url) {
  for (const auto scheme : {secure, plain})
    if (url.starts_with(scheme))
      return scheme;
  return {};
}

/// Of a URL that may have a path.
std::string origin_of_url(const std::string& url) {
  const auto small = lower_case(url);
  const auto scheme = scheme_of(small);
  return small.substr(0, small.find_first_of("/?#", scheme.size()));
}

bool is_of_host(char each) {
  return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9')
    || each == '.' || each == '-' || each == '_' || each == ':' || each == '['
    || each == ']';
}

} // namespace

bool is_own_page(const request& head, const server_options& options) {
  if (head.origin.empty())
    return true;
  const auto origin = lower_case(head.origin);
  const auto scheme = scheme_of(origin);
  if (!scheme.empty() && !head.host.empty()
    && origin.substr(scheme.size()) == lower_case(head.host))
    return true;
  const auto& allowed = options.allowed_origins;
  return origin == origin_of_url(options.public_url)
    || std::find(allowed.begin(), allowed.end(), origin) != allowed.end();
}

std::optional<std::string> origin_from(std::string_view text) {
  auto origin = lower_case(trimmed(text));
  while (origin.ends_with('/'))
    origin.pop_back();
  const auto scheme = scheme_of(origin);
  const auto host = origin.substr(scheme.size());
  if (scheme.empty() || host.empty()
    || !std::all_of(host.begin(), host.end(), is_of_host))
    return std::nullopt;
  return origin;
}

result<std::vector<std::string>> origins_in(std::string_view list) {
  using read = result<std::vector<std::string>>;
  constexpr std::string_view between = ", \t";
  std::vector<std::string> origins;
  while (true) {
    const auto begin = list.find_first_not_of(between);
    if (begin == list.npos)
      return read::of(std::move(origins));
    list.remove_prefix(begin);
    const auto one = list.substr(0, list.find_first_of(between));
    list.remove_prefix(one.size());
    auto origin = origin_from(one);
    if (!origin)
      return read::failed("\"" + std::string{one}
        + "\" is no origin: it must be https://HOST or http://HOST:PORT");
    origins.push_back(std::move(*origin));
  }
}

} // namespace callengine::net
