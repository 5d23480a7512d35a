#include "simulator/script/hearing.hpp"

#include <algorithm>
#include <cctype>

namespace callengine::simulator {

namespace {

/// Single blanks between words, none at the ends.
std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::isspace(static_cast<unsigned char>(c)) == 0)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ')
    out.pop_back();
  return out;
}

std::string folded(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  });
  return text;
}

} // namespace

void hearing::heard(std::string_view text) {
  const auto plain = squeezed(text);
  spoken_ += plain + ' ';
  folded_ += folded(plain) + ' ';
}

bool hearing::follow(std::string_view text) {
  const auto wanted = folded(squeezed(text));
  const auto at = folded_.find(wanted, followed_);
  if (at == std::string::npos)
    return false;
  followed_ = at + wanted.size();
  return true;
}

std::string hearing::first_of(
  const std::vector<std::string>& texts, std::string_view until) const {
  auto end = folded_.size();
  if (!until.empty())
    end = std::min(end, folded_.find(folded(squeezed(until)), followed_));
  for (const auto& text : texts) {
    const auto wanted = folded(squeezed(text));
    const auto at = folded_.find(wanted, followed_);
    if (at != std::string::npos && at < end)
      return text;
  }
  return {};
}

std::string hearing::rest() const {
  return squeezed(std::string_view{spoken_}.substr(followed_));
}

} // namespace callengine::simulator
