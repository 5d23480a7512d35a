#pragma once

#include "model/ports/object_store.hpp"
#include "persistence/result.hpp"

#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace callengine::persistence {

/// An object store in a folder of the disk: a name's parts are folders and a
/// file. One engine has the folder.
class folder_objects final : public object_store {
public:
  /// Makes the folder, and removes what a dead run left unfinished.
  static result<std::unique_ptr<object_store>> open(
    const std::filesystem::path& root);

  std::string put(
    const std::string& name, const std::filesystem::path& file) override;
  result<std::unique_ptr<std::istream>> get(const std::string& name) override;
  std::string remove(const std::string& name) override;

private:
  explicit folder_objects(std::filesystem::path root);

  std::string place(
    const std::filesystem::path& file, const std::filesystem::path& target);
  std::string copy_and_place(
    const std::filesystem::path& file, const std::filesystem::path& target);
  std::string make_folder(const std::filesystem::path& folder);

  const std::filesystem::path root_;
  const std::filesystem::path work_folder_; ///< no object's name has a dot

  std::mutex mutex_;
  std::set<std::filesystem::path> durable_; ///< folders; under the mutex
};

} // namespace callengine::persistence
