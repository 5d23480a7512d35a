#include "model/ai/spoken_text.hpp"

#include "model/ai/ai_limits.hpp"
#include "model/ai/plain_text.hpp"
#include "model/ai/unfit.hpp"
#include "model/text.hpp"

#include <algorithm>

namespace callengine::ai {

namespace {

constexpr auto longest = limits::ai_answer_characters;

/// A sentence that begins behind this is said whole or not at all.
constexpr auto half = longest / 2;

constexpr auto longest_as_it_came = limits::ai_answer_bytes;

/// The end of the last sentence that ends within the first `most` bytes, or 0.
std::size_t last_sentence(std::string_view text, std::size_t most) {
  for (auto end = std::min(most, text.size()); end > 0; --end) {
    const char sign = text[end - 1];
    const bool ends = sign == '.' || sign == '!' || sign == '?';
    if (ends && (end == text.size() || text[end] == ' '))
      return end;
  }
  return 0;
}

/// What is said of a text of any length.
std::string_view cut(std::string_view text) {
  if (text.size() <= longest)
    return text;
  if (const auto end = last_sentence(text, longest); end >= half)
    return text.substr(0, end);
  const auto blank = text.rfind(' ', longest);
  if (blank == std::string_view::npos)
    return {};
  // A number is said whole or not at all.
  const auto words = text.substr(0, blank + 1);
  return trimmed(words.substr(0, doubtful_from(words)));
}

/// What is surely said of a text that may go on.
std::string_view surely_said(std::string_view text) {
  const auto sure = text.substr(0, doubtful_from(text));
  if (sure.size() > longest)
    return cut(sure);
  if (sure.size() <= half)
    return sure;
  // Behind the half, whole sentences only; one that began before goes on.
  const auto end = last_sentence(sure, sure.size());
  return end >= half ? sure.substr(0, end) : sure;
}

} // namespace

std::string spoken_text(std::string_view text, const knowledge& clinic) {
  const auto plain = plain_text(text.substr(0, longest_as_it_came), false);
  if (is_unfit(plain, clinic))
    return {};
  return std::string{trimmed(cut(trimmed(plain)))};
}

std::string spoken_stream::add(std::string_view piece) {
  if (broken_ || held_.size() >= longest_as_it_came)
    return {};
  held_ += piece.substr(0, longest_as_it_came - held_.size());
  const auto plain = plain_text(held_, true);
  // The end is looked at again when it is whole.
  if (is_unfit(
        std::string_view{plain}.substr(0, doubtful_from(plain)), *clinic_)) {
    broken_ = true;
    return {};
  }
  return give_out(surely_said(plain));
}

std::string spoken_stream::finish() {
  if (broken_)
    return {};
  const auto plain = plain_text(held_, false);
  if (is_unfit(plain, *clinic_)) {
    broken_ = true;
    return {};
  }
  return give_out(trimmed(cut(trimmed(plain))));
}

std::string spoken_stream::give_out(std::string_view text) {
  if (text.size() <= said_)
    return {};
  const auto rest = text.substr(said_);
  said_ = text.size();
  return std::string{rest};
}

} // namespace callengine::ai
