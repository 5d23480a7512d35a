#pragma once

#include <array>
#include <string_view>

namespace callengine::ai::urgent {

/// Blood, blows, bites and burns. (the notation is word_patterns.hpp's.)
inline constexpr auto wounds = std::to_array<std::string_view>({
  "6: bleed|blood|bled heavy|heavily|lot|bad|badly|severe|severely|profuse|"
  "profusely|everywhere|gush|pour|spurt|squirt|pump|spray|uncontrollable|"
  "uncontrollably|hose|soak|soaking|puddle|pool|faster|all_over|floor|towel|"
  "death|so_much|too_much|tons -@blood_paper",
  "5: bleed|bled|blood not|can_not|will_not stop|slow|quit|clot",
  "5: stop bleed can_not|not|how|help|trouble|unable",
  "4> lose|losing|lost blood",
  "3> =bleeding to|out",
  "6: bleed|blood cough|vomit|puke|throw|throwing|spit|threw|hack "
  "-@blood_paper",
  "6: bleed|blood ear|head|eye|rectum|stool|poop|bowel|skull|brain|internal|"
  "internally -*@paper -*@lab",
  "hemorrhage|haemorrhage -*@paper -*@past",
  "6: cut|slice|gash|slash|wound deep|bone|artery|wrist|vein|throat|myself|"
  "cut_open|bad|badly|bleed|himself|herself -*@injury_of_hair",
  "6: cut|chop|sever|sliced|saw|torn|tear|ripped off|finger|toe|hand|arm "
  "finger|toe|hand|thumb|arm|leg|completely -*@paper -1:nail",
  "amputate|amputated|decapitate|impale -*@past",
  "=stabbed",
  "1> got|been|was|is|him|her|me|someone|somebody|get =shot "
  "-5:flu|tetanus|allergy|booster|covid|vaccine",
  "gunshot|gun_shot|bullet|=knifed",
  "6: bone stick|poke|through -*density",
  "5: =hit|struck|ran_over|run_over|run_down car|truck|bus|train|bike|"
  "motorcycle|van",
  "5: car|motorcycle|bike|bicycle|truck|auto accident|wreck|crash "
  "-*@past -*bill|insurance|claim|record|form|lawyer|attorney|late|parking",
  "5: head|skull|spine|neck injury|injure|crack|crush|broke|broken|split|"
  "smash|trauma -*@past -*@paper",
  "6: hit|bang|smack|bump|struck head",
  "=drowned|electrocute|electrocuted",
  "5: pull|found|under|fell pool|water|bathtub|tub @child|he|she",
  "5: bite|bit|bitten snake|rattlesnake|scorpion|black_widow|copperhead",
  "electric_shock|electrical_shock",
  "4: shocked electric|outlet|wire",

  "6: burn|burned|burnt bad|badly|severe|severely|degree|face|boil|boiling|"
  "water|fire|grease|oil|acid|chemical|blister|peel|skin|body|hand|arm|leg|"
  "all_over|steam|stove|explosion|himself|herself|myself|@child "
  "-1:heart -1:sun -*@paper -*@past",
  "scald",
  "2> on|caught|catch =fire",
  "6: boiling|acid|grease|hot spill|splash|pour face|eye|skin|on|over|@child",
  "7: =cut|slice|gash chainsaw|saw|knife|axe|glass|machete|razor|blender|mower "
  "-*@injury_of_hair",
  "spurt|spurting|gushing|squirting",
  "5: slice hand|finger|thumb|arm|leg|open",
  "6: iron|stove|grease|oven|kettle|coffee|fryer|campfire|grill|firework "
  "hand|face|arm|skin|foot|leg|blister|chest -*anemia|level",
  "blister burn|hand|face|fire|water|hot",
  "explosion|exploded -*price|cost",
  "4: skin peel|peeling|coming|falling off -*@past",
  "5: bite|bit|bitten|maul|mauled dog|animal|shark|raccoon|bat|cat|pit_bull",
  "rattlesnake|copperhead|cottonmouth|black_widow|water_moccasin",
  "6> somebody|someone|he|she|man|guy|intruder|husband|boyfriend "
  "hurt|attack|beat|beating me|my|us",
  "7: hurt|pain|ache bad|badly|awful|terrible|horrible "
  "stand|straight|crying|cry|walk|move|breathe|vomit|vomiting|double|bear "
  "-*walk_in",
  "5: poop|stool|pee|urine black|blood|bloody|tarry -*@lab -*sample",
  "3: smell gas|fumes|smoke",
  "=drowning -2:in_paper|in_bill|in_debt|in_work",
  "=bleeding -*@past -*@lab "
  "-*no_bleeding|bleeding_heart|bleeding_money|gum|gums|tooth|dentist|back_"
  "then|disorder|thinner|"
  "history",
  "5: nosebleed|nose_bleed not|stop|hour|hours|minutes|heavy",
  "4: soak|soaked|soaking|bled|bleed through|pad|pads|towel|bandage",
  "coffee_grounds|coffee_ground",
  "3> in|into|going|goes =shock -*sticker|bill|price",
  "6: spill|spilled|pull|pulled|knock|knocked|dump|poured pot|kettle|coffee|"
  "soup|tea|pan|ramen on|himself|herself|him|her|me|myself|over",
  "3> in|had|was|bad|car|terrible =wreck|crash|=accident "
  "-*@past -*bill|insurance|claim|record|form|lawyer|attorney|late",
  "5: kick|kicked|punch|thrown|trampled head|chest|stomach|horse|cow|throat",
  "7: caught|stuck|crush|crushed|mangled|smashed|pinned "
  "hand|finger|arm|leg|foot|under|him|her "
  "saw|machine|press|mower|blender|grinder|tractor|car|truck|tree|under",
  "5: nail|hook|stick|glass|knife|pole through|stuck|stepped|sticking "
  "hand|foot|eye|neck|chest|stomach|head|leg",
  "5: burn|burned|burnt foot|feet|neck|chest|back|stomach|legs|fingers|eyes "
  "-1:heart -1:sun -*@past",
});

} // namespace callengine::ai::urgent
