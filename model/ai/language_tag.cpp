#include "model/ai/language_tag.hpp"

#include "model/text.hpp"

#include <algorithm>
#include <string>

namespace callengine::ai {

namespace {

/// "en" of "en-US", in small letters; empty if that is no language.
std::string language_of(std::string_view tag) {
  auto first = lower_case(tag.substr(0, tag.find_first_of("-_")));
  const bool letters = std::all_of(
    first.begin(), first.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || first.size() < 2 || first.size() > 3)
    first.clear();
  return first;
}

} // namespace

bool is_other_language(std::string_view tag, std::string_view spoken) {
  const auto language = language_of(tag);
  return !language.empty() && language != language_of(spoken);
}

} // namespace callengine::ai
