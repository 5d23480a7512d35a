#include "model/ai/person_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace callengine::ai {

namespace {

constexpr auto person = std::to_array<std::string_view>({
  "=person|=persons -1:in -1:other|another|per|same|sick|each|old|one|1 "
  "-2:vaccine -2:who_called",
  "1> real|live|actual person|human|people|voice",
  "human|humans -1:resources|papilloma|papillomavirus|growth",
  "operator -1:heavy|equipment|machine|tour",
  "representative -1:insurance|sales|drug|power",
  "agent -1:insurance|real_estate|travel",
  "customer_service|live_agent",
  "7: not|stop|hate|no|tired machine|robot|computer|recording|bot|automated "
  "-@device",
  "2> are_you|is_this|you_are a|an "
  "robot|machine|computer|ai|bot|recording|real",
  "3> talk|speak|get|connect|transfer person|human",
});

constexpr auto device = std::to_array<word_patterns::named_choice>(
  {{"device", "breathing|cpap|pressure|oxygen|x_ray|mri|glucose"}});

constexpr auto somebody = std::to_array<std::string_view>({
  "5> talk|speak|chat somebody|someone|anyone|anybody|staff|manager|"
  "supervisor|receptionist|reception|secretary|team|doctor|dr|physician|"
  "provider|employee|assistant|nurse|lady|front_desk|associate",
  "4> connect|transfer|put|get|give|pass me|through|us "
  "somebody|someone|anyone|staff|receptionist|manager|doctor|nurse|"
  "supervisor|front_desk|desk|office",
  "receptionist|front_desk -*at_the_front_desk|the_front_desk_said",
  "3> can|could|will|may somebody|someone|anyone|anybody "
  "help|talk|speak|assist|call|pick|answer",
  "3> need|want|get somebody|someone|help_from -*interpret|translate",
});

using word_list = std::string_view;

bool is_in(word_list list, std::string_view plain) {
  for (std::size_t from = 0; from < list.size();) {
    const auto end = std::min(list.find(' ', from), list.size());
    if (list.substr(from, end - from) == plain)
      return true;
    from = end + 1;
  }
  return false;
}

constexpr word_list polite
  = "no nope nah thank thanks you very much so for your help the a have good "
    "nice great day night evening afternoon weekend one 1 okay alright all "
    "right bye goodbye that is was it i am fine set got what needed need "
    "nothing else just now not anything more do perfect well done see later "
    "take care wonderful lovely cool sure too and then yes yeah yep be will "
    "everything to know wanted we are today appreciate never mind";

const word_patterns& farewell_patterns() {
  static const auto made = [] {
    constexpr auto farewells = std::to_array<std::string_view>({
      "bye|goodbye|good_bye|bye_bye",
      "no_thank_you|no_thanks|no_thank",
      "that_is_all|that_all|that_is_it|that_was_all|that_will_be_all|that_it|"
      "that_be_all",
      "nothing_else|nothing_more|nothing",
      "i_am_good|i_am_fine|i_am_all_set|"
      "all_set|i_am_done|all_good|all_done|we_are_good",
      "have_a_good|have_a_nice|have_a_great|have_a_wonderful|have_a_lovely|"
      "take_care|see_you|good_night",
      "not_need_anything|got_what_i_needed|everything_i_needed|never_mind|"
      "all_i_needed|what_i_needed",
    });
    word_patterns all;
    all.add(farewells);
    return all;
  }();
  return made;
}

} // namespace

const word_patterns& person_patterns() {
  static const auto made = [] {
    word_patterns all{device};
    all.add(person);
    return all;
  }();
  return made;
}

const word_patterns& somebody_patterns() {
  static const auto made = [] {
    word_patterns all;
    all.add(somebody);
    return all;
  }();
  return made;
}

bool is_farewell(const std::vector<word>& said) {
  const bool only_polite = std::all_of(said.begin(), said.end(),
    [](const word& one) { return is_in(polite, one.plain); });
  if (said.empty() || !only_polite)
    return false;
  const auto& first = said.front().plain;
  return farewell_patterns().match(said)
    || (said.size() == 1 && (first == "no" || first == "nope"));
}

} // namespace callengine::ai
