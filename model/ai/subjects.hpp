#pragma once

#include <string_view>

namespace callengine::ai {

/// What callers ask clinics about, by a word's stem: "#hours" for "open" and
/// "close"; empty for words of no subject.
std::string_view subject_of(std::string_view stem);

} // namespace callengine::ai
