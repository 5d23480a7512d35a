#pragma once

#include "persistence/number_cipher.hpp"

#include <string>

namespace callengine::app {

/// The cipher of `key_base64`; if that is empty, of `encryption.key` in the
/// data folder, which is made (readable by its owner only) if it is not there.
persistence::result<persistence::number_cipher> open_cipher(
  const std::string& key_base64, const std::string& data_dir);

} // namespace callengine::app
