#pragma once

#include "persistence/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace callengine::persistence {

/// Makes a folder for files in the making, for its owner only, and removes
/// those that a dead run left there. One engine has it. Returns the error.
std::string open_work_folder(const std::filesystem::path& folder);

/// A file in the making, gone at the end unless it was handed over. Belongs to
/// one thread. Errors are sentences; empty: done.
class work_file {
public:
  /// In a folder that `open_work_folder` made.
  static result<work_file> create(const std::filesystem::path& folder);

  work_file(work_file&& other) noexcept;
  work_file& operator=(work_file&&) = delete;
  ~work_file();

  std::string append(std::string_view data);

  /// In place of what is there.
  std::string write_at(std::uint64_t offset, std::string_view data);

  const std::filesystem::path& path() const noexcept {
    return path_;
  }

  /// Closes it; whoever takes it removes it. Not durable yet.
  std::string hand_over();

private:
  work_file(std::filesystem::path path, int descriptor);

  std::string close();

  std::filesystem::path path_; ///< empty: handed over
  int descriptor_ = -1;
};

} // namespace callengine::persistence
