#include "model/lease/staff_mirror.hpp"
#include "tests/model/clinic.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace callengine::testing {
namespace {

using occupation = staff_availability::occupation;

class staff_mirror_test : public ::testing::Test {
protected:
  void release(const call_sid& call, seconds wrap_up = seconds{0}) {
    staff_events::release_requested told;
    told.call = call;
    told.attempt = 1;
    told.wrap_up = wrap_up;
    mirror.foresee(ana, told, at(60));
  }

  staff_availability ana_now() const {
    const auto told = mirror.report({ana}).staff;
    EXPECT_EQ(told.size(), 1U);
    return told.empty() ? staff_availability{} : told.front();
  }

  staff_mirror mirror;
};

TEST_F(staff_mirror_test, tells_of_whom_it_heard_in_the_order_of_the_question) {
  mirror.note(ready(ana), "");
  mirror.note(in_wrap_up(cara), "");
  const auto told = mirror.report({cara, ben, ana}).staff;
  ASSERT_EQ(told.size(), 2U) << "of Ben it never heard";
  EXPECT_EQ(told[0].user, cara);
  EXPECT_EQ(told[0].busy, occupation::wrap_up);
  EXPECT_EQ(told[1].user, ana);
}

TEST_F(staff_mirror_test, the_newest_word_counts) {
  mirror.note(ready(ana), "");
  mirror.note(on_call(ana), "CA1");
  EXPECT_EQ(ana_now().busy, occupation::on_call);
  EXPECT_TRUE(mirror.knows(ana));
  mirror.forget(ana);
  EXPECT_FALSE(mirror.knows(ana));
  EXPECT_TRUE(mirror.report({ana}).staff.empty());
}

TEST_F(staff_mirror_test, a_call_does_not_find_the_lease_that_it_gave_back) {
  mirror.note(on_call(ana), "CA1");
  release("CA1");
  EXPECT_EQ(ana_now().busy, occupation::free);
  EXPECT_EQ(ana_now().free_since, at(60));
  EXPECT_EQ(ana_now().page, staff_availability::page_state::ready);
}

TEST_F(staff_mirror_test, a_lease_of_another_call_is_not_given_back) {
  mirror.note(on_call(ana), "CA2");
  release("CA1");
  EXPECT_EQ(ana_now().busy, occupation::on_call);
}

TEST_F(staff_mirror_test, a_late_release_does_not_free_the_next_lease) {
  mirror.note(on_call(ana), "CA1");
  release("CA1");
  mirror.note(on_call(ana), "CA2");
  release("CA1");
  EXPECT_EQ(ana_now().busy, occupation::on_call);
}

TEST_F(staff_mirror_test, a_release_does_not_end_a_wrap_up) {
  mirror.note(in_wrap_up(ana), "");
  release("CA1");
  EXPECT_EQ(ana_now().busy, occupation::wrap_up);
}

TEST_F(staff_mirror_test, whoever_has_a_wrap_up_before_them_is_not_free) {
  mirror.note(on_call(ana), "CA1");
  release("CA1", seconds{30});
  EXPECT_EQ(ana_now().busy, occupation::on_call) << "until she says so herself";
}

TEST_F(staff_mirror_test, a_lease_that_its_call_does_not_know_is_free) {
  mirror.note(on_call(ana), "CA1");
  staff_events::lease_checked checked;
  checked.call = "CA1";
  checked.held = 1;
  mirror.foresee(ana, checked, at(60));
  EXPECT_EQ(ana_now().busy, occupation::on_call) << "it holds her still";
  checked.held.reset();
  mirror.foresee(ana, checked, at(60));
  EXPECT_EQ(ana_now().busy, occupation::free);
  EXPECT_EQ(ana_now().free_since, at(60));
}

TEST_F(staff_mirror_test, a_check_of_another_call_frees_nobody) {
  mirror.note(on_call(ana), "CA2");
  staff_events::lease_checked checked;
  checked.call = "CA1";
  mirror.foresee(ana, checked, at(60));
  EXPECT_EQ(ana_now().busy, occupation::on_call);
}

/// A claim may be refused, and a lease may be restored to nobody: only the
/// person's own machine knows.
TEST_F(staff_mirror_test, claims_and_restores_are_not_foreseen) {
  mirror.note(ready(ana), "");
  staff_events::offer_requested claim;
  claim.call = "CA1";
  mirror.foresee(ana, claim, at(60));
  staff_events::lease_restored restored;
  restored.call = "CA1";
  mirror.foresee(ana, restored, at(60));
  EXPECT_EQ(ana_now().busy, occupation::free);
  EXPECT_EQ(ana_now().free_since, at(0));
  mirror.note(on_call(ana), "CA1");
  mirror.foresee(ana, staff_events::claim_refused{1}, at(60));
  EXPECT_EQ(ana_now().busy, occupation::on_call);
}

TEST_F(staff_mirror_test, what_is_foreseen_makes_nobody_known) {
  release("CA1");
  EXPECT_FALSE(mirror.knows(ana));
}

} // namespace
} // namespace callengine::testing
