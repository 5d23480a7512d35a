#pragma once

#include "model/result.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace callengine::net::portal {

/// One way in which a file of the page may be sent.
struct web_body {
  std::shared_ptr<const std::string> bytes; ///< null: not in this way
  std::string tag;                          ///< `ETag`, in its quotes
};

struct web_file {
  std::string_view type;
  bool is_hashed = false; ///< another content would have another name
  web_body plain;
  web_body brotli;
  web_body gzip;
};

/// The portal's page, as it was in a folder at the start. It is all in memory:
/// no request names a file of the disk. Immutable.
class web_folder {
public:
  /// Reads a folder as the build of the page makes it: `index.html`, `assets/`
  /// with hashed names, and `.br` and `.gz` beside a file for what it is when
  /// compressed. Hidden files and links are left out. The error is a sentence.
  static result<std::shared_ptr<const web_folder>> read(
    const std::filesystem::path& folder);

  /// Null: there is none. `path` begins with `/`.
  const web_file* find(std::string_view path) const;

  /// What every route of the page is answered with.
  const web_file& index() const;

private:
  using files = std::map<std::string, web_file, std::less<>>;

  explicit web_folder(files all) : files_{std::move(all)} {}

  files files_;
};

} // namespace callengine::net::portal
