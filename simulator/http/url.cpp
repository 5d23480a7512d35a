#include "simulator/http/url.hpp"

#include <boost/url.hpp>

namespace callengine::simulator {

namespace urls = boost::urls;

namespace {

bool is_web(urls::scheme scheme) {
  return scheme == urls::scheme::http || scheme == urls::scheme::https;
}

} // namespace

split_url split_fragment(std::string_view url) {
  const auto mark = url.find('#');
  if (mark == std::string_view::npos)
    return {std::string{url}, {}};
  return {std::string{url.substr(0, mark)}, std::string{url.substr(mark + 1)}};
}

std::optional<std::string> resolve_url(
  std::string_view base, std::string_view reference) {
  const auto parsed = urls::parse_uri_reference(reference);
  if (!parsed)
    return std::nullopt;
  // An absolute URL is signed as it is written: no normalising.
  if (parsed->has_scheme()) {
    if (!is_web(parsed->scheme_id()) || parsed->host().empty())
      return std::nullopt;
    return std::string{reference};
  }
  const auto parsed_base = urls::parse_uri(base);
  if (!parsed_base || !is_web(parsed_base->scheme_id()))
    return std::nullopt;
  urls::url resolved;
  if (!urls::resolve(*parsed_base, *parsed, resolved))
    return std::nullopt;
  return std::string{resolved.buffer()};
}

std::string with_query(std::string_view url, std::string_view query) {
  std::string out{url};
  if (query.empty())
    return out;
  if (url.find('?') == std::string_view::npos)
    out += '?';
  else if (!url.ends_with('?') && !url.ends_with('&'))
    out += '&';
  return out.append(query);
}

std::optional<url_parts> take_apart(std::string_view url) {
  const auto parsed = urls::parse_uri(url);
  if (!parsed || !is_web(parsed->scheme_id()) || parsed->host().empty())
    return std::nullopt;
  url_parts parts;
  parts.scheme = std::string{parsed->scheme()};
  parts.host = std::string{parsed->host_address()};
  parts.authority = std::string{parsed->encoded_host_and_port()};
  parts.port = std::string{parsed->port()};
  if (parts.port.empty())
    parts.port = parsed->scheme_id() == urls::scheme::https ? "443" : "80";
  parts.target = std::string{parsed->encoded_target()};
  if (parts.target.empty() || parts.target.front() != '/')
    parts.target.insert(0, 1, '/');
  return parts;
}

std::string as_http(std::string url) {
  if (url.starts_with("ws"))
    url.replace(0, 2, "http");
  return url;
}

} // namespace callengine::simulator
