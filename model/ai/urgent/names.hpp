#pragma once

#include "model/ai/word_patterns.hpp"

#include <array>
#include <string_view>

namespace callengine::ai::urgent {

/// Long words that are taken for said when they are nearly spelled.
inline constexpr std::string_view guessed
  = "suicide suicidal seizure seizures unconscious overdose overdosed "
    "anaphylaxis anaphylactic hemorrhage ambulance emergency "
    "unresponsive breathe breathing choking bleeding swallowed "
    "poisoned poisoning contractions miscarriage paralyzed collapsed fainted "
    "swollen swelling allergic battery batteries";

/// Said of what goes on: then nothing is taken back.
inline constexpr std::string_view going_on
  = "right_now|=having_a|=having_another|=having_one|happening_again|"
    "=having_chest|=having_seizures|=having_trouble_breathing|another_one|"
    "might_be_having|happening_now|is_happening";

/// Choices that several patterns name. The ones called after paper are what
/// the words are about when nobody is ill.
inline constexpr auto names = std::to_array<word_patterns::named_choice>({
  {"pain",
    "pain|hurt|ache|tight|tightness|tighten|pressure|crush|squeeze|"
    "heavy|heaviness|burn|stab|sharp|sore|weight|cramp|discomfort|"
    "explode|killing|pound"},
  {"cannot", "not|unable|stop|stopped|barely|hardly|never"},
  {"hardly",
    "hard|harder|trouble|difficult|difficulty|difficulties|struggle|"
    "struggling|problem|tough|gasp|strain|fight|fighting|barely|"
    "hardly|scarcely"},
  {"breath", "breath|breathe|breathing"},
  {"past",
    "years_ago|year_ago|month_ago|months_ago|last_year|last_month|"
    "last_summer|last_spring|last_fall|last_winter|history|survivor|"
    "recovery|recovering|follow_up|followup|in_2018|in_2019|in_2020|"
    "in_2021|in_2022|in_2023|in_2024|in_2025|as_a_child"},
  {"price", "bill|price|invoice|statement|cost|charge|fee"},
  {"paper",
    "poster|flyer|brochure|pamphlet|class|course|training|seminar|"
    "webinar|workshop|support_group|article|book_about|prevention|"
    "awareness|screening|records|study|research|rehab|podcast|movie|"
    "fundraiser|lecture|newsletter"},
  {"paper_of_suicide",
    "poster|flyer|brochure|pamphlet|training|fundraiser|"
    "seminar|webinar|workshop|lecture|newsletter|article"},
  {"breath_paper",
    "test|tests|treatment|machine|exercise|result|results|"
    "class|study|rehab|mint|bad_breath|specialist|equipment|"
    "mask"},
  {"blood_paper",
    "test|tests|work|pressure|draw|bank|drive|type|thinner|lab|"
    "labs|sugar|donate|donation|gum"},
  {"heart_paper", "heartburn|heart_burn|healthy|rate|monitor|doctor|clinic"},
  {"lab", "blood_test|blood_work|bloodwork|lab|labs|test|blood_pressure"},
  {"blue_paper",
    "cross|shield|card|form|building|sign|door|plan|line|hair|"
    "insurance|book|whale"},
  {"seen",
    "portal|online|bill|result|results|doctor|appointment|website|"
    "statement|account|patient|you|until|message|nurse|records|if|"
    "today|specialist|balance|charge|schedule|page"},
  {"medication",
    "medication|medicine|meds|med|pill|pills|drug|refill|"
    "prescription|log|diary"},
  {"message",
    "message|email|call|phone|portal|text|office|voicemail|nobody|"
    "insurance|website|fax|letter|request|survey"},
  {"took",
    "took|take|taken|taking|swallow|swallowed|ate|eaten|had|popped|"
    "drank|downed|gave"},
  {"drug",
    "pill|pills|tablet|tablets|bottle|medicine|medication|meds|tylenol|"
    "advil|aspirin|ibuprofen|insulin|xanax|sleeping|painkiller|"
    "painkillers|oxycodone|drug|drugs|dose|doses|opioid|benadryl|"
    "acetaminophen|percocet|vicodin|capsule|antidepressant|prescription"},
  {"refill",
    "refill|refills|renew|renewal|pick_up|pickup|ran_out|run_out|"
    "running_out"},
  {"poison",
    "bleach|battery|batteries|cleaner|poison|detergent|pod|pods|"
    "chemical|chemicals|antifreeze|gasoline|paint|lye|lighter_fluid|"
    "pesticide|rat_poison|mothball|turpentine|ammonia|sanitizer|"
    "berries|mushrooms|nail_polish|windex|clorox|lysol|drano|"
    "perfume|kerosene|laundry|magnet|magnets|cleaning|mouthwash|"
    "rubbing_alcohol|toilet"},
  {"child",
    "baby|infant|newborn|toddler|child|kid|son|daughter|grandson|"
    "granddaughter|month_old|year_old|little_boy|little_girl|"
    "grandbaby|niece|nephew|boy|girl"},
  {"injury",
    "gardening|at_work|at_the_gym|sprained|ankle|knee|shoulder|"
    "playing|running|lifting|exercising|yesterday|last_week"},
  {"injury_of_hair", "hair|costs|haircut"},
  {"eye_doctor", "eye|vision|optometrist"},
  {"low_sugar",
    "20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|"
    "42|43|44|45|46|47|48|49|50|51|52|53"},
  {"low_oxygen",
    "60|61|62|63|64|65|66|67|68|69|70|71|72|73|74|75|76|77|78|79|80|81|"
    "82|83|84|85|86|87|88"},
  {"pulse_rate",
    "28|29|30|31|32|33|34|35|36|37|38|39|141|142|143|144|145|146|147|148|"
    "149|150|151|152|153|154|155|156|157|158|159|160|161|162|163|164|165|"
    "166|167|168|169|170|171|172|173|174|175|176|177|178|179|180|181|182|"
    "183|184|185|186|187|188|189|190|191|192|193|194|195|196|197|198|199|"
    "200|201|202|203|204|205|206|207|208|209|210|211|212|213|214|215|216|"
    "217|218|219|220|221|222|223|224|225|226|227|228|229|230|231|232|233|"
    "234|235|236|237|238|239"},
  {"desk",
    "payment|my_bill|the_bill|a_bill|this_bill|that_bill|these_bills|=bills|"
    "billing|copay|deductible|coupon|discount|statements|paperwork|form|"
    "medical_records|those_records|shot_record|vaccine_record|records|placard|"
    "dmv|brochure|pamphlet|handout|flyer|magnet|library|volunteer|protocol|"
    "action_plan|hearing_test|drug_test|drug_screen|dot_physical|dot_card|"
    "sports_physical|sports_note|baseline_test|babysit|family_history|checkup|"
    "cholesterol|as_a_kid|as_a_child|was_a_kid|was_a_child|years_ago|"
    "last_year|in_college|in_high_school|grief|narcan_kit|swimming_lessons|"
    "camp|hotline|dispatcher|sales_rep|directory|report_on|paper_on|"
    "stroke_center|first_aid_kit|wellness_visit|blood_draw|health_fair|"
    "ha_ha|wart|website|tb_test|gift_bag|hold_music|nursing_school"},
});

} // namespace callengine::ai::urgent
