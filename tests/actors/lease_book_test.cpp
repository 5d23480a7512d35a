// Which leases the operator is told of.
#include "actors/lease_book.hpp"

#include <gtest/gtest.h>

namespace callengine::actors::testing {

namespace {

using namespace std::chrono_literals;

const staff_key ana{client_id{123}, user_id{101}};
const staff_key ben{client_id{123}, user_id{102}};
const time_point start{milliseconds{1'000'000}};

const lease_book::is_live all_live = [](const call_sid&) {
  return true;
};
const lease_book::is_live none_live = [](const call_sid&) {
  return false;
};

TEST(lease_book_test, tells_how_many_there_are_and_the_oldests_age) {
  lease_book book;
  EXPECT_EQ(book.survey(start, all_live).held, 0U);
  book.begin(ana, "CA1", start);
  book.begin(ben, "CA2", start + 30s);
  auto now = book.survey(start + 90s, all_live);
  EXPECT_EQ(now.held, 2U);
  EXPECT_EQ(now.oldest, 90s);
  book.end(ana);
  now = book.survey(start + 90s, all_live);
  EXPECT_EQ(now.held, 1U);
  EXPECT_EQ(now.oldest, 60s);
}

TEST(lease_book_test, a_long_talk_is_not_stuck) {
  lease_book book;
  book.begin(ana, "CA1", start);
  EXPECT_EQ(book.survey(start + 4h, all_live).stuck, 0U);
}

TEST(lease_book_test, a_lease_is_stuck_a_minute_after_its_call_was_missed) {
  lease_book book;
  book.begin(ana, "CA1", start);
  EXPECT_EQ(book.survey(start + 4h, none_live).stuck, 0U);
  EXPECT_EQ(book.survey(start + 4h + 59s, none_live).stuck, 0U);
  EXPECT_EQ(book.survey(start + 4h + 60s, none_live).stuck, 1U);
  book.begin(ana, "CA2", start + 5h); // another call took the person
  EXPECT_EQ(book.survey(start + 5h, none_live).stuck, 0U);
}

} // namespace

} // namespace callengine::actors::testing
