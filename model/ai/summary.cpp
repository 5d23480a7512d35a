#include "model/ai/summary.hpp"

#include "model/ai/ai_limits.hpp"
#include "model/ai/plain_text.hpp"
#include "model/ai/words.hpp"
#include "model/plan/say_text.hpp"
#include "model/text.hpp"

#include <algorithm>

namespace callengine::ai {

namespace {

/// What a summary says after the caller's words.
std::string_view ending(result how) {
  switch (how) {
  case result::answered:
    return "and was answered";
  case result::routed:
    return "and was led on";
  case result::asked_for_person:
    return "and asked for a person";
  case result::urgent:
    return "and may be in danger";
  case result::gave_up:
    return "and was not understood further";
  case result::model_failed:
    return "and could not be answered in time";
  case result::caller_hung_up:
    return "and hung up";
  }
  return {};
}

/// The newest words that say what they are about, not "yes" or "operator"; for
/// danger the newest of all.
std::string_view what_matters(const conversation& talk, result how) {
  const std::string* newest = nullptr;
  for (auto one = talk.said.rbegin(); one != talk.said.rend(); ++one) {
    if (trimmed(one->caller).empty())
      continue;
    if (!newest)
      newest = &one->caller;
    if (how == result::urgent || content_words(one->caller).size() > 1)
      return one->caller;
  }
  return newest ? std::string_view{*newest} : std::string_view{};
}

/// On one line, without quotation marks of its own, at most `most` bytes.
std::string quoted(std::string_view said, std::size_t most) {
  auto plain = plain_text(said, false);
  std::replace(plain.begin(), plain.end(), '"', '\'');
  const auto whole = std::string{trimmed(plain)};
  if (whole.size() <= most)
    return '"' + whole + '"';
  constexpr std::string_view dots = "\xE2\x80\xA6";
  auto shorter = say_text(whole, most - dots.size());
  if (const auto blank = shorter.rfind(' '); blank != std::string::npos)
    shorter.resize(blank);
  return '"' + shorter + std::string{dots} + '"';
}

} // namespace

std::string summary(const conversation& talk, result how) {
  const std::string end{ending(how)};
  const auto said = what_matters(talk, how);
  if (said.empty())
    return "The caller said nothing that was understood " + end + ".";
  const std::string begin
    = how == result::urgent ? "Urgent: the caller said " : "The caller said ";
  const auto around = begin.size() + end.size() + 4; // blank, point, marks
  return begin + quoted(said, limits::ai_summary_characters - around) + " "
    + end + ".";
}

} // namespace callengine::ai
