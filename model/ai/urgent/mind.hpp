#pragma once

#include <array>
#include <string_view>

namespace callengine::ai::urgent {

/// Suicide and violence, in plain words and others. (the notation is
/// word_patterns.hpp's.)
inline constexpr auto mind = std::to_array<std::string_view>({
  "suicide|suicidal|sue_a_side|suicid "
  "-2:prevention_poster|prevention_walk|prevention_week|prevention_month|"
  "prevention_class|prevention_training -2:awareness|squad "
  "-*@paper_of_suicide",
  "5: kill|shoot|hang|hurt|harm|stab|drown|cut|cutting|burn|injure "
  "myself|himself|herself|themself|themselves|yourself "
  "-*@injury",
  "5> want|going|gonna|thinking|urge|about|might|feel|keep|afraid "
  "hurt|harm|cut|hurting|kill myself|himself|herself|themselves",
  "self_harm|self_harming|self_injury -*class|training|poster",
  "4> end|take|ending|taking|took|ended own|my|his|her|their life|lives "
  "-3:insurance",
  "end_it_all|ending_it_all|end_everything|end_it_now|ending_it|"
  "just_end_it",
  "4: =die|=dead want|wish|rather|ready|better|think|should|let|plan|going|"
  "deserve|hope -*phone|battery|curious|skin",
  "2> want to dye -*hair",
  "6: not want live|alive|exist|wake_up|go_on|"
  "be_here|be_around|life|be_alive|living -*all_day|late|line|near|close|far",
  "6: no|nothing|not|any reason|point|worth|hope|left "
  "live|life|alive|go_on|going_on|exist|anymore -*insurance",
  "4: point|reason|worth living|life|alive|existing|=live -*insurance",
  "5: notice|care|miss|matter|remember if gone|dead|died|disappeared "
  "-*appointment|bill|message|call",
  "life_is_not_worth|hopeless|not_worth_living",
  "4: better off without|dead|gone|me",
  "6: world|everyone|everybody|family|kid|kids better without|off|if_i|gone",
  "3> can_not go_on|keep_going|do_this_anymore|take_it_anymore|"
  "take_this_anymore|do_it_anymore|take_anymore|take_any_more|cope|"
  "live_like|handle_anymore|live_anymore|do_life|take_life|face_another|"
  "carry_on|keep_living|bear|do_this_any_more|go_any_further "
  "-*phone|menu|bill|insurance|system|portal|line|card|voicemail|music",
  "4> sick|tired|done|hate|through living|life|being_alive|with_life",
  "4> give|giving|gave|given up_on_life|up_on_everything|up_on_living|"
  "up_hope|up_on_myself|all_hope",
  "4: no_way|see|any out|forward only|no|not|see life|it|this|any|other "
  "-*park|parking|garage|building|lot|door",
  "2> want|wish|just disappear|vanish|be_gone|be_done_with",
  "7: sleep|asleep never|not|forever wake|forever|again -*until",
  "3> never wake_up|waking_up",
  "5: wish not|never born|exist|alive|awake",
  "6: goodbye|good_bye forever|cruel|last|final|note|letter|kids|everyone|"
  "everybody -*thank",
  "6: jump|leap|step off|front|from bridge|building|roof|train|cliff|balcony|"
  "traffic|ledge|window",
  "5: gun|pistol|rifle|noose|rope|razor|knife|blade head|loaded|neck|wrist|"
  "ready|hold|myself|hand|next_to_me|bought -*surgery",
  "=gun|=guns|pistol|rifle -1:nail|glue|staple|massage|heat -*store|locks",
  "5: pills lined|in_front|in_my_hand|stash|stashed|saved_up -*@refill",
  "5> want|going|gonna|urge|thinking|might|voice hurt|harm|kill|stab|shoot "
  "somebody|someone|people|them|others|him|her|my|anyone -*will_it|"
  "does_it|is_it|vaccine|needle",
  "3> try|trying|tried|going|gonna|threaten|threatened|want|wants "
  "kill|strangle|shoot|stab me|him|her|us",
  "5: not safe|trust myself|be_alone|home|tonight|with_myself|alone "
  "-*portal|email|bank|online|insurance",
  "5: afraid|scared|might|going|gonna do_something stupid|bad|drastic|crazy|"
  "myself|terrible",
  "5: voices hear|hearing|tell|telling|hurt|kill|die",
  "rape|raped|sexual_assault|sexually_assaulted|molested|assaulted|assault",
  "4: husband|boyfriend|wife|partner|girlfriend|someone|somebody|he|she "
  "beat|hit|hits|strangle|punch|attack|attacked me|my|her|him -*car",
  "3: crisis|breakdown mental|nervous|am|in|psychiatric|having "
  "-*training|poster|class",
  "2> not_want|do_not_want be_alive|live|living|exist",
  "6: point|reason|purpose being_here|be_here|be_around|being_around|going_on|"
  "being_alive|keep_going|keep_on|staying_alive",
  "8: easier|better|happier if_i|without_me not|gone|dead|around|here|was|were "
  "-*appointment|insurance|pay|phone",
  "make_it_through|get_through the_night|tonight|the_day|another|this "
  "-*appointment|form|menu|paperwork|list",
  "1> be|were|was =dead -*phone|battery|line|link",
  "3> nobody|no_one|no_body need|love|care|miss|want me|about_me|if_i",
  "9: goodbye|good_bye text|texted|letter|message|posted|wrote|saying|kids|"
  "answering",
  "5> talk|think|plan|about|of ending|end things|it|life|everything|my_life "
  "-*appointment|insurance|membership|program|subscription",
  "5: thoughts|thought|urge|impulse|feeling hurting|harming|killing|cutting|"
  "suicide|dying|death|dark|sewer_side|harm|hurt_myself",
  "3> hurting|harming my|the baby|kid|kids|child|children|family|wife|husband",
  "5: safe myself|herself|himself|alone keep|be|not|stay|feel",
  "4> stand|standing|sitting|am bridge|ledge|overpass|edge|tracks|railroad|"
  "rooftop -*late|traffic|street|drive|road",
  "sewer_side|sue_aside|sue_side|suicide_all|sue_aside_all",
  "=cutting -*cost|costs|hair|grass|tree|hours|close|pills|half|edge|line",
  "5: see myself|future here|around|alive|any|no|not -*doctor|portal",
  "2> point anymore|any_more|of_anything|of_it_all|in_anything",
  "4> how_much_longer|how_long i_can|we_can -*wait|bill",
  "4> left|leaving|wrote|found|leave note|letter "
  "-*doctor|school|work|nurse|car|excuse|chart|insurance|mail|portal|desk",
  "3> going|gonna|plan do_it|go_through_with|end_things "
  "-*appointment|online|myself_online",
  "6: =plan do_it|to_die|die|kill|myself",
  "2: better|happier|easier|well without_me|if_i_was_gone|if_i_were_gone",
  "burden -*bill|financial|payment|cost",
  "end_of_my_rope|unalive",
  "nothing_matters|nothing_left|no_future|dark_place|dark_thoughts|"
  "dark_thought|lost_the_will|will_to_live|had_enough_of_life|done_with_life|"
  "done_with_everything|tired_of_everything|tired_of_being|tired_of_life",
  "4> want|need|make pain|it|this|everything|voices stop|over|end "
  "-*bill|email|call|text|letter|message|payment|mail|appointment|insurance|"
  "medication|refill|meds|pills|statement",
  "4: not|will_not be_here|be_around much|longer|tomorrow|anymore|morning "
  "-*appointment|visit|late|office|cancel|reschedule",
  "4: scared|afraid|worried what i_might|i_will|i_would|i_could|myself",
  "do_to_myself|after_i_am_gone|if_i_am_gone|once_i_am_gone",
  "3> want|wish|rather just_die|to_die|be_dead|was_dead|were_dead|be_gone",
  "3> can_not live|living with|like|without|this|anymore "
  "-*far|near|insurance|address",
  "5: =dying =want|=die|ready|alone",
  "3> just|only|can_not|cannot want_out|stand_it|bear_it|take_this|take_it "
  "-*phone|hold|menu|card|appointment|insurance|payment",
  "3: lost|no|without|losing all_hope|hope|will_to",
  "voices_in_my_head",
});

} // namespace callengine::ai::urgent
