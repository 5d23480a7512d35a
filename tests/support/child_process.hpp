#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace callengine::testing {

using environment = std::map<std::string, std::string>;

/// A program that a test runs. It is killed with the test, however that ends.
class child_process {
public:
  /// Its environment is `told` and a PATH, nothing else; both its outputs are
  /// appended to `output`; of the test's open files it has `handed_over` alone.
  /// Throws std::system_error.
  child_process(const std::vector<std::string>& command,
    const environment& told, std::filesystem::path output,
    std::optional<int> handed_over = std::nullopt);
  ~child_process();

  child_process(const child_process&) = delete;
  child_process& operator=(const child_process&) = delete;

  void signal(int number) const;

  /// The exit status once it has ended; a signal's number negated.
  std::optional<int> status();

  /// As `status`, waiting; nothing if it runs on.
  std::optional<int> wait(std::chrono::milliseconds within);

  std::string output() const;

  pid_t id() const noexcept {
    return pid_;
  }

private:
  std::filesystem::path output_;
  pid_t pid_ = -1;
  std::optional<int> status_;
};

std::string read_file(const std::filesystem::path& path);

} // namespace callengine::testing
