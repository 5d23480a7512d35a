// Whose page is told of a message.
#include "model/limits.hpp"
#include "tests/actors/fixture.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

voicemail_news news_for(std::string department, std::int64_t id = 7) {
  voicemail_news news;
  news.id = id;
  news.department = std::move(department);
  news.from = "+14155550123";
  news.duration = seconds{21};
  return news;
}

staff_routing_row row_in(std::string department, std::int64_t user) {
  auto row = portal_row(user, user);
  row.department = std::move(department);
  return row;
}

/// 101 is of billing, 102 of the front desk, 103 of none; 201 is in no row.
class voicemail_news_test : public engine_test {
protected:
  void SetUp() override {
    auto ours = direct_tables(
      {row_in("billing", 101), row_in("front desk", 102), row_in("", 103)});
    auto others = other_clinic_tables();
    others.staff = {row_in("billing", 101)};
    put_in_force({ours, others});
  }

  static std::size_t told(const recording_page_ptr& page) {
    return page->all<voicemail_news>().size();
  }
};

TEST_F(voicemail_news_test, the_departments_people_are_told) {
  const auto billing = say_hello(person(101));
  const auto front_desk = say_hello(person(102));
  const auto nowhere = say_hello(person(103));
  const auto stranger = say_hello(person(201));
  tell_news(clinic, news_for("Billing"));
  EXPECT_THAT(billing->all<voicemail_news>(), ElementsAre(news_for("Billing")));
  EXPECT_EQ(told(front_desk), 0U);
  EXPECT_EQ(told(nowhere), 0U);
  EXPECT_EQ(told(stranger), 0U);
}

TEST_F(voicemail_news_test, supervisors_are_told_of_every_department) {
  const auto boss = say_hello(person(201), true);
  const auto of_front_desk = say_hello(person(102), true);
  for (const auto* department : {"billing", "front desk", "", "unknown"}) {
    tell_news(clinic, news_for(department));
    advance(limits::news_window);
  }
  EXPECT_EQ(told(boss), 4U);
  EXPECT_EQ(told(of_front_desk), 4U);
}

TEST_F(
  voicemail_news_test, a_message_of_no_department_is_theirs_who_have_none) {
  const auto billing = say_hello(person(101));
  const auto nowhere = say_hello(person(103));
  const auto stranger = say_hello(person(201));
  tell_news(clinic, news_for(""));
  EXPECT_EQ(told(nowhere), 1U);
  EXPECT_EQ(told(billing), 0U);
  EXPECT_EQ(told(stranger), 0U);
}

TEST_F(voicemail_news_test, missed_calls_are_told_to_the_same_people) {
  const auto billing = say_hello(person(101));
  const auto front_desk = say_hello(person(102));
  const auto boss = say_hello(person(201), true);
  missed_call_news missed;
  missed.id = 3;
  missed.calls = 2;
  missed.department = "Billing";
  tell_news(clinic, missed);
  EXPECT_THAT(billing->all<missed_call_news>(), ElementsAre(missed));
  EXPECT_THAT(boss->all<missed_call_news>(), ElementsAre(missed));
  EXPECT_THAT(front_desk->all<missed_call_news>(), IsEmpty());
}

TEST_F(
  voicemail_news_test, who_was_given_an_item_is_told_wherever_they_belong) {
  const auto front_desk = say_hello(person(102));
  const auto nowhere = say_hello(person(103));
  missed_call_news missed;
  missed.department = "Billing";
  missed.assigned_to = user_id{102};
  tell_news(clinic, missed);
  EXPECT_THAT(front_desk->all<missed_call_news>(), ElementsAre(missed));
  EXPECT_THAT(nowhere->all<missed_call_news>(), IsEmpty());
  auto message = news_for("Billing");
  message.assigned_to = user_id{102};
  tell_news(clinic, message);
  EXPECT_THAT(front_desk->all<voicemail_news>(), ElementsAre(message));
  EXPECT_EQ(told(nowhere), 0U);
}

TEST_F(voicemail_news_test, another_clinic_hears_nothing) {
  const auto foreign = say_hello(person(101, other_clinic));
  const auto foreign_boss = say_hello(person(201, other_clinic), true);
  tell_news(clinic, news_for("billing"));
  EXPECT_EQ(told(foreign), 0U);
  EXPECT_EQ(told(foreign_boss), 0U);
  tell_news(other_clinic, news_for("billing"));
  EXPECT_EQ(told(foreign), 1U);
  EXPECT_EQ(told(foreign_boss), 1U);
}

TEST_F(voicemail_news_test, a_clinic_without_a_plan_tells_its_supervisors) {
  put_in_force({});
  const auto billing = say_hello(person(101));
  const auto boss = say_hello(person(201), true);
  tell_news(clinic, news_for("billing"));
  EXPECT_EQ(told(billing), 0U);
  EXPECT_EQ(told(boss), 1U);
}

TEST_F(voicemail_news_test, the_newest_page_counts_and_with_its_own_role) {
  const auto old = say_hello(person(102), true);
  const auto page = say_hello(person(102));
  tell_news(clinic, news_for("billing"));
  EXPECT_EQ(told(old), 0U);
  EXPECT_EQ(told(page), 0U) << "this one's token says staff";
  tell_news(clinic, news_for("front desk"));
  EXPECT_EQ(told(page), 1U);
  drop(person(102), page);
  tell_news(clinic, news_for("front desk"));
  EXPECT_EQ(told(page), 1U);
}

TEST_F(voicemail_news_test, a_change_of_departments_counts_from_the_next) {
  const auto page = say_hello(person(101));
  tell_news(clinic, news_for("billing"));
  put_in_force({direct_tables({row_in("front desk", 101)})});
  tell_news(clinic, news_for("billing", 8));
  tell_news(clinic, news_for("front desk", 9));
  EXPECT_THAT(page->all<voicemail_news>(),
    ElementsAre(news_for("billing"), news_for("front desk", 9)));
}

TEST_F(voicemail_news_test, what_comes_fast_is_told_when_its_second_is_over) {
  const auto page = say_hello(person(101));
  const auto front_desk = say_hello(person(102));
  for (std::int64_t id = 1; id <= 6; ++id)
    tell_news(clinic, news_for("billing", id));
  EXPECT_EQ(told(page), limits::news_at_once);
  advance(limits::news_window);
  EXPECT_EQ(told(page), 6U);
  EXPECT_THAT(page->all<lists_changed>(), IsEmpty());
  EXPECT_EQ(told(front_desk), 0U);
}

TEST_F(voicemail_news_test, of_very_much_a_page_is_told_once_a_second) {
  const auto page = say_hello(person(101));
  const auto front_desk = say_hello(person(102));
  const auto boss = say_hello(person(201), true);
  for (int window = 0; window < 10; ++window) {
    for (std::int64_t id = 1; id <= 100; ++id)
      tell_news(clinic, news_for("billing", id));
    advance(limits::news_window);
  }
  for (const auto& each : {page, boss}) {
    EXPECT_EQ(told(each), limits::news_at_once) << "in the first second";
    EXPECT_THAT(each->all<lists_changed>(),
      ::testing::AllOf(
        ::testing::SizeIs(10), ::testing::Each(lists_changed{true, false})));
  }
  EXPECT_THAT(front_desk->all<lists_changed>(), IsEmpty());
  advance(2 * limits::news_window);
  tell_news(clinic, news_for("billing", 7));
  EXPECT_EQ(told(page), limits::news_at_once + 1) << "it is quiet again";
}

} // namespace

} // namespace callengine::actors::testing
