#pragma once

#include <array>
#include <string_view>

namespace callengine::ai::urgent {

/// Strokes, seizures, people who are not awake. (the notation is
/// word_patterns.hpp's.)
inline constexpr auto head = std::to_array<std::string_view>({
  "stroke -2:of_luck|of_genius|rehab|association|walk -*@past -*@paper "
  "-*@price",
  "3> =having|=had|=has strobe|stork|stoke",
  "5: face|mouth|smile|eyelid|cheek droop|crooked|lopsided|uneven|sag|numb|"
  "one_side|slump|drop|twist|fell|dropped",
  "slur|slurring|slurred|garble|gibberish",
  "6: jumble|mumble word|speech|talk",
  "7: sudden|suddenly talk|see|walk|blind|vision|confuse|numb|weak|headache|"
  "dizzy|word|sentence|speech",
  "5: can_not|unable|will_not|not|trouble talk|speak|form "
  "word|sense|straight|properly|sentence|clearly",
  "5> he|she|mother|mom|father|dad|husband|wife can_not talk|speak "
  "-*english|spanish|phone|monday|today",
  "4: word|speech|=talking|sentence not|wrong|mixed|strange|weird|funny "
  "make|come|sense|sound|slow|right|out",
  "6: can_not|could_not|unable|lost|not_able move|lift|feel|raise|use|feeling "
  "arm|leg|side|face|hand|foot|feet|body|finger|limb|legs",
  "5: not move|work arm|leg|side|face|hand|feet|body|limb",
  "6: numb|weak|limp|tingle|tingly arm|leg|side|face|half|body|hand",
  "4: side body|face|arm|leg weak|numb|dead|heavy|droop|paralyzed",
  "paralyze|paralysis",
  "4: worst|explode|thunderclap headache|migraine|head",
  "1> can_not =see|see -*@paper -*@seen",
  "2> went|gone|going|lost|losing blind|vision|sight -*appointment|test",
  "5: =confused|disoriented suddenly|all_of_a_sudden|he|she|mom|mother|dad|"
  "father|grandma|grandpa|husband|wife -*bill|form|appointment|portal|"
  "instructions|letter|time|statement|which|insurance",
  "6: not know|recognize where|who|me he|she|mom|dad|mother|father "
  "-*park|go|send|pay|office|form|call|insurance|fax",

  "unconscious|un_conscious|on_conscious|unconscience|unresponsive|comatose|"
  "non_responsive",
  "4: not|lost|lose|losing|in_and_out conscious|consciousness|responsive",
  "5: not|will_not|can_not|nobody wake|rouse|arouse|waking "
  "-*until|alarm|night|early|6|5",
  "6: not|stop|stopped respond|answer he|she|him|her|baby|wife|husband|mom|"
  "dad|mother|father|son|daughter|kid|child|me_when|grandma|grandpa|friend "
  "-*@message",
  "pass_out|black_out|knock_out|knocked_unconscious|out_cold "
  "-5:flyer|brochure|form|paper|card|pamphlet",
  "faint -1:line|copy|print|smell -*@past",
  "collapse -*@past -*roof|tent",
  "4: limp|floppy|lifeless baby|child|son|daughter|newborn|infant|he|she|"
  "body|went|gone|go|is",
  "6: found|find him|her|mother|father|dad|mom|wife|husband|friend|roommate "
  "floor|ground|cold|bathtub|not",
  "5: lying|laying|down floor|ground",
  "4: not =moving|move he|she|mom|mother|dad|father|husband|wife|baby|son|"
  "daughter -*@message",
  "6: =fell|=fallen|=falling|fall_down head|stairs|roof|ladder|can_not|not|"
  "hip|stand|get_up|window",
  "4: barely|hardly|can_not|not stay|keep|stand awake|alert|conscious",
  "seizing|seizes|seize -*asset|account|opportunity",
  "seizure|caesar|epileptic_fit -*@medication -*@past -*@paper "
  "-*salad|dressing",
  "5: =seizures|seizure today|tonight|minutes|row|stop|hour|hours|first|still "
  "-*@medication -*@past -*@paper",
  "=convulsing|=convulsion|=convulsions|=convulsed|=convulse",
  "2> =having|=had|=has|throwing a_fit|fits",
  "5: shake|jerk|twitch|tremble uncontrollable|uncontrollably|control|stop|"
  "violent|violently",
  "5: foam|froth mouth",
  "3: eye|eyes roll|rolled|rolling",
  "3> =having|=had|=has|have seizer|scissor|caesar|sees_her|see_sure -*salad",
  "5: vision|sight|eye black|gone|lost|dark|double|blurry|blurred|curtain "
  "-*appointment|glasses|drops",
  "pupil|pupils bigger|different|size|uneven|huge|dilated",
  "4: can_not|not remember|know|say name|her_name|his_name|who_she|who_he "
  "-*doctor|nurse|medication|medicine|insurance|password",
  "slump|slumped|keel_over|keeled_over",
  "4: drop|fell|went|hit floor|ground "
  "-*appointment|first_floor|second_floor|ground_floor|which_floor",
  "2> will_not|would_not answer|respond|react|talk|move me|us|at_all|to_me "
  "-*@message",
  "4: not|will_not|can_not open eyes -*drops",
  "5: not|will_not coming_around|come_around|coming_to|come_to "
  "he|she|him|her|mom|dad|husband|wife -*appointment|office|clinic|visit|work",
  "4: face|mouth|smile look|looks|is funny|weird|wrong|off|lopsided|strange",
  "3> act|acting|talk|talking confused|drunk|loopy|nonsense|delirious|mushy",
  "nonsense|hallucinate|hallucinating|delirious|stiff_as_a_board|drooling",
  "2> split|splitting|exploding head",
  "5: head split|splitting|explode",
});

} // namespace callengine::ai::urgent
