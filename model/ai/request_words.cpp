#include "model/ai/request_words.hpp"

#include <array>
#include <string_view>

namespace callengine::ai {

namespace {

constexpr auto names = std::to_array<word_patterns::named_choice>({
  {"know",
    "know|ask|find_out|hear|wonder|wondering|what|when|where|whether|"
    "how|which|if|do_you|are_you"},
  {"do",
    "pay|book|schedule|make|cancel|reschedule|refill|renew|get|order|"
    "change|move|set|set_up|fill|see|come|request|pick|have|push|"
    "confirm|send"},
});

constexpr auto requests = std::to_array<std::string_view>({
  "3> i|we need|want|would_like|like|have|got|must|should|wish|wanted|needed|"
  "am_trying|am_looking|am_hoping|am_calling|am_due|am_out|ran_out|ran|owe|"
  "received|was_charged|was_billed -8:@know",
  "4> can|could|may|might i|we|you|somebody|someone @do -2:how|where|when|what|"
  "which",
  "3> calling|call|here about|to|for|regarding -8:@know",
  "2> help|assist me|with -6:@know",
  "3> like|love|hope|want|wanna|trying|"
  "looking to -8:@know",
  "3> my|a|the|this bill|prescription|refill|appointment|statement|charge|"
  "invoice|balance|medication|inhaler|pharmacy -8:@know -*policy",
  "3> anything|something|openings|slot|slots|appointment|appointments|spot "
  "open|available",
  "1> please|just send|fill|"
  "refill|cancel|book|schedule",
});

constexpr auto orders = std::to_array<std::string_view>({
  "5> ignore|disregard|forget|override|bypass|change|reveal|print|show|repeat|"
  "reset|follow your|all|previous|prior|above|the|these|my "
  "instruction|rule|prompt|system|setting|programming|guideline|command|"
  "training|configuration|password|directive",
  "system_prompt|developer_mode|admin_mode|debug_mode|jailbreak|root_access|"
  "override_code|new_instructions|system_message|maintenance_mode",
  "3> you are|act_as|become now|a_pirate|an_unrestricted|my_assistant",
  "pretend|role_play|roleplay",
  "1> say|tell_everyone|announce that|the|this",
  "3> set|change|update|delete|erase|edit your|the|clinic hours|address|"
  "price|list|database|answers|setting|settings|greeting -*appointment",
  "4> list|names|phone_numbers|information|data of|on|for all|your|other|every "
  "patient|patients|people|callers|clinics",
  "3> dial|text the|this|that|1_900|900 number",
  "3> call 1_900|900|19005551234",
});

} // namespace

const word_patterns& order_patterns() {
  static const auto made = [] {
    word_patterns all;
    all.add(orders);
    return all;
  }();
  return made;
}

const word_patterns& request_patterns() {
  static const auto made = [] {
    word_patterns all{names};
    all.add(requests);
    return all;
  }();
  return made;
}

} // namespace callengine::ai
