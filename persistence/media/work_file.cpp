#include "persistence/media/work_file.hpp"

#include "persistence/durable_file.hpp"

#include <spdlog/spdlog.h>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace callengine::persistence {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".part";

std::string remove_leftovers(const fs::path& folder) {
  std::error_code failure;
  int removed = 0;
  for (fs::directory_iterator each{folder, failure};
       !failure && each != fs::directory_iterator{}; each.increment(failure)) {
    if (each->path().extension() == ending && fs::remove(*each, failure))
      ++removed;
    if (failure)
      break;
  }
  if (failure)
    return folder.string() + ": " + failure.message();
  if (removed > 0)
    spdlog::info("{}: {} unfinished files of the last run were removed",
      folder.string(), removed);
  return {};
}

} // namespace

std::string open_work_folder(const fs::path& folder) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure)
    return folder.string() + ": " + failure.message();
  if (::chmod(folder.c_str(), S_IRWXU) != 0)
    return system_error_text(folder.string());
  return remove_leftovers(folder);
}

work_file::work_file(fs::path path, int descriptor)
  : path_{std::move(path)}, descriptor_{descriptor} {}

work_file::work_file(work_file&& other) noexcept
  : path_{std::exchange(other.path_, {})}, descriptor_{std::exchange(
                                             other.descriptor_, -1)} {}

work_file::~work_file() {
  if (auto error = close(); !error.empty())
    spdlog::warn("an unfinished file: {}", error);
  if (!path_.empty() && ::unlink(path_.c_str()) != 0)
    spdlog::warn(
      "an unfinished file stays: {}", system_error_text(path_.string()));
}

result<work_file> work_file::create(const fs::path& folder) {
  auto path = (folder / "XXXXXX").string() + std::string{ending};
  const int descriptor
    = ::mkostemps(path.data(), static_cast<int>(ending.size()), O_CLOEXEC);
  if (descriptor < 0)
    return result<work_file>::failed(system_error_text(folder.string()));
  return result<work_file>::of(work_file{std::move(path), descriptor});
}

std::string work_file::append(std::string_view data) {
  return write_all(descriptor_, data);
}

std::string work_file::write_at(std::uint64_t offset, std::string_view data) {
  while (!data.empty()) {
    const auto written = ::pwrite(
      descriptor_, data.data(), data.size(), static_cast<off_t>(offset));
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return system_error_text("write");
    data.remove_prefix(static_cast<std::size_t>(written));
    offset += static_cast<std::uint64_t>(written);
  }
  return {};
}

std::string work_file::hand_over() {
  if (auto error = close(); !error.empty())
    return error;
  path_.clear();
  return {};
}

std::string work_file::close() {
  const int descriptor = std::exchange(descriptor_, -1);
  if (descriptor < 0 || ::close(descriptor) == 0)
    return {};
  return system_error_text("close");
}

} // namespace callengine::persistence
