#include "model/ai/urgent/word_classes.hpp"

#include "model/ai/urgent/class_words.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <string>
#include <unordered_map>

namespace callengine::ai::urgent {

namespace {

struct size_class {
  int from;
  std::string_view name;
};

/// Fingers and tablets, ages, fevers, pulses and sugars, pressures.
constexpr std::array sizes{size_class{0, "FEW"}, size_class{13, "TENS"},
  size_class{98, "FEVERISH"}, size_class{109, "HUNDREDS"},
  size_class{1000, "THOUSANDS"}};

static_assert(class_words.size() + sizes.size() <= 64);

struct hash {
  using is_transparent = void;

  std::size_t operator()(std::string_view text) const noexcept {
    return std::hash<std::string_view>{}(text);
  }
};

using table = std::unordered_map<std::string, class_set, hash, std::equal_to<>>;

/// By stem.
const table& known() {
  static const auto made = [] {
    table all;
    for (std::size_t index = 0; index < class_words.size(); ++index)
      for (const auto& one : words_of(class_words[index].words))
        all[one.stem] |= class_set{1} << index;
    return all;
  }();
  return made;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
}

class_set class_of_number(std::string_view digits) {
  int number = 0;
  const auto [end, error]
    = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  std::size_t index = sizes.size() - 1;
  if (error == std::errc{})
    while (index > 0 && number < sizes[index].from)
      --index;
  return class_set{1} << (class_words.size() + index);
}

} // namespace

std::string_view class_name(std::size_t index) {
  return index < class_words.size() ? class_words[index].name
                                    : sizes[index - class_words.size()].name;
}

class_set classes_of(const word& one) {
  class_set found = is_number(one.plain) ? class_of_number(one.plain) : 0;
  if (const auto listed = known().find(one.stem); listed != known().end())
    found |= listed->second;
  return found;
}

} // namespace callengine::ai::urgent
