#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace callengine::testing {

/// A new folder of a test's own. Gone, with all that is in it, at the end.
class temporary_folder {
public:
  /// Throws std::runtime_error if there can be none.
  temporary_folder() {
    auto pattern
      = (std::filesystem::temp_directory_path() / "callengine-test-XXXXXX")
          .string();
    if (::mkdtemp(pattern.data()) == nullptr)
      throw std::runtime_error("cannot make a temporary folder");
    path_ = pattern;
  }

  ~temporary_folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  temporary_folder(const temporary_folder&) = delete;
  temporary_folder& operator=(const temporary_folder&) = delete;

  const std::filesystem::path& path() const noexcept {
    return path_;
  }

  std::filesystem::path operator/(const std::filesystem::path& name) const {
    return path_ / name;
  }

private:
  std::filesystem::path path_;
};

} // namespace callengine::testing
