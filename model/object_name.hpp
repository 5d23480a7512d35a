#pragma once

#include <string>
#include <string_view>

namespace callengine {

/// Why a name is none that an `object_store` takes; empty if it is one: parts
/// of letters, digits, `-` and `_`, with `/` between them, 200 at most. So
/// nothing in it leads out of a folder or has to be escaped in a URL.
std::string problem_of_object_name(std::string_view name);

} // namespace callengine
