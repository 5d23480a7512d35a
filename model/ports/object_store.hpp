#pragma once

#include "model/result.hpp"

#include <filesystem>
#include <istream>
#include <memory>
#include <string>

namespace callengine {

/// Files under names, as they are: a folder, or a bucket. What is put is
/// encrypted already. Every function blocks, may be called from any thread,
/// and returns its error as a sentence (empty: done). Names are made of
/// letters, digits, `-`, `_` and `/`.
class object_store {
public:
  virtual ~object_store() = default;

  /// Takes the file (it is gone afterwards, whatever happens) and keeps its
  /// contents under the name, in place of what was there. After a crash there
  /// is the old object or the new one, whole; after the return the new one.
  virtual std::string put(
    const std::string& name, const std::filesystem::path& file)
    = 0;

  /// Seekable, and valid when the object is removed meanwhile. An absent
  /// object is an error.
  virtual result<std::unique_ptr<std::istream>> get(const std::string& name)
    = 0;

  /// An absent object is no error.
  virtual std::string remove(const std::string& name) = 0;
};

} // namespace callengine
