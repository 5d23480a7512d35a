#pragma once

#include "model/ports/media_store.hpp"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace callengine::net::testing {

/// The byte at this place of every file: no piece looks like another.
char media_byte(std::uint64_t at);

/// As many of them from `first` on.
std::string media_bytes(std::uint64_t first, std::size_t length);

/// Files that are made up as they are read, so that any length costs nothing.
class fake_media final : public media_store {
public:
  struct file {
    std::uint64_t size = 0;
    std::uint64_t fails_at = UINT64_MAX; ///< a read beyond this is an error
  };

  result<std::unique_ptr<media_writer>> create(const media_name& name) override;
  result<std::unique_ptr<media_reader>> open(const media_name& name) override;
  std::string remove(const media_name& name) override;

  void put(client_id client, const std::string& recording, const file& what);

  /// From here on reads hang, and let go again.
  void hold();
  void release();

  /// From here on opening hangs; `release` lets it go, too.
  void hold_opens();

  // Each waits; false if it does not come to that.
  bool wait_for_open(std::size_t files);
  bool wait_for_held_reads(std::size_t reads);
  bool wait_for_held_opens(std::size_t opens);

  /// Bytes that all readers gave.
  std::uint64_t bytes_read() const;

  /// How often a file was asked for.
  std::size_t opens() const;

  /// Reads under way at once, at most.
  std::size_t most_reads() const;

private:
  class reader;

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, file> files_;
  std::size_t open_ = 0;
  std::size_t reading_ = 0;
  std::size_t most_reading_ = 0;
  std::uint64_t bytes_ = 0;
  bool held_ = false;
  bool opens_held_ = false;
  std::size_t opening_ = 0;
  std::size_t opens_ = 0;
};

} // namespace callengine::net::testing
