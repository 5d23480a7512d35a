#include "simulator/load/process_usage.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <sched.h>
#include <sstream>
#include <unistd.h>
#include <vector>

namespace callengine::simulator::load {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream in{line};
  std::vector<std::string> words;
  for (std::string word; in >> word;)
    words.push_back(word);
  return words;
}

std::string first_line(const fs::path& path) {
  std::ifstream in{path};
  std::string line;
  std::getline(in, line);
  return line;
}

std::uint64_t status_bytes(int pid, const std::string& name) {
  std::ifstream in{"/proc/" + std::to_string(pid) + "/status"};
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(name))
      return std::stoull(words_of(line).at(1)) * 1024;
  return 0;
}

/// The inode of the socket that listens on this port, as text.
std::string listening_inode(const fs::path& table, std::uint16_t port) {
  std::ifstream in{table};
  for (std::string line; std::getline(in, line);) {
    const auto words = words_of(line);
    if (words.size() < 10 || words[3] != "0A") // listening
      continue;
    const auto& local = words[1];
    const auto colon = local.find(':') + 1;
    unsigned number = 0;
    std::from_chars(
      local.data() + colon, local.data() + local.size(), number, 16);
    if (number == port)
      return words[9];
  }
  return {};
}

bool owns_socket(const fs::path& process, const std::string& link) {
  std::error_code denied;
  for (const auto& entry : fs::directory_iterator{process / "fd", denied}) {
    std::error_code gone;
    if (fs::read_symlink(entry.path(), gone) == link)
      return true;
  }
  return false;
}

} // namespace

process_usage usage_of(int pid) {
  process_usage usage;
  const auto line = first_line("/proc/" + std::to_string(pid) + "/stat");
  const auto name_end = line.rfind(')'); // the name may hold anything
  if (name_end == std::string::npos)
    return usage;
  const auto words = words_of(line.substr(name_end + 1));
  const auto ticks
    = std::stoll(words.at(11)) + std::stoll(words.at(12)); // utime, stime
  usage.cpu
    = std::chrono::nanoseconds{ticks * (1'000'000'000 / sysconf(_SC_CLK_TCK))};
  usage.resident_bytes = status_bytes(pid, "VmRSS:");
  usage.peak_bytes = status_bytes(pid, "VmHWM:");
  usage.threads = static_cast<unsigned>(std::stoul(words.at(17)));
  return usage;
}

unsigned cores_of(int pid) {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(pid, sizeof set, &set) != 0)
    return 1;
  return static_cast<unsigned>(CPU_COUNT(&set));
}

std::optional<int> find_listener(std::uint16_t port) {
  auto inode = listening_inode("/proc/net/tcp", port);
  if (inode.empty())
    inode = listening_inode("/proc/net/tcp6", port);
  if (inode.empty())
    return std::nullopt;
  const auto link = "socket:[" + inode + ']';
  for (const auto& entry : fs::directory_iterator{"/proc"}) {
    const auto name = entry.path().filename().string();
    int pid = 0;
    const auto end
      = std::from_chars(name.data(), name.data() + name.size(), pid);
    if (end.ptr == name.data() + name.size() && pid != 0
      && owns_socket(entry.path(), link))
      return pid;
  }
  return std::nullopt;
}

} // namespace callengine::simulator::load
