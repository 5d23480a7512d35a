#include "tests/model/every_state.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

bool is_conversation(std::string_view state) {
  return state == "conversing" || state == "answering" || state == "relaying";
}

clinic_tables tables_for(std::string_view state) {
  auto tables = state == "relaying" ? clinic_with_relay()
    : is_conversation(state)        ? clinic_with_model()
                                    : billing_clinic();
  tables.menu.push_back(option("2", "external"));
  tables.menu.back().external_phone_number = "+15550009000";
  tables.menu.push_back(option("3", "voicemail"));
  tables.settings.ivr_menu_config
    = R"({"max_attempts": 2, "on_failure": "hangup"})";
  if (state == "ringing a phone")
    keep_only(tables, {cara});
  return tables;
}

void lead_to(call_rig& rig, std::string_view state) {
  if (state == "greeting")
    return;
  rig.arrive();
  if (state == "menu" || state == "conversing")
    return;
  if (state == "answering") {
    rig.say("Do you have parking?");
    rig.expire_answer_timer(); // the caller is asked for a moment
    return;
  }
  if (state == "relaying") {
    rig.open_relay();
    rig.hear("Do you have parking?");
    return;
  }
  if (state == "external") {
    rig.press("2");
  } else if (state == "recording") {
    rig.press("3");
  } else if (state == "closing" || state == "ended") {
    rig.keep_silent();
    rig.keep_silent();
    if (state == "ended")
      rig.hang_up();
  } else if (state == "bridging") {
    rig.people.clear();
    rig.roster_answers = false;
    rig.press("1");
    rig.expire_answer_timer();
    rig.roster_answers = true;
    rig.happen(call_events::candidates_reported{});
    rig.refuse(offer_refusal::no_news); // Cara's phone
  } else if (state == "selecting") {
    rig.roster_answers = false;
    rig.press("1");
  } else {
    rig.press("1");
    if (state != "offering")
      rig.acknowledge();
    if (state == "talking")
      rig.leg_is(call_status::in_progress, "CAleg");
  }
}

} // namespace

call_rig rig_in(std::string_view state) {
  call_rig rig{tables_for(state)};
  rig.people = {{ana, ready(ana)}, {ben, ready(ben)}};
  lead_to(rig, state);
  const auto name = state.substr(0, state.find(' '));
  EXPECT_EQ(rig.state(), name);
  return rig;
}

} // namespace callengine::testing
