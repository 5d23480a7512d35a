#pragma once

#include "persistence/key_ring.hpp"

#include <string>

namespace callengine::app {

/// The ring of `key_base64`; if that is empty, of `encryption.key` in the data
/// folder, which is made (readable by its owner only) if it is not there.
/// `old_keys`: what opens what was encrypted before, with commas between.
persistence::result<persistence::key_ring> open_keys(
  const std::string& key_base64, const std::string& old_keys,
  const std::string& data_dir);

} // namespace callengine::app
