#include "model/ai/words.hpp"

#include <algorithm>
#include <set>

namespace callengine::ai {

namespace {

/// What callers say around what they want. "where" is not here: it asks for an
/// address. What every clinic has, such as doctors, tells nothing either.
constexpr std::string_view empty_words
  = "a about actually all already also am an and any anyone anything are as "
    "ask "
    "asking at be because been being bit but by call called calling calls can "
    "could currently did do does doing done else even ever every for from "
    "folks get getting give go goes going good got great guys had has have he "
    "hello help her here hey hi him his how i id if in information into is it "
    "just kind know let like ll look looking maam make may maybe me mean might "
    "mine more morning afternoon much my need needed needing needs no not "
    "now of oh okay on one or our out over please possible possibly put quick "
    "question questions real really regarding right said say see she should "
    "sir so some somebody someone something sorry sort still sure take taking "
    "talk tell than thank thanks that the their them then there they thing "
    "things think this time to today too trying try two uh um us use very want "
    "wanted wanting wants was we well were what which while who will wish with "
    "wondering would wonder yeah yes you your yours anyway way day find hear "
    "heard guess work works come came its been able supposed "
    "clinic office practice people speak wait whether why only "
    "these those such 1 when accept accepting accepts accepted anybody nobody "
    "everybody "
    "everyone doctor doctors dr person okay hope hoping check checking before "
    "after again up "
    "ups all y yall yup hmm hm mm ya kinda sorta gotta lot bit used still us "
    "start since around back next last first many long";

const std::set<std::string, std::less<>>& empty_set() {
  static const auto made = [] {
    std::set<std::string, std::less<>> all;
    std::string_view rest = empty_words;
    while (!rest.empty()) {
      const auto end = std::min(rest.find(' '), rest.size());
      all.emplace(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return all;
  }();
  return made;
}

} // namespace

std::vector<word> content_words(std::string_view text) {
  auto words = words_of(text);
  const auto& empty = empty_set();
  std::erase_if(words,
    [&](const word& one) { return empty.find(one.plain) != empty.end(); });
  return words;
}

} // namespace callengine::ai
