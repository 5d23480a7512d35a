// What is told of much that comes at once.
#include "model/limits.hpp"
#include "model/news_window.hpp"

#include <gmock/gmock.h>

namespace callengine {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr user_id ana{101};
constexpr user_id ben{102};

voicemail_news message(std::int64_t id, std::string department = "billing") {
  voicemail_news news;
  news.id = id;
  news.department = std::move(department);
  return news;
}

missed_call_news missed(std::int64_t id, std::string department = "billing") {
  missed_call_news news;
  news.id = id;
  news.department = std::move(department);
  return news;
}

constexpr auto few = static_cast<std::int64_t>(limits::news_at_once);

TEST(news_window, has_room_for_a_few_and_again_in_the_next) {
  news_window window;
  for (std::int64_t each = 0; each < few; ++each) {
    EXPECT_TRUE(window.has_room());
    window.count_told();
  }
  EXPECT_FALSE(window.has_room());
  EXPECT_TRUE(window.next().is_empty());
  EXPECT_TRUE(window.has_room());
  window.fill();
  EXPECT_FALSE(window.has_room());
}

TEST(news_window, keeps_the_latest_of_each_item_while_they_are_few) {
  news_window window;
  for (std::int64_t id = 1; id <= few; ++id)
    window.keep(missed(id), {ana});
  auto again = missed(2);
  again.calls = 7;
  window.keep(again, {ben});
  const auto items = window.next().items();
  ASSERT_THAT(items, SizeIs(few));
  EXPECT_EQ(std::get<missed_call_news>(items[1].news), again);
  EXPECT_THAT(items[1].members, ::testing::ElementsAre(ben));
  EXPECT_TRUE(window.next().is_empty()) << "it was given already";
}

TEST(news_window, a_message_and_a_missed_call_of_one_number_are_two) {
  news_window window;
  window.keep(message(1), {ana});
  window.keep(missed(1), {ana});
  EXPECT_THAT(window.next().items(), SizeIs(2));
}

TEST(news_window, of_many_it_is_told_which_lists_have_changed) {
  news_window window;
  for (std::int64_t id = 0; id <= few; ++id)
    window.keep(message(id), {ana});
  const auto kept = window.next();
  EXPECT_FALSE(kept.is_empty());
  EXPECT_THAT(kept.items(), IsEmpty());
  EXPECT_EQ(kept.all(), (lists_changed{true, false}));
  EXPECT_EQ(kept.of(ana), (lists_changed{true, false}));
  EXPECT_EQ(kept.of(ben), lists_changed{});
}

TEST(news_window, nobody_is_told_of_a_list_in_which_nothing_of_theirs_is_new) {
  news_window window;
  for (std::int64_t id = 0; id < 10 * few; ++id)
    window.keep(message(id), {ana});
  window.keep(missed(1, "front desk"), {ben});
  auto given = missed(2, "front desk");
  given.assigned_to = user_id{103};
  window.keep(given, {ben});
  const auto kept = window.next();
  EXPECT_EQ(kept.all(), (lists_changed{true, true}));
  EXPECT_EQ(kept.of(ana), (lists_changed{true, false}));
  EXPECT_EQ(kept.of(ben), (lists_changed{false, true}));
  EXPECT_EQ(kept.of(user_id{103}), (lists_changed{false, true}));
  EXPECT_EQ(kept.of(user_id{104}), lists_changed{});
}

} // namespace
} // namespace callengine
