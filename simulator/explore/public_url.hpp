#pragma once

#include <string_view>

namespace callengine::explore {

/// Where the engine seems to be.
constexpr std::string_view public_url = "https://calls.example.com";

} // namespace callengine::explore
