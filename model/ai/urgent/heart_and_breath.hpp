#pragma once

#include <array>
#include <string_view>

namespace callengine::ai::urgent {

/// Hearts and lungs. (the notation is word_patterns.hpp's.)
inline constexpr auto heart_and_breath = std::to_array<std::string_view>({
  "8: chest|breastbone @pain",
  "4: chess|chessed pain|pane|hurt|tight|pressure|heavy",
  "6: pain|hurt|ache|numb|tingle left_arm|arm|jaw|neck "
  "chest|sweat|sweaty|breath|heart",
  "6> pain|hurt|ache|numb down|shoot|radiate|spread|into arm|jaw",
  "1> heart|hard|art attack|attach -*@past -*@paper -*@price",
  "heart_a_tack|heartattack",
  "5> heart stop|quit -*@paper",
  "cardiac_arrest -*@past -*@paper",
  "6: heart|pulse race|pound|flutter|skip|jump|irregular|fast|explode|"
  "beating_out|weird|crazy -@paper -rate_monitor",
  "palpitations -*@past -*@paper",
  "3: pulse no|not|weak|faint|find",
  "5: chest elephant|weight|squeeze|crush|vise|brick|band|sit",
  "5: heart @pain -@heart_paper",

  "2> can_not|not|cannot "
  "=breathe|=breath|=breathing|=breathin|=breed|=breeze|=bread|=breathes",
  "3> @hardly =breathe|=breathing|=breath",
  "5: @breath @cannot -@breath_paper -*hold_your",
  "6: @breath @hardly -@breath_paper",
  "2> short|shortness of_breath|breath -@breath_paper",
  "4: catch|catching|lose|out_of breath -*mint",
  "5: @breath labored|fast|shallow|rapid|funny|weird|strange|noisy|rattle|"
  "gurgle|wheeze|pain|painful|wrong -@breath_paper",
  "gasp|gasping|suffocate|smother",
  "4: no|not|enough|any air|oxygen get|enough|lung|any -@breath_paper",
  "5: oxygen low|drop|80|70|60|85|84|82|88 -*refill|order|supplier",
  "5: wheeze bad|badly|severe|lot|hard|stop|inhaler|can_not|blue",
  "asthma_attack -*@past -*@paper",
  "6: asthma bad|badly|severe|worse|not inhaler|breath|worse|help|work "
  "-*refill|prescription|renew|follow_up",
  "5: inhaler not work|help -*portal|coupon",
  "4: throat|airway|windpipe close|block|tight|tighten|shut|swell|swollen|"
  "closing",
  "choke -1:hazard|collar|point|up -*class|poster|flyer|first_aid|schedule|"
  "choking_on_these|choking_on_this",
  "6: stuck|lodge|caught throat|windpipe|airway",
  "4: turn|turning|look|going|gone blue|purple|gray|grey|ashen -*@blue_paper",
  "5: blue|bluish|purple|gray|grey|ashen lip|face|finger|fingertip|skin|"
  "mouth|nail|he|she|@child -*@blue_paper",
  "6: heart going|beating|rate mile|fast|140|150|160|170|180|190|200|crazy|"
  "wild|flip|funny|weird|nuts",
  "4: tongue|throat|lip thick|itch|itchy|big|bigger|fat|tight|close|funny "
  "-*sore_throat|culture|swab",
  "6: rib|ribs|neck|chest suck|sucking|pulling|retract",
  "5: chest clutch|clutching|grab|grabbed|funny|weird|numb|fell|sweat|breath "
  "-@breath_paper -*x_ray|xray",
  "5: grunt|grunting|gurgling breath|baby|infant|newborn|each",
  "heart_is_stopping|heart_stopped|no_heartbeat|cannot_find_a_pulse",
});

} // namespace callengine::ai::urgent
