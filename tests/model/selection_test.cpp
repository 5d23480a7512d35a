// Who is tried next: every row of the hunt's table, and the order.
#include "model/call/selection.hpp"
#include "tests/model/clinic.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using page_state = staff_availability::page_state;

candidate someone(user_id user, std::int64_t priority = 1) {
  candidate result;
  result.user = user;
  result.name = "staff " + std::to_string(user.value);
  result.priority = priority;
  result.portal = true;
  return result;
}

candidate with_phone(candidate person, phone_use use) {
  person.phone = use;
  person.phone_number = "+15550000101";
  return person;
}

struct row {
  const char* name;
  candidate person;
  staff_availability now;
  bool phone_is_next = false;
  std::optional<ring_way> way = {};
  reason passed = reason::by_priority;
};

std::vector<row> rows() {
  const auto portal = someone(ana);
  const auto never = with_phone(someone(ana), phone_use::never);
  const auto fallback = with_phone(someone(ana), phone_use::when_portal_cannot);
  const auto both = with_phone(someone(ana), phone_use::after_portal);
  auto phone_only = fallback;
  phone_only.portal = false;
  auto nothing = never;
  nothing.portal = false;
  auto numberless = phone_only;
  numberless.phone_number.clear();
  auto switched_off = both;
  switched_off.takes_calls = false;
  const auto undecided = with_page(ana, page_state::undecided);
  const auto away = with_page(ana, page_state::away);
  const auto dead = with_page(ana, page_state::unresponsive);
  const auto deaf = with_page(ana, page_state::cannot_ring);
  return {
    // the page can take it
    {"page ready", portal, ready(ana), false, ring_way::portal},
    {"page ready, phone too", both, ready(ana), false, ring_way::portal},
    {"page ready, phone as fallback", fallback, ready(ana), false,
      ring_way::portal},
    // the page cannot, the phone can
    {"offline, phone as fallback", fallback, offline(ana), false,
      ring_way::phone},
    {"offline, phone too", both, offline(ana), false, ring_way::phone},
    {"undecided, phone as fallback", fallback, undecided, false,
      ring_way::phone},
    {"dead page, phone as fallback", fallback, dead, false, ring_way::phone},
    {"page cannot ring, phone as fallback", fallback, deaf, false,
      ring_way::phone},
    {"no portal", phone_only, offline(ana), false, ring_way::phone},
    {"no portal, page ready all the same", phone_only, ready(ana), false,
      ring_way::phone},
    // the page has been tried
    {"phone next", both, ready(ana), true, ring_way::phone},
    // News of the person may be older than our own release of them: the
    // staff member's own actor decides.
    {"phone next, last known on our own call", both, on_call(ana), true,
      ring_way::phone},
    // nobody rings
    {"offline", portal, offline(ana), false, {}, reason::offline},
    {"offline, phone never", never, offline(ana), false, {}, reason::offline},
    {"undecided", portal, undecided, false, {}, reason::away},
    {"away", portal, away, false, {}, reason::away},
    {"away, phone too", both, away, false, {}, reason::away},
    {"away, no portal", phone_only, away, false, {}, reason::away},
    {"dead page", portal, dead, false, {}, reason::not_acknowledged},
    {"page cannot ring", portal, deaf, false, {}, reason::cannot_ring},
    {"on a call", both, on_call(ana), false, {}, reason::on_another_call},
    {"in wrap-up", both, in_wrap_up(ana), false, {}, reason::in_wrap_up},
    {"switched off", switched_off, ready(ana), false, {}, reason::switched_off},
    {"neither portal nor phone", nothing, ready(ana), false, {},
      reason::no_way_to_ring},
    {"no portal, no number", numberless, ready(ana), false, {},
      reason::no_way_to_ring},
  };
}

hunt_node department(std::vector<candidate> people) {
  return {"billing", std::move(people), 0};
}

} // namespace

TEST(selection, follows_the_table) {
  for (const auto& row : rows()) {
    SCOPED_TRACE(row.name);
    hunt_progress hunt;
    if (row.phone_is_next)
      hunt.phone_next = ana;
    const auto result
      = select_candidate(department({row.person}), hunt, {row.now});
    ASSERT_EQ(result.pick.has_value(), row.way.has_value());
    if (row.way) {
      EXPECT_EQ(result.pick->way, *row.way);
      EXPECT_TRUE(result.passed.empty());
    } else {
      ASSERT_EQ(result.passed.size(), 1U);
      EXPECT_EQ(result.passed[0].why, row.passed);
      EXPECT_NE(passed_over_text(row.passed), "could not take the call");
    }
  }
}

