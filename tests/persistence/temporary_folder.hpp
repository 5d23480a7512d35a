#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace callengine::persistence::testing {

/// Gone, with all that is in it, at the end.
class temporary_folder {
public:
  temporary_folder() {
    if (::mkdtemp(path_.data()) == nullptr)
      throw std::runtime_error("cannot make a temporary folder");
  }

  ~temporary_folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  temporary_folder(const temporary_folder&) = delete;
  temporary_folder& operator=(const temporary_folder&) = delete;

  const std::string& path() const {
    return path_;
  }

private:
  std::string path_ = "/tmp/callengine-test-XXXXXX";
};

} // namespace callengine::persistence::testing
