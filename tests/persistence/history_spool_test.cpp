#include "persistence/history_spool.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace callengine::persistence::testing {

namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

history_row decided(std::uint32_t number) {
  return call_decided{client_id{123}, "CA1",
    {number, time_point{milliseconds{1000}}, decision_kind::rung,
      reason::by_priority, user_id{7}, "billing", "text"}};
}

class history_spool_test : public ::testing::Test {
protected:
  void keep(std::uint32_t first, std::uint32_t last) {
    history_spool spool{file(), cipher};
    ASSERT_EQ(spool.open(), "");
    for (auto number = first; number <= last; ++number)
      ASSERT_EQ(spool.append(std::vector{decided(number)}), "");
  }

  /// The numbers of what a new run finds.
  std::vector<std::uint32_t> kept() {
    history_spool spool{file(), cipher};
    EXPECT_EQ(spool.open(), "");
    const auto rows = spool.front(100);
    EXPECT_TRUE(rows) << rows.error;
    EXPECT_EQ(rows.value->size(), spool.rows());
    std::vector<std::uint32_t> numbers;
    for (const auto& row : *rows.value)
      numbers.push_back(std::get<call_decided>(row).row.number);
    return numbers;
  }

  std::string file() const {
    return folder / "spool/history";
  }

  std::string contents() const {
    std::ifstream stream{file(), std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
  }

  void change(const std::string& text) const {
    std::ofstream{file(), std::ios::binary} << text;
  }

  std::size_t files() const {
    const std::filesystem::directory_iterator all{folder / "spool"};
    return static_cast<std::size_t>(
      std::distance(begin(all), std::filesystem::directory_iterator{}));
  }

  callengine::testing::temporary_folder folder;
  const number_cipher cipher = std::move(
    number_cipher::from_key(number_cipher::generate_key()).value.value());
};

TEST_F(history_spool_test, gives_a_later_run_every_kind_of_row) {
  const call_started begun{
    client_id{1}, "CA1", settings_id{2}, "+14155550123", time_point{}, true};
  const voicemail_message left{client_id{1}, "CA1", "RE1", "billing",
    "+14155550123", "https://x/RE1", seconds{12}, time_point{seconds{9}}};
  const call_ended over{client_id{1}, "CA1", time_point{seconds{9}},
    outcome::voicemail, "billing", user_id{5}};
  const availability_row state{
    {client_id{1}, user_id{5}}, true, false, true, "s", time_point{seconds{1}}};
  const conversation_turn turn{
    client_id{1}, "CA1", 3, time_point{seconds{2}}, {"My bill", "One moment."}};
  const conversation_ended talked{client_id{1}, "CA1", time_point{seconds{3}},
    ai::result::model_failed, true, "Wants to pay."};
  {
    history_spool spool{file(), cipher};
    ASSERT_EQ(spool.open(), "");
    ASSERT_EQ(spool.append(std::vector<history_row>{
                begun, left, over, state, turn, talked}),
      "");
  }
  history_spool spool{file(), cipher};
  ASSERT_EQ(spool.open(), "");
  const auto rows = spool.front(10);
  ASSERT_TRUE(rows) << rows.error;
  ASSERT_EQ(rows.value->size(), 6U);
  const auto& first = std::get<call_started>(rows.value->at(0));
  EXPECT_EQ(first.from, begun.from);
  EXPECT_EQ(first.settings, begun.settings);
  EXPECT_TRUE(first.is_test);
  const auto& second = std::get<voicemail_message>(rows.value->at(1));
  EXPECT_EQ(second.url, left.url);
  EXPECT_EQ(second.recording, left.recording);
  EXPECT_EQ(second.duration, left.duration);
  EXPECT_EQ(second.at, left.at);
  const auto& third = std::get<call_ended>(rows.value->at(2));
  EXPECT_EQ(third.how, over.how);
  EXPECT_EQ(third.user, over.user);
  const auto& fourth = std::get<availability_row>(rows.value->at(3));
  EXPECT_EQ(fourth.staff, state.staff);
  EXPECT_TRUE(fourth.is_online && !fourth.is_available && fourth.is_busy);
  const auto& fifth = std::get<conversation_turn>(rows.value->at(4));
  EXPECT_EQ(fifth.number, 3U);
  EXPECT_EQ(fifth.at, turn.at);
  EXPECT_EQ(fifth.words, turn.words);
  const auto& sixth = std::get<conversation_ended>(rows.value->at(5));
  EXPECT_EQ(sixth.call, "CA1");
  EXPECT_EQ(sixth.at, talked.at);
  EXPECT_EQ(sixth.how, ai::result::model_failed);
  EXPECT_TRUE(sixth.urgent);
  EXPECT_EQ(sixth.summary, "Wants to pay.");
}

TEST_F(history_spool_test, never_holds_a_number_in_the_clear) {
  history_spool spool{file(), cipher};
  ASSERT_EQ(spool.open(), "");
  ASSERT_EQ(spool.append(std::vector<history_row>{call_started{
              client_id{1}, "CA1", settings_id{2}, "+14155550123", {}}}),
    "");
  ASSERT_EQ(
    spool.append(std::vector<history_row>{conversation_turn{
      client_id{1}, "CA1", 1, {}, {"My chest hurts", "Hold the line"}}}),
    "");
  EXPECT_THAT(contents(), Not(HasSubstr("4155550123")));
  EXPECT_THAT(contents(), Not(HasSubstr("chest")));
  EXPECT_THAT(contents(), Not(HasSubstr("Hold")));
}

TEST_F(history_spool_test, gives_rows_in_order_and_forgets_what_was_dropped) {
  keep(1, 5);
  history_spool spool{file(), cipher};
  ASSERT_EQ(spool.open(), "");
  ASSERT_EQ(spool.front(3).value->size(), 3U);
  ASSERT_EQ(spool.drop(), "");
  const auto rest = spool.front(3);
  ASSERT_EQ(rest.value->size(), 2U);
  EXPECT_EQ(std::get<call_decided>(rest.value->front()).row.number, 4U);
  ASSERT_EQ(spool.drop(), "");
  EXPECT_TRUE(spool.empty());
  EXPECT_THAT(contents(), IsEmpty());
}

TEST_F(history_spool_test, drops_a_line_that_a_crash_cut_off) {
  keep(1, 3);
  auto text = contents();
  text.resize(text.size() - 10);
  change(text);
  EXPECT_THAT(kept(), ::testing::ElementsAre(1, 2));
  keep(4, 4);
  EXPECT_THAT(kept(), ::testing::ElementsAre(1, 2, 4));
  EXPECT_EQ(files(), 1U);
}

TEST_F(history_spool_test, keeps_the_rest_and_the_damage_apart) {
  keep(1, 3);
  auto text = contents();
  const auto middle = text.find('\n') + 60;
  text[middle] = text[middle] == 'A' ? 'B' : 'A';
  change(text);
  EXPECT_THAT(kept(), ::testing::ElementsAre(1, 3));
  EXPECT_EQ(files(), 2U);
  EXPECT_THAT(kept(), ::testing::ElementsAre(1, 3));
}

TEST_F(history_spool_test, refuses_what_would_not_fit_and_stays_whole) {
  history_spool spool{file(), cipher, 1000};
  ASSERT_EQ(spool.open(), "");
  std::uint32_t fitting = 0;
  while (spool.append(std::vector{decided(fitting + 1)}).empty())
    ++fitting;
  EXPECT_GT(fitting, 0U);
  EXPECT_LT(spool.bytes(), 1001U);
  EXPECT_EQ(kept().size(), fitting);
}

TEST_F(history_spool_test, says_that_the_disk_is_full_and_keeps_nothing) {
  // Every write to it fails with "no space left".
  std::filesystem::create_directories(folder / "spool");
  std::filesystem::create_symlink("/dev/full", file());
  history_spool spool{file(), cipher};
  EXPECT_THAT(
    spool.append(std::vector{decided(1)}), HasSubstr("No space left"));
  EXPECT_TRUE(spool.empty());
}

} // namespace

} // namespace callengine::persistence::testing
