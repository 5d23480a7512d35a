#include "persistence/durable_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace callengine::persistence {

namespace {

std::string write_and_sync(int descriptor, std::string_view contents) {
  if (auto error = write_all(descriptor, contents); !error.empty())
    return error;
  return ::fsync(descriptor) == 0 ? std::string{} : system_error_text("fsync");
}

} // namespace

std::string system_error_text(std::string_view what) {
  const std::error_code why{errno, std::system_category()};
  return std::string{what} + ": " + why.message();
}

std::string write_all(int descriptor, std::string_view data) {
  while (!data.empty()) {
    const auto written = ::write(descriptor, data.data(), data.size());
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return system_error_text("write");
    data.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

std::string sync_folder(const std::filesystem::path& folder) {
  const int descriptor
    = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0)
    return system_error_text(folder.string());
  std::string error;
  if (::fsync(descriptor) != 0)
    error = system_error_text(folder.string());
  ::close(descriptor);
  return error;
}

std::string write_durable_file(
  const std::filesystem::path& path, std::string_view contents) {
  const auto fresh = path.string() + ".new";
  const int descriptor
    = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return system_error_text(fresh);
  auto error = write_and_sync(descriptor, contents);
  if (::close(descriptor) != 0 && error.empty())
    error = system_error_text("close");
  if (error.empty() && ::rename(fresh.c_str(), path.c_str()) != 0)
    error = system_error_text("rename");
  if (!error.empty()) {
    ::unlink(fresh.c_str());
    return fresh + ": " + error;
  }
  return sync_folder(path.parent_path());
}

} // namespace callengine::persistence
