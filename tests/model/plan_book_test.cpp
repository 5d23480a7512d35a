// The plans in force: which number leads to which plan, and which are kept.
#include "model/plan/plan_compiler.hpp"
#include "tests/model/clinic.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

clinic_tables second_number() {
  auto tables = billing_clinic();
  tables.settings.id = settings_id{2};
  tables.settings.receiving_number = "+15550003000";
  tables.settings.enable_ivr_menu = false;
  return tables;
}

} // namespace

TEST(plan_book, every_settings_row_has_a_plan_of_its_own) {
  const auto book
    = compile_plan_book({billing_clinic(), second_number()}, nullptr);
  const auto first = book->find(receiving_number);
  const auto second = book->find("+15550003000");
  ASSERT_TRUE(first && second);
  EXPECT_TRUE(std::holds_alternative<menu_node>(first->nodes.at(first->entry)));
  EXPECT_TRUE(
    std::holds_alternative<hunt_node>(second->nodes.at(second->entry)));
  EXPECT_EQ(book->find(clinic, settings_id{2}), second);
  EXPECT_EQ(book->find("+15550009999"), nullptr);
}

TEST(plan_book, another_clinics_settings_are_not_found) {
  const auto book = compile_plan_book({billing_clinic()}, nullptr);
  EXPECT_NE(book->find(clinic, settings_id{1}), nullptr);
  EXPECT_EQ(book->find(client_id{124}, settings_id{1}), nullptr);
}

TEST(plan_book, a_clinic_calls_from_the_number_that_was_called) {
  const auto book
    = compile_plan_book({billing_clinic(), second_number()}, nullptr);
  EXPECT_EQ(book->number_of(clinic, settings_id{2}), "+15550003000");
  EXPECT_EQ(book->number_of(clinic, settings_id{1}), receiving_number);
  EXPECT_NE(book->number_of(clinic, settings_id{9}), "") << "any of its own";
  EXPECT_EQ(book->number_of(client_id{124}, settings_id{1}), "");
}

TEST(plan_book, a_plan_knows_who_belongs_to_a_department) {
  auto tables = billing_clinic();
  keep_only(tables, {ana, ben, cara});
  row_of(tables, ana).department = "Billing ";
  row_of(tables, ben).department = "front desk";
  row_of(tables, cara).department = "";
  const auto plan = plan_of(tables);
  using people = std::vector<user_id>;
  EXPECT_EQ(plan->members_of("billing"), people{ana});
  EXPECT_EQ(plan->members_of(" FRONT desk"), people{ben});
  EXPECT_EQ(plan->members_of(""), people{cara}) << "and not everybody";
  EXPECT_EQ(plan->members_of("dentist"), people{});
}

TEST(plan_book, a_person_belongs_to_every_department_that_names_them) {
  auto tables = billing_clinic();
  keep_only(tables, {ana});
  auto second = row_of(tables, ana);
  second.department = "front desk";
  tables.staff.push_back(second);
  const auto plan = plan_of(tables);
  EXPECT_EQ(plan->members_of("billing"), std::vector<user_id>{ana});
  EXPECT_EQ(plan->members_of("front desk"), std::vector<user_id>{ana});
}

TEST(plan_book, a_plan_that_is_the_same_is_kept) {
  const auto before
    = compile_plan_book({billing_clinic(), second_number()}, nullptr);
  auto changed = second_number();
  changed.settings.ring_seconds = 30;
  const auto after = compile_plan_book({billing_clinic(), changed}, before);
  EXPECT_EQ(after->find(receiving_number), before->find(receiving_number));
  EXPECT_NE(after->find("+15550003000"), before->find("+15550003000"));
  EXPECT_EQ(after->find("+15550003000")->ring_time, seconds{30});
  EXPECT_EQ(before->find("+15550003000")->ring_time, seconds{20});
}

TEST(plan_book, facts_that_are_the_same_are_not_read_again) {
  const auto before = compile_plan_book({talking_clinic()}, nullptr);
  auto tables = talking_clinic();
  tables.settings.ring_seconds = 30;
  const auto after = compile_plan_book({tables}, before);
  const auto knowledge_in = [](const plan_book_ptr& book) {
    return book->find(receiving_number)->ai->knowledge;
  };
  EXPECT_NE(after->find(receiving_number), before->find(receiving_number));
  EXPECT_EQ(knowledge_in(after), knowledge_in(before));
  tables.faq[0].answer = "We are closed.";
  const auto changed = compile_plan_book({tables}, after);
  EXPECT_NE(knowledge_in(changed), knowledge_in(after));
  EXPECT_EQ(knowledge_in(changed)->facts().answers[0].answer, "We are closed.");
}

TEST(plan_book, settings_without_a_number_answer_no_call) {
  auto tables = billing_clinic();
  tables.settings.receiving_number.clear();
  const auto book = compile_plan_book({tables}, nullptr);
  // A request that tells no `To` must not reach a clinic by it.
  EXPECT_EQ(book->find(""), nullptr);
  EXPECT_NE(book->find(clinic, settings_id{1}), nullptr);
}

} // namespace callengine::testing
