#include "model/ai/request_words.hpp"

#include <array>
#include <string_view>

namespace callengine::ai {

namespace {

constexpr auto names = std::to_array<word_patterns::named_choice>({
  {"know", "know|ask|find_out|hear|wonder|wondering|what|when|where|whether|"
           "how|which|if|do_you|are_you"},
  {"do", "pay|book|schedule|make|cancel|reschedule|refill|renew|get|order|"
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
  "2> help|assist me|with -6:@know", "3> like|love|hope|want|wanna|trying|"
  "looking to -8:@know",
  "3> my|a|the|this bill|prescription|refill|appointment|statement|charge|"
  "invoice|balance|medication|inhaler|pharmacy -8:@know -*policy",
  "1> please|just send|fill|"
  "refill|cancel|book|schedule",
});

} // namespace

const word_patterns& request_patterns() {
  static const auto made = [] {
    word_patterns all{names};
    all.add(requests);
    return all;
  }();
  return made;
}

} // namespace callengine::ai
