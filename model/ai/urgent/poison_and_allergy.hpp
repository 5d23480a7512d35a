#pragma once

#include <array>
#include <string_view>

namespace callengine::ai::urgent {

/// What was swallowed, breathed in or can't be borne. (the notation is
/// word_patterns.hpp's.)
inline constexpr auto poison_and_allergy = std::to_array<std::string_view>({
  "poison -1:ivy|oak|sumac|control -*poster|flyer|brochure|class",
  "overdose|overdosed|overdosing|over_dose|over_dosed|over_does|o_d|oded "
  "-*poster|class|training|@eye_doctor",
  "od -*@eye_doctor",
  "2> he|she|they|friend|son|daughter|brother|sister odd",
  "7: @took much|many|whole|entire|bottle|handful|double|triple|wrong|bunch|"
  "twice @drug -*@refill -*how_much|how_many",
  "5> =took|=swallowed|=ate|=taken|=downed all|lot|rest|every @drug "
  "-*@refill -*course|antibiotics|finished",
  "5: @took too_much|too_many -*time|how_much",
  "6: @took whole|entire|handful|full bottle|pack|box|handful -*@refill",
  "8: swallow|drank|drink|ate|eat|ingest|ingested|drunk|chew|gotten_into|"
  "got_into|got_in|inhale|inhaled|sip|mouth|lick @poison",
  "6: =swallowed|=ingested|=swallow battery|magnet|coin|object|something|toy|"
  "key|glass|pin|penny|quarter|marble|bottle|nail|bead",
  "6: =swallowed|=ingested @drug -*@refill",
  "6: got|get|getting into pill|pills|medicine|medication|meds|cabinet "
  "-*@refill -*portal",
  "5: splash|spray|got|get|in chemical|bleach|acid|cleaner eye|eyes|face|"
  "mouth|throat",
  "carbon_monoxide|gas_leak -*detector|poster",
  "fumes|narcan|naloxone|fentanyl -*@paper -*@refill -*patch|carry",
  "6: heroin|meth|cocaine|opioid too|much|took|not|shot|used "
  "-*counseling|program|quit",
  "alcohol_poisoning",
  "6: drunk|drank|drink so|too|much not|unconscious|wake|"
  "breath|pass|vomit",

  "anaphylaxis|anaphylactic|phylactic|phylaxis|ana_flactic -*@paper -*plan",
  "6: tongue|throat|lip|lips|face|airway|eyes swell|swollen|swole|puff|puffy|"
  "huge|balloon -*dentist|gum",
  "6: allergic|allergy|reaction bad|severe|serious|terrible|breath|swell|"
  "swollen|hive|throat|bee|sting|shock|wasp|peanut|shellfish "
  "-*@refill -*test|testing|season|appointment|shots",
  "2> allergic reaction -*test|list|record|chart|update -*@past",
  "5: sting|stung|bit bee|wasp|hornet|swarm swell|swollen|breath|hive|"
  "allergic|throat|face|dizzy|reaction|times",
  "5: epipen|epi_pen|epinephrine|epi used|use|using|just|stuck|stab|give|"
  "gave|not|need -*@refill -*renew|expire|train|form|school|order",
  "6: hive|hives all_over|breath|throat|face|dizzy|swell|spread|swollen",
  "5> =took|=swallowed|=ate|=taken|gave|=had too_much|too_many|double|twice|"
  "whole|entire|handful|the_wrong_pill|the_wrong_pills|wrong_medicine|"
  "wrong_medication|wrong_dose @drug",
  "6: accidentally|accident|mistake =took|=taken|gave|=swallowed @drug",
  "6: overdid|overdone|overdo oxy|percs|xanax|pills|meds|drugs|alcohol|it",
  "6> think|thinking|going|want|tempted taking|take|swallow|swallowing "
  "all|bunch|every|whole pills|medication|meds|bottle|them "
  "-*off|with_me|instructions",
  "3> can_not|hardly|barely|cannot =swallow -*pill|pills|tablet|tablets",
  "5: hive|hives took|take|ate|break|breaking|sudden|everywhere|over",
  "8: allergic ate|eat|eaten|stung|bit|drank|touched|swell|swollen|huge",
  "8> =ate|=eaten|=swallowed|=drank|=chewed pill|pills|medicine|"
  "medication|meds|tablets|capsule|vitamins|gummies|edible|edibles",
  "8: swallow|=drank|=drink|=ate|=eaten|ingest|=drinking|=eating|got_into|"
  "gotten_into|licked|chewed weed|marijuana|nicotine|vape|cigarette|"
  "fertilizer|bug_spray|roach|ant|mouse|thinner|essential|glow|tide|wiper|"
  "plant|glue|acetone|polish|killer|pine_sol|iron|oil|spray|remover|"
  "gas|drain|bathroom|toothpaste|deodorant|kerosene",
  "=drugged|=roofied|=spiked",
  "6: put|slip|slipped something drink",
  "4: diabetic|insulin|sugar shake|shaking|shaky|sweaty|sweat|confused|pass|"
  "faint|low|unconscious|drop|dropped -*test|strips|log",
});

} // namespace callengine::ai::urgent
