#pragma once

#include "model/ports/media_store.hpp"
#include "model/ports/object_store.hpp"
#include "persistence/key_ring.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace callengine::persistence {

/// Encrypts what an object store keeps: each file with a key of its own, which
/// the current key of the ring seals together with the clinic and the name. The
/// object of clinic 123's `voicemail/RE1` is `123/voicemail/RE1`.
class sealed_media final : public media_store {
public:
  /// Files are made in `work_folder`, encrypted; what a dead run left there is
  /// removed. One engine has the folder.
  static result<std::unique_ptr<media_store>> open(
    std::unique_ptr<object_store> objects, key_ring keys,
    const std::filesystem::path& work_folder);

  /// The writer must not outlive the store; a reader may.
  result<std::unique_ptr<media_writer>> create(const media_name& name) override;
  result<std::unique_ptr<media_reader>> open(const media_name& name) override;
  std::string remove(const media_name& name) override;

private:
  sealed_media(std::unique_ptr<object_store> objects, key_ring keys,
    std::filesystem::path work_folder);

  const std::unique_ptr<object_store> objects_;
  const key_ring keys_;
  const std::filesystem::path work_folder_;
};

} // namespace callengine::persistence
