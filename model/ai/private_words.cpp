#include "model/ai/private_words.hpp"

#include <array>
#include <span>
#include <string_view>

namespace callengine::ai {

namespace {

constexpr auto names = std::to_array<word_patterns::named_choice>({
  {"drug",
    "medication|medicine|meds|pill|pills|tablet|dose|antibiotic|antibiotics|"
    "ibuprofen|tylenol|advil|aspirin|acetaminophen|insulin|metformin|"
    "lisinopril|statin|vitamin|drug|prescription|steroid|inhaler|motrin|"
    "amoxicillin|benadryl|aleve|naproxen|prednisone|warfarin"},
  {"ill",
    "rash|fever|cough|pain|headache|swelling|symptom|infected|infection|"
    "cancer|diabetes|pregnant|contagious|flu|covid|strep|lump|mole|bump|"
    "blood_pressure|blood_sugar|dizzy|nausea|vomiting|diarrhea|sick|bleeding|"
    "sore|itch|cholesterol|ankle|knee|throat|stomach|ear"},
  {"tested",
    "test|lab|labs|blood|biopsy|x_ray|xray|mri|ct|scan|culture|pap|smear|covid|"
    "strep|ultrasound|mammogram|urine|colonoscopy|a1c|std|hiv|pregnancy|"
    "screening|bloodwork|cholesterol|thyroid|ekg"},
});

constexpr auto advice = std::to_array<std::string_view>({
  "7> should|can|could|may|shall|do|must i|my|he|she|we|you take|mix|stop|use|"
  "skip|double|combine|drink|eat|increase|decrease|give|put|switch "
  "@drug|alcohol|together|ice|heat|before_surgery|before_my_surgery "
  "-*refill|pick_up|pickup|send|credit|insurance",
  "6> should|can|could i|he|she|we take|stop_taking|give -*appointment|"
  "a_card|card|number|message|you",
  "3> stop|quit taking|take my",
  "5> should i worry|be_worried|be_concerned|worried|do_about|wait|come_in|"
  "see_a_doctor",
  "6> is|are it|this|that|my|these|they normal|safe|dangerous|serious|broken|"
  "contagious|infected|cancer|healed|healing|swollen|harmful|bad",
  "4> is_it okay|all_right|alright|ok|bad|safe|normal|dangerous|serious "
  "to|if|that|for|when -*pay|bring|park|cancel|reschedule|come|wear|late|"
  "insurance|card|bill|walk|appointment",
  "4> do|does|did i|he|she|my have @ill|a_fever|an_infection",
  "2> am i @ill",
  "4> do_you think i|it|he|she|my @ill|have|is|broken",
  "5> what could|is|would|does|might wrong|causing|cause|mean @ill|with_me|my|"
  "that|this|it -*bill|statement|charge|code|letter",
  "4> what should_i|do_i|can_i do|take|use about|for|to @ill|my|the|this",
  "3> what can|should|could|do i_take",
  "2> how_do_i treat|get_rid_of|cure",
  "5> how much|many|often|long should|do|can|must|of i|my|@drug "
  "take|give|use|@drug -*cost|pay|charge|price|refill|pick|get_a|ready",
  "dosage|side_effect|side_effects|interaction",
  "2: dose missed|miss|skip|next|right|correct|what|double|higher|lower|my|"
  "increase|change",
  "5> what does|do mean -*bill|statement|code|charge",
  "4: diagnose|diagnosis|diagnosed",
  "3> medical advice|opinion",
  "6> is|are|will @drug safe|okay|ok|interact|work|help|hurt|cause|make",
  "4> allergic to @drug",
  "3> which|what @drug should|can|is_best|do_i",
  "5> am_i|was_i taking|prescribed|on|given @drug|my|the|right",
  "6> what @drug am_i|was_i|he|she|did|do on|take|taking|prescribed|prescribe",
});

constexpr auto record = std::to_array<std::string_view>({
  "5: @tested result|results|back|come_back|in|come|finding|positive|negative|"
  "show|say|say_about -*come_in|walk_in|appointment|schedule|book|in_a|order|"
  "do_you|offer",
  "2> my result|results",
  "3> result|results of|from|for|back|in|ready",
  "3> get|have|got|hear|check|know|about|see|on|for my|the|his|her result|"
  "results",
  "my_results|test_result|test_results|lab_result|lab_results|get_results",
  "3: my|his|her|their|medical|patient|health|husband|wife|son|daughter|"
  "mother|father =records|=record|=chart|=file",
  "4: copy|copies|request|send|transfer|release|fax records|record|chart|notes",
  "6> what did|has|does|do|was doctor|dr|nurse|physician|he|she|they|provider "
  "say|write|wrote|find|found|said|put|tell|order|prescribe|think|mean",
  "5: doctor|nurse|dr|physician write|wrote|said|note|notes about|me|my|in|"
  "visit|last -*school|excuse|work",
  "4: balance what|my|is|owe|outstanding|due|account",
  "4> how_much|what do|does|did i|we|he|she owe",
  "3> i owe",
  "6> how_much|what left|remain|remaining|due on|of my|his|her|our",
  "3: account my|status|number -*portal|create|sign_up|set_up",
  "6> when|what_time|what_day|which_day is|are|was my|his|her|our|the|next "
  "appointment|visit|surgery|procedure|last_visit",
  "6> do|did|does i|we|he|she|my have|miss appointment|visit -*want|need|"
  "policy|walk",
  "6: husband|wife|son|daughter|mother|father|mom|dad|neighbor|ex|boyfriend|"
  "girlfriend|friend|employee patient|come_in|came_in|there|seen|appointment|"
  "diagnosed|treated is|was|did|has -*new|accept|schedule|need|make|book|"
  "want|for_my|see_children",
  "4: last|previous visit|appointment|shot|vaccine|checkup|physical when|what|"
  "was|did|my -*schedule|book|make|cancel|reschedule",
  "5: am_i|was_i|were_my|are_my|is_my due|up_to_date|vaccinated|shots|"
  "vaccinations",
  "4> who is|was my doctor|pcp|provider|nurse",
  "4: social_security|date_of_birth|address_on_file|phone_on_file|on_file "
  "what|my|do_you|have",
  "5> is|was|are|were my|his|her referral|claim|"
  "surgery|biopsy|test approved|denied|scheduled|normal|done|okay|positive|"
  "negative",
  "5: see|read|open|look|tell|access @mine -*policy",
  "=my_medication_list|medication_list|=my_medical_history|my_vitals",
});

constexpr auto record_names = std::to_array<word_patterns::named_choice>({
  {"tested", names[2].words},
  {"mine", "my_chart|my_file|my_record|my_records|my_account|my_history"},
});

constexpr auto asks_how = std::to_array<std::string_view>({
  "2> how do|can|could|should|would|will|to",
  "2> where do|can|could|should",
  "2> how long",
  "2> how|what is|are the|your process|policy|procedure|fee",
  "1> do|can you|i -*how_much|tell_me",
  "who_do_i|who_can_i",
});

template <class Patterns>
word_patterns made_of(const Patterns& patterns,
  std::span<const word_patterns::named_choice> called) {
  word_patterns all{called};
  all.add(patterns);
  return all;
}

} // namespace

const word_patterns& advice_patterns() {
  static const auto made = made_of(advice, names);
  return made;
}

const word_patterns& record_patterns() {
  static const auto made = made_of(record, record_names);
  return made;
}

const word_patterns& asks_how_patterns() {
  static const auto made = made_of(asks_how, {});
  return made;
}

} // namespace callengine::ai
