#pragma once

#include "persistence/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace callengine::persistence {

/// A file of lines that is only ever appended to, or emptied. What `append`
/// said is done survives a crash of the machine. Used by one thread; errors
/// are sentences.
class spool_file {
public:
  explicit spool_file(std::filesystem::path path);
  ~spool_file();
  spool_file(const spool_file&) = delete;
  spool_file& operator=(const spool_file&) = delete;

  /// Opens the file, and makes it, its folder and their entries durable where
  /// they are missing. A last line without its end (a crash cut it off) is
  /// removed and logged.
  std::string open();

  bool is_open() const noexcept {
    return descriptor_ >= 0;
  }

  std::uint64_t size() const noexcept {
    return size_;
  }

  const std::filesystem::path& path() const noexcept {
    return path_;
  }

  /// Appends whole lines and waits until they are on the disk. After an error
  /// the file is as it was.
  std::string append(const std::string& lines);

  /// The lines from this place on, without their ends: at most so many.
  /// `from` moves on to the next line.
  result<std::vector<std::string>> read(
    std::uint64_t& from, std::size_t most) const;

  /// Writes these lines in place of all that is there, atomically.
  std::string replace(const std::string& lines);

  std::string clear();

  void close() noexcept;

private:
  std::string cut(std::uint64_t size);
  std::string end_with_whole_line();
  std::string failed(const char* what) const;

  const std::filesystem::path path_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
};

} // namespace callengine::persistence
