#include "persistence/history_queue.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <future>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t plenty = 1'000'000;

history_row row(std::uint32_t number) {
  call_decided made;
  made.row.number = number;
  return made;
}

std::uint32_t number_of(const history_row& given) {
  return std::get<call_decided>(given).row.number;
}

TEST(history_queue_test, gives_rows_in_order_and_no_more_than_wanted) {
  history_queue queue{{1000, plenty}};
  for (std::uint32_t number = 0; number < 300; ++number)
    ASSERT_TRUE(queue.push(row(number)).taken);
  const std::stop_token never;
  const auto first = queue.next_batch(never, 256);
  const auto second = queue.next_batch(never, 256);
  ASSERT_EQ(first.size(), 256U);
  ASSERT_EQ(second.size(), 44U);
  EXPECT_EQ(number_of(first.front()), 0U);
  EXPECT_EQ(number_of(second.front()), 256U);
}

TEST(history_queue_test, refuses_the_newest_when_it_is_full) {
  history_queue queue{{2, plenty}};
  EXPECT_TRUE(queue.push(row(1)).taken);
  EXPECT_TRUE(queue.push(row(2)).taken);
  EXPECT_FALSE(queue.push(row(3)).taken);
  const auto batch = queue.next_batch({}, 256);
  ASSERT_EQ(batch.size(), 2U);
  EXPECT_EQ(number_of(batch.back()), 2U);
  EXPECT_TRUE(queue.push(row(4)).taken);
}

TEST(history_queue_test, long_words_fill_it_too) {
  history_queue queue{{1000, 5000}};
  conversation_turn turn;
  turn.words = {std::string(2000, 'a'), std::string(500, 'b')};
  conversation_ended end;
  end.summary = std::string(200, 'c');
  EXPECT_TRUE(queue.push(turn).taken);
  EXPECT_TRUE(queue.push(end).taken);
  EXPECT_TRUE(queue.push(turn).taken) << "there is room for some of it";
  EXPECT_FALSE(queue.push(row(1)).taken);
  EXPECT_EQ(queue.next_batch({}, 1).size(), 1U);
  EXPECT_TRUE(queue.push(row(2)).taken) << "what was taken out is counted off";
  EXPECT_EQ(queue.next_batch({}, 10).size(), 3U);
  EXPECT_TRUE(queue.push(turn).taken);
}

TEST(history_queue_test, numbers_rows_and_tells_who_is_not_among_them) {
  history_queue queue{{2, plenty}};
  EXPECT_EQ(queue.push(row(1)).number, 1U);
  EXPECT_EQ(queue.push(row(2)).number, 2U);
  // A row that is lost: known to be done with when the one before it is.
  EXPECT_EQ(queue.push(row(3)).number, 2U);
  queue.close();
  const auto late = queue.push(row(4));
  EXPECT_FALSE(late.taken);
  EXPECT_EQ(late.number, 3U);
}

TEST(history_queue_test, waits_no_longer_than_it_is_told) {
  history_queue queue{{10, plenty}};
  const auto soon = std::chrono::steady_clock::now() + 20ms;
  EXPECT_TRUE(queue.next_batch({}, 256, soon).empty());
  queue.push(row(1));
  EXPECT_EQ(queue.next_batch({}, 256, soon).size(), 1U);
}

TEST(history_queue_test, a_stop_ends_the_wait_and_leaves_nothing_behind) {
  history_queue queue{{10, plenty}};
  std::stop_source stop;
  auto batch = std::async(std::launch::async,
    [&] { return queue.next_batch(stop.get_token(), 256); });
  stop.request_stop();
  EXPECT_TRUE(batch.get().empty());
  queue.push(row(1));
  EXPECT_EQ(queue.next_batch(stop.get_token(), 256).size(), 1U);
}

} // namespace

} // namespace callengine::persistence
