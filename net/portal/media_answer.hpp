#pragma once

#include "net/message.hpp"
#include "net/portal/media_streams.hpp"

#include <string>
#include <string_view>

namespace callengine::net::portal {

/// The sound of an opened file, whole or the range that was asked for (the
/// header's text), as it is read and decrypted. Who may keep a copy is for the
/// caller to say.
response media_answer(const media_streams& streams, open_media_ptr file,
  std::string_view type, const std::string& range);

} // namespace callengine::net::portal
