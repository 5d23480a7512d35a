#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace callengine::persistence {

/// Writes a file, readable by its owner only, in place of what is there: after
/// a crash it is the old one or the new one, whole. Returns the error; empty:
/// done. Blocks for the disk.
std::string write_durable_file(
  const std::filesystem::path& path, std::string_view contents);

/// Makes the entries of a folder (new, renamed and removed files) durable.
std::string sync_folder(const std::filesystem::path& folder);

/// Writes all of it. Returns the error; empty: done.
std::string write_all(int descriptor, std::string_view data);

/// The sentence of the last failed system call: "what: why".
std::string system_error_text(std::string_view what);

} // namespace callengine::persistence
