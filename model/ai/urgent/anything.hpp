#pragma once

#include <array>
#include <string_view>

namespace callengine::ai::urgent {

/// What says danger by itself. (the notation is word_patterns.hpp's.)
inline constexpr auto anything = std::to_array<std::string_view>({
  "2> this|it|have|is|an|a|medical emergency "
  "-3:contact|room|not_an|not_a|non|number|fund "
  "-*in_an_emergency|emergency_contact|er_bill|case_of_emergency|"
  "case_of_an_emergency|not_an_emergency|non_emergency|emergency_appointment|"
  "emergency_line|"
  "emergency_number|emergency_hours|emergency_entrance|if_there_is|"
  "if_there|if_i_have_an|emergency_visit|emergency_department",
  "2: emergency help|now|please|urgent|real|going_on -contact|not|room|number",
  "6: ambulance|paramedic|paramedics|911|9_1_1|9_11 send|call|get|want|"
  "come|dial|should "
  "-*drive|plan|button|saying|say_dial|bill|charge|invoice|claim|cost|"
  "statement|@past",
  "5: emergency_room|er|e_r|hospital should|need i|we|he|she go|going|take|"
  "now|get -*@paper -*bill|record|follow_up|refer|directions",
  "1> help help",
  "2> hurry|god|quick|quickly help|please -*with",
  "2> somebody|someone help|help_me|help_him|help_her "
  "-*with|can|could|would|to",
  "2> please help|hurry him|her|us -*with|pay|fill",
  "life_or_death|life_threatening|between_life",
  "=dying -2:to_know|to_see|to_get|to_try -*phone|battery|plant",
  "3> going|gonna|about|am|might =die -*phone|battery|plant",
  "6: pain|hurt|ache|cramp excruciate|excruciating|unbearable|worst|severe|"
  "agony|10_out_of_10|doubled|screaming|scream -*@past",
  "5: appendix burst|rupture|ruptured|pain|appendicitis -*@past",
  "6: sugar|glucose low|30|40|20|50|35|45|600|500|400|high|crash pass|shake|"
  "shaky|confuse|confused|faint|sweat|drop|extremely|really|dangerously|"
  "unconscious|not|over|below|under -*candy|diet|free",
  "4> sugar|glucose @low_sugar -*points|pounds|dollars|years",
  "5> oxygen|ox|o2|saturation @low_oxygen -*dollars|order|refill",
  "3> pulse|heart_rate|heartbeat @pulse_rate -*dollars|years",
  "diabetic_coma|insulin_shock|sepsis|heat_stroke|heatstroke|hypothermia|"
  "meningitis|septic_shock -*@paper -*@past",
  "5: blood_pressure 200|210|220|190|230|180 over|headache|chest|is|was",
  "6: cold|clammy|pale|sweaty|sweating chest|faint|breath|dizzy|collapse|"
  "clammy -*cold_sore",
});

} // namespace callengine::ai::urgent
