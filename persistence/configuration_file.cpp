#include "persistence/configuration_file.hpp"

#include "persistence/clinic_tables_image.hpp"
#include "persistence/durable_file.hpp"

#include <fstream>
#include <iterator>

namespace callengine::persistence {

namespace {

using nlohmann::json;

/// Newer fields are read if they are there; only what an older engine would
/// misread needs a new number.
constexpr int file_version = 1;

/// The file is of all clinics.
constexpr client_id no_clinic{};

} // namespace

std::string write_configuration_file(const std::filesystem::path& path,
  const number_cipher& cipher, const std::vector<clinic_tables>& clinics) {
  const json file{
    {"version", file_version}, {"clinics", write_clinics_image(clinics)}};
  const auto text = file.dump(-1, ' ', false, json::error_handler_t::replace);
  return write_durable_file(path, cipher.encrypt(no_clinic, text));
}

result<std::vector<clinic_tables>> read_configuration_file(
  const std::filesystem::path& path, const number_cipher& cipher) {
  using clinics = result<std::vector<clinic_tables>>;
  std::ifstream file{path, std::ios::binary};
  if (!file)
    return clinics::failed(
      path.string() + ": no configuration was kept, or it can't be opened");
  const std::string sealed{std::istreambuf_iterator<char>{file}, {}};
  const auto text = cipher.decrypt(no_clinic, sealed);
  if (!text)
    return clinics::failed(path.string()
      + ": the kept configuration is damaged, or CALLENGINE_ENCRYPTION_KEY "
        "is another one");
  try {
    const auto image = json::parse(*text.value);
    if (const auto version = image.at("version").get<int>();
        version > file_version)
      return clinics::failed(path.string()
        + ": the kept configuration has the version " + std::to_string(version)
        + " of a newer engine");
    return clinics::of(read_clinics_image(image.at("clinics")));
  } catch (const json::exception& error) {
    return clinics::failed(path.string()
      + ": the kept configuration can't be read: " + error.what());
  }
}

} // namespace callengine::persistence
