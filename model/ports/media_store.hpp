#pragma once

#include "model/ids.hpp"
#include "model/result.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace callengine {

/// A recording or a greeting that is kept. The clinic is a part of the name:
/// a file that got under another one does not open.
struct media_name {
  client_id client;
  std::string name; ///< "voicemail/RE…", "greeting/…": `object_store`'s letters

  friend bool operator==(const media_name&, const media_name&) = default;
};

/// Takes one file in pieces; what is not finished leaves nothing behind.
/// Belongs to one thread. Errors are sentences; empty: done.
class media_writer {
public:
  virtual ~media_writer() = default;

  /// Blocks for the disk. After an error the writer is of no use.
  virtual std::string write(std::string_view piece) = 0;

  /// Once it returns without an error no crash loses the file.
  virtual std::string finish() = 0;
};

/// One file, checked from its first byte to its last when it was opened.
/// Belongs to one thread at a time.
class media_reader {
public:
  virtual ~media_reader() = default;

  /// Bytes of the file as it was written.
  virtual std::uint64_t size() const noexcept = 0;

  /// Reads up to `length` bytes from `offset` on; fewer only at the end.
  virtual result<std::string> read(std::uint64_t offset, std::size_t length)
    = 0;
};

/// Sound, encrypted at rest. Memory for one file does not grow with its length.
/// Every function blocks and may be called from any thread.
class media_store {
public:
  virtual ~media_store() = default;

  /// In place of a file of the same name, once it is finished.
  virtual result<std::unique_ptr<media_writer>> create(const media_name& name)
    = 0;

  /// The error says which: absent, cut, changed, or of another name or key.
  virtual result<std::unique_ptr<media_reader>> open(const media_name& name)
    = 0;

  /// Returns the error; an absent file is none.
  virtual std::string remove(const media_name& name) = 0;
};

} // namespace callengine
