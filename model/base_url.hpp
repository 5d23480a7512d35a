#pragma once

#include <string>
#include <string_view>

namespace callengine {

/// A URL that others are put behind: without `/` at its end.
inline std::string base_url(std::string_view url) {
  while (url.ends_with('/'))
    url.remove_suffix(1);
  return std::string{url};
}

} // namespace callengine
