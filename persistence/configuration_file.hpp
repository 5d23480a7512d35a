#pragma once

#include "model/clinic_tables.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace callengine::persistence {

/// Keeps the last good configuration on the disk, encrypted (it has staff
/// members' numbers), for a start while the database is away. Returns the
/// error; empty: a crash leaves this configuration or the one before. Blocks.
std::string write_configuration_file(const std::filesystem::path& path,
  const number_cipher& cipher, const std::vector<clinic_tables>& clinics);

/// What was kept; the error says why there is nothing. Blocks.
result<std::vector<clinic_tables>> read_configuration_file(
  const std::filesystem::path& path, const number_cipher& cipher);

} // namespace callengine::persistence
