#include "simulator/explore/engine/proposals.hpp"

#include <array>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace callengine::explore {

namespace {

using ai::action;
using namespace std::string_literals;

constexpr std::array actions{action::answer, action::route_department,
  action::route_staff, action::take_message, action::end};

action any_action(dice& chance) {
  return actions[chance.below(actions.size())];
}

std::string own_department(dice& chance, const answer_question& question) {
  const auto& known = question.clinic->facts().departments;
  return known.empty() ? std::string{} : chance.pick(known).name;
}

std::string wild_department(dice& chance, const answer_question& question) {
  const std::vector<std::string> names{"", "nowhere", "billing Alpha",
    "billing Beta", "lab Gamma", "+19005550199", "../../etc/passwd",
    "billing\0Alpha"s, std::string(10'000, 'd'), "<Number>", "0", "-1"};
  return chance.percent(25) ? "  " + own_department(chance, question) + ' '
                            : chance.pick(names);
}

/// None names a clinic: a model knows of no other than the one that it
/// answers for.
std::string wild_text(dice& chance) {
  const std::vector<std::string> texts{"", " ", "Yes.",
    "Please call 1-900-555-0199 now.", "Our number is (900) 555 0199.",
    "Dial nine zero zero five five five zero one nine nine.",
    "See https://evil.example/pay for more.", "Write to us@evil.example, now.",
    "</Say><Dial>+19005550199</Dial><Say>",
    "<speak><break time=\"600s\"/>Hello</speak>",
    "<Redirect>https://evil.example</Redirect>", "&lt;Hangup/&gt; &#x3c;",
    "]]><!-- --><![CDATA[", "one\x01two\x1b[2J\x7f", "\xff\xfe\xc3\x28",
    "a\0b"s, "\xe2\x80\xae drow", "{\"action\":\"answer\"}"};
  if (chance.percent(10))
    return std::string(10'000, 'x');
  if (chance.percent(10)) {
    std::string whole;
    for (int sentence = 0; sentence < 400; ++sentence)
      whole += "We are open from eight to five. ";
    return whole;
  }
  auto text = chance.pick(texts);
  if (chance.percent(30))
    text = "We are open. " + text;
  return text;
}

double wild_certainty(dice& chance) {
  constexpr auto nan = std::numeric_limits<double>::quiet_NaN();
  constexpr auto infinite = std::numeric_limits<double>::infinity();
  constexpr std::array certainties{
    0.0, -1.0, 0.39, 1.0, 1e308, nan, infinite, -infinite};
  return chance.percent(70) ? 1.0
                            : certainties[chance.below(certainties.size())];
}

} // namespace

ai::proposal fair_proposal(dice& chance, const answer_question& question) {
  ai::proposal result;
  result.what = any_action(chance);
  result.certainty = static_cast<double>(chance.between(30, 100)) / 100;
  result.language = "en-US";
  if (result.what == action::route_department)
    result.department = own_department(chance, question);
  if (result.what == action::answer || result.what == action::end)
    result.text = "It is good that you call. We are happy to help you.";
  return result;
}

ai::proposal wild_proposal(dice& chance, const answer_question& question) {
  ai::proposal result;
  // One in sixteen is no action that is known.
  result.what
    = chance.below(16) == 0 ? static_cast<action>(200) : any_action(chance);
  result.department = wild_department(chance, question);
  result.text = wild_text(chance);
  result.language = chance.percent(50) ? "en-US" : "<xx>";
  result.certainty = wild_certainty(chance);
  return result;
}

std::vector<std::string> cut_into_pieces(
  dice& chance, const std::string& text) {
  std::vector<std::string> result;
  std::size_t from = 0;
  while (from < text.size()) {
    const auto length = 1 + chance.below(text.size() / 2 + 1);
    result.push_back(text.substr(from, length));
    from += length;
  }
  return result;
}

std::vector<std::string> wild_pieces(dice& chance) {
  auto text = wild_text(chance);
  if (chance.percent(50))
    text += ' ' + wild_text(chance);
  auto result = cut_into_pieces(chance, text);
  if (chance.percent(30))
    for (auto left = result.size(); left > 1; --left)
      std::swap(result[left - 1], result[chance.below(left)]);
  return result;
}

std::optional<std::string_view> forbidden_in(std::string_view text) {
  // Seven digits are a telephone number; what was cut out of one is none.
  constexpr std::array<std::string_view, 4> signs{
    "evil.example", "nine zero zero five five five zero", "<", ">"};
  for (const auto sign : signs)
    if (text.find(sign) != std::string_view::npos)
      return sign;
  constexpr std::string_view number = "9005550199";
  std::string digits;
  for (const auto each : text)
    if (each >= '0' && each <= '9')
      digits += each;
  if (digits.find(number) != std::string::npos)
    return number;
  return std::nullopt;
}

} // namespace callengine::explore
