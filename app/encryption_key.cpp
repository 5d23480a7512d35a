#include "app/encryption_key.hpp"

#include <spdlog/spdlog.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace callengine::app {

namespace {

using keys_result = persistence::result<persistence::key_ring>;

/// Writes a new key to a file that must not be there yet. Returns the error.
std::string make_key_file(const std::string& path) {
  const auto key = persistence::master_key::generate() + "\n";
  const int file = ::open(
    path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0)
    return path + ": " + std::strerror(errno);
  const auto written = ::write(file, key.data(), key.size());
  const bool kept
    = written == static_cast<ssize_t>(key.size()) && ::fsync(file) == 0;
  const int error = errno;
  ::close(file);
  return kept ? std::string{} : path + ": " + std::strerror(error);
}

} // namespace

keys_result open_keys(const std::string& key_base64,
  const std::string& old_keys, const std::string& data_dir) {
  if (!key_base64.empty())
    return persistence::key_ring::from_keys(key_base64, old_keys);
  const auto path = data_dir + "/encryption.key";
  if (::access(path.c_str(), F_OK) != 0) {
    if (auto error = make_key_file(path); !error.empty())
      return keys_result::failed(std::move(error));
    spdlog::warn("CALLENGINE_ENCRYPTION_KEY is not set: a new key was made in "
                 "{}; without it the callers' numbers can't be read",
      path);
  }
  std::ifstream file{path};
  std::string key;
  if (!std::getline(file, key))
    return keys_result::failed(path + " can't be read");
  return persistence::key_ring::from_keys(key, old_keys);
}

} // namespace callengine::app
