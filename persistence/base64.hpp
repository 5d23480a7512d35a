#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::persistence {

std::string to_base64(const unsigned char* data, std::size_t size);

/// Nothing if it is no base64.
std::optional<std::vector<unsigned char>> from_base64(std::string_view text);

} // namespace callengine::persistence