TEST(selection, takes_the_lowest_priority_number) {
  const auto result
    = select_candidate(department({someone(ana, 2), someone(ben, 1)}), {},
      {ready(ana, 0), ready(ben, 500)});
  EXPECT_EQ(result.pick->user, ben);
  EXPECT_EQ(result.pick->why, reason::by_priority);
}

TEST(selection, takes_the_longest_free_among_equals) {
  const auto node = department({someone(ana), someone(ben), someone(dan)});
  const auto result = select_candidate(
    node, {}, {ready(ana, 500), ready(ben, 100), ready(dan, 300)});
  EXPECT_EQ(result.pick->user, ben);
  EXPECT_EQ(result.pick->why, reason::longest_free);
}

TEST(selection, takes_the_lower_user_id_among_those_free_equally_long) {
  const auto node = department({someone(dan), someone(ben), someone(ana)});
  const auto result
    = select_candidate(node, {}, {ready(dan), ready(ben), ready(ana)});
  EXPECT_EQ(result.pick->user, ana);
}

TEST(selection, says_longest_free_only_if_an_equal_could_be_rung) {
  const auto node = department({someone(ana), someone(ben), someone(dan, 2)});
  const auto result
    = select_candidate(node, {}, {ready(ana, 1), offline(ben), ready(dan)});
  EXPECT_EQ(result.pick->user, ana);
  EXPECT_EQ(result.pick->why, reason::by_priority);
}

TEST(selection, names_all_who_are_passed_over_on_the_way_in_order) {
  const auto node = department(
    {someone(ana), someone(ben, 2), someone(cara, 3), someone(dan, 4)});
  const auto result = select_candidate(
    node, {}, {offline(ana), on_call(ben), ready(cara), offline(dan)});
  ASSERT_EQ(result.passed.size(), 2U);
  EXPECT_EQ(result.passed[0].user, ana);
  EXPECT_EQ(result.passed[1].user, ben);
  EXPECT_EQ(result.pick->user, cara);
}

TEST(selection, leaves_out_whoever_is_done) {
  hunt_progress hunt;
  hunt.done = {ana, ben};
  const auto result = select_candidate(
    department({someone(ana), someone(ben)}), hunt, {ready(ana), ready(ben)});
  EXPECT_FALSE(result.pick);
  EXPECT_TRUE(result.passed.empty());
}

TEST(selection, treats_people_nobody_knows_as_offline_and_free) {
  auto phone_only = with_phone(someone(ben, 2), phone_use::when_portal_cannot);
  const auto result
    = select_candidate(department({someone(ana), phone_only}), {}, {});
  ASSERT_EQ(result.passed.size(), 1U);
  EXPECT_EQ(result.passed[0].why, reason::offline);
  ASSERT_TRUE(result.pick);
  EXPECT_EQ(result.pick->way, ring_way::phone);
}

TEST(selection, goes_on_with_the_phone_before_anybody_else) {
  const auto node = department(
    {someone(ana, 1), with_phone(someone(ben, 2), phone_use::after_portal)});
  hunt_progress hunt;
  hunt.phone_next = ben;
  const auto result = select_candidate(node, hunt, {ready(ana), ready(ben)});
  EXPECT_EQ(result.pick->user, ben);
  EXPECT_EQ(result.pick->way, ring_way::phone);
  EXPECT_EQ(result.pick->why, reason::portal_did_not_take_it);
}

TEST(selection, a_phone_that_was_next_and_is_gone_rings_nowhere) {
  hunt_progress hunt;
  hunt.phone_next = ana;
  const auto result = select_candidate(
    department({someone(ana), someone(ben)}), hunt, {ready(ana), ready(ben)});
  ASSERT_EQ(result.passed.size(), 1U);
  EXPECT_EQ(result.passed[0].user, ana);
  EXPECT_EQ(result.passed[0].why, reason::no_way_to_ring);
  ASSERT_TRUE(result.pick);
  EXPECT_EQ(result.pick->user, ben);
}

} // namespace callengine::testing
