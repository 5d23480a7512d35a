#include "persistence/spool_file.hpp"

#include "persistence/durable_file.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace callengine::persistence {

spool_file::spool_file(std::filesystem::path path) : path_{std::move(path)} {}

spool_file::~spool_file() {
  close();
}

void spool_file::close() noexcept {
  if (descriptor_ >= 0)
    ::close(descriptor_);
  descriptor_ = -1;
  size_ = 0;
}

std::string spool_file::failed(const char* what) const {
  return system_error_text(path_.string() + ": " + what);
}

std::string spool_file::open() {
  std::error_code error;
  const auto folder = path_.parent_path();
  if (std::filesystem::create_directories(folder, error))
    if (auto text = sync_folder(folder.parent_path()); !text.empty())
      return text;
  if (error)
    return folder.string() + ": " + error.message();
  close();
  descriptor_
    = ::open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

  struct ::stat found {};

  if (descriptor_ < 0 || ::fstat(descriptor_, &found) != 0)
    return failed("open");
  size_ = static_cast<std::uint64_t>(found.st_size);
  auto text = sync_folder(folder);
  if (text.empty())
    text = end_with_whole_line();
  if (!text.empty())
    close();
  return text;
}

std::string spool_file::end_with_whole_line() {
  std::uint64_t whole = size_;
  std::array<char, 4096> part{};
  while (whole > 0) {
    const auto length = std::min<std::uint64_t>(whole, part.size());
    const auto got = ::pread(
      descriptor_, part.data(), length, static_cast<off_t>(whole - length));
    if (got != static_cast<ssize_t>(length))
      return failed("read");
    const std::string_view text{part.data(), length};
    if (const auto end = text.rfind('\n'); end != text.npos) {
      whole = whole - length + end + 1;
      break;
    }
    whole -= length;
  }
  if (whole == size_)
    return {};
  spdlog::warn("{}: the last line was cut off by a crash: {} bytes that were "
               "never told safe are dropped",
    path_.string(), size_ - whole);
  return cut(whole);
}

/// Durable, too.
std::string spool_file::cut(std::uint64_t size) {
  if (::ftruncate(descriptor_, static_cast<off_t>(size)) != 0)
    return failed("truncate");
  size_ = size;
  return ::fsync(descriptor_) == 0 ? std::string{} : failed("fsync");
}

std::string spool_file::append(const std::string& lines) {
  auto error = write_all(descriptor_, lines);
  if (error.empty() && ::fdatasync(descriptor_) != 0)
    error = system_error_text("fsync");
  if (error.empty()) {
    size_ += lines.size();
    return {};
  }
  error = path_.string() + ": " + error;
  // What did arrive must not stay in front of what is written next; if even
  // that fails the file is looked at anew before it is used again.
  if (auto worse = cut(size_); !worse.empty()) {
    close();
    error += "; " + worse;
  }
  return error;
}

result<std::vector<std::string>> spool_file::read(
  std::uint64_t& from, std::size_t most) const {
  using lines = result<std::vector<std::string>>;
  std::ifstream file{path_, std::ios::binary};
  file.seekg(static_cast<std::streamoff>(from));
  std::vector<std::string> found;
  auto next = from;
  for (std::string line; found.size() < most && next < size_;) {
    if (!std::getline(file, line))
      return lines::failed(path_.string() + ": it can't be read");
    next += line.size() + 1;
    found.push_back(std::move(line));
  }
  from = next;
  return lines::of(std::move(found));
}

std::string spool_file::replace(const std::string& lines) {
  close();
  if (auto error = write_durable_file(path_, lines); !error.empty())
    return error;
  return open();
}

std::string spool_file::clear() {
  return cut(0);
}

} // namespace callengine::persistence
