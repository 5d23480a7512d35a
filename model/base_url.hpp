#pragma once

#include "model/text.hpp"

#include <string>
#include <string_view>

namespace callengine {

/// A URL that others are put behind: without `/` at its end.
inline std::string base_url(std::string_view url) {
  while (url.ends_with('/'))
    url.remove_suffix(1);
  return std::string{url};
}

/// Whether a URL has this scheme ("https"), in letters of any case.
inline bool has_scheme(std::string_view url, std::string_view scheme) {
  constexpr std::string_view mark = "://";
  return url.size() > scheme.size()
    && lower_case(url.substr(0, scheme.size())) == scheme
    && url.substr(scheme.size()).starts_with(mark);
}

/// `http(s)://host…`, and nothing behind which no path may be put.
inline bool is_http_base(std::string_view url) {
  if (!has_scheme(url, "http") && !has_scheme(url, "https"))
    return false;
  auto host = url.substr(url.find("://") + 3);
  host = host.substr(0, host.find('/'));
  host = host.substr(host.rfind('@') + 1); // all of it where there is none
  constexpr std::string_view ends = "?# \t\r\n";
  return !host.empty() && host.front() != ':'
    && url.find_first_of(ends) == url.npos;
}

} // namespace callengine
