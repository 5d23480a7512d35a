#include "net/portal/web_folder.hpp"

#include "net/twilio/wire/keyed_hash.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <utility>

namespace callengine::net::portal {

namespace {

namespace fs = std::filesystem;
using folder_ptr = std::shared_ptr<const web_folder>;

constexpr std::string_view index_path = "/index.html";
constexpr std::string_view hashed_folder = "/assets/";

/// A page takes a few MB; a folder that has more is not one.
constexpr std::size_t most_bytes = std::size_t{64} * 1024 * 1024;
constexpr std::size_t most_files = 4096;

std::string_view type_of(std::string_view name) {
  constexpr std::string_view other = "application/octet-stream";
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 16>
    types{{{".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"}, {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".txt", "text/plain; charset=utf-8"}, {".svg", "image/svg+xml"},
      {".png", "image/png"}, {".ico", "image/x-icon"}, {".webp", "image/webp"},
      {".woff2", "font/woff2"}, {".woff", "font/woff"}, {".mp3", "audio/mpeg"},
      {".wav", "audio/wav"}, {".wasm", "application/wasm"}}};
  for (const auto& [end, type] : types)
    if (name.ends_with(end))
      return type;
  return other;
}

bool is_hidden(std::string_view path) {
  return path.find("/.") != path.npos;
}

/// Every regular file, by its path.
result<std::map<std::string, std::string>> read_all(const fs::path& folder) {
  using read = result<std::map<std::string, std::string>>;
  std::map<std::string, std::string> all;
  std::size_t bytes = 0;
  for (const auto& each : fs::recursive_directory_iterator{folder}) {
    const auto path = "/" + each.path().lexically_relative(folder).string();
    if (each.symlink_status().type() != fs::file_type::regular
      || is_hidden(path))
      continue;
    std::ifstream file{each.path(), std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    if (!file.good() && !file.eof())
      return read::failed(each.path().string() + " can't be read");
    bytes += text.size();
    all.emplace(path, std::move(text));
    if (bytes > most_bytes || all.size() > most_files)
      return read::failed(folder.string() + " has far more than a page");
  }
  return read::of(std::move(all));
}

web_body body_of(std::string text) {
  web_body body;
  body.tag = "\"" + twilio::sha256_hex(text).substr(0, 32) + "\"";
  body.bytes = std::make_shared<const std::string>(std::move(text));
  return body;
}

} // namespace

result<folder_ptr> web_folder::read(const fs::path& folder) {
  using made = result<folder_ptr>;
  try {
    auto read = read_all(folder);
    if (!read)
      return made::failed(read.error);
    auto& all = *read.value;
    const auto compressed = [&](const std::string& name) {
      const auto found = all.find(name);
      return found == all.end() ? web_body{} : body_of(found->second);
    };
    files table;
    for (const auto& [path, text] : all) {
      web_file file;
      file.type = type_of(path);
      file.is_hashed = path.starts_with(hashed_folder);
      file.plain = body_of(text);
      file.brotli = compressed(path + ".br");
      file.gzip = compressed(path + ".gz");
      table.emplace(path, std::move(file));
    }
    if (!table.contains(index_path))
      return made::failed(folder.string() + " has no index.html");
    return made::of(folder_ptr{new web_folder{std::move(table)}});
  } catch (const fs::filesystem_error& error) {
    return made::failed(error.what());
  }
}

const web_file* web_folder::find(std::string_view path) const {
  const auto found = files_.find(path);
  return found == files_.end() ? nullptr : &found->second;
}

const web_file& web_folder::index() const {
  return files_.find(index_path)->second;
}

} // namespace callengine::net::portal
