// The live board of a clinic: who is shown what, and when.
#include "model/board/board_view.hpp"
#include "model/board/day_count.hpp"
#include "model/limits.hpp"
#include "tests/actors/caller.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class board_test : public engine_test {
protected:
  void SetUp() override {
    put_in_force({direct_tables({portal_row(101, 1)}), other_clinic_tables()});
    boards.answer.day.bounds = {now() - 10h, now() + 14h};
    boards.answer.day.facts.calls = 40;
    boards.answer.people
      = {{user_id{101}, "Ana Ruiz", true}, {user_id{201}, "Eve Stone", false}};
  }

  void watch(const recording_page_ptr& page, client_id client = clinic) {
    caf::anon_send(switchboard, board_asked{client, board_watched{page}});
    settle();
  }

  void leave(const recording_page_ptr& page) {
    caf::anon_send(
      switchboard, board_asked{clinic, board_left{page->session()}});
    settle();
  }

  /// A supervisor's page that watches.
  recording_page_ptr open_board(client_id client = clinic) {
    auto page = say_hello(person(201, client), true);
    watch(page, client);
    return page;
  }

  static std::size_t boards_of(const recording_page_ptr& page) {
    return page->all<page_frame::board_shown>().size();
  }

  static board_view shown(const recording_page_ptr& page) {
    const auto frame = page->last<page_frame::board_shown>();
    EXPECT_TRUE(frame.board) << "it was shown no board";
    return frame.board ? *frame.board : board_view{};
  }

  static std::vector<board_changes> changes(const recording_page_ptr& page) {
    std::vector<board_changes> result;
    for (const auto& each : page->all<page_frame::board_changed>())
      result.push_back(*each.changes);
    return result;
  }

  /// The newest figures that a page was told.
  static std::optional<day_figures> figures(const recording_page_ptr& page) {
    auto newest = shown(page).today;
    for (const auto& each : changes(page))
      if (each.today)
        newest = each.today;
    return newest;
  }
};

TEST_F(board_test, a_supervisor_sees_calls_people_and_figures_at_once) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  const auto board = shown(open_board());
  ASSERT_THAT(board.calls, SizeIs(1));
  EXPECT_EQ(board.calls[0].call, "CA1");
  EXPECT_EQ(board.calls[0].state, "ringing");
  EXPECT_EQ(board.calls[0].since, now());
  EXPECT_EQ(board.calls[0].started_at, now());
  EXPECT_EQ(board.calls[0].user, user_id{101});
  EXPECT_EQ(board.calls[0].from, caller::number);
  const board_person ana{user_id{101}, "Ana Ruiz", staff_state::ringing, now()};
  EXPECT_THAT(board.staff, ElementsAre(ana));
  ASSERT_TRUE(board.today);
  EXPECT_EQ(board.today->calls, 41) << "the call that goes on, too";
}

TEST_F(board_test, however_much_happens_a_board_gets_one_frame_a_window) {
  const auto page = open_board();
  advance(1s);
  constexpr int many = 100;
  for (int each = 0; each < many; ++each) {
    caller patient{*this, "CA" + std::to_string(each)};
    patient.arrive();
  }
  EXPECT_THAT(changes(page), IsEmpty());
  advance(limits::board_window);
  const auto told = changes(page);
  ASSERT_THAT(told, SizeIs(1));
  EXPECT_THAT(told[0].calls, SizeIs(many));
  EXPECT_EQ(told[0].today->calls, 40 + many);
  EXPECT_EQ(meters.board_frames, 1U);
  advance(1s);
  EXPECT_THAT(changes(page), SizeIs(1)) << "nothing has changed since";
}

TEST_F(board_test, a_talk_is_followed_from_the_ring_to_its_end) {
  const auto ana = sign_in_and_acknowledge(person(101));
  const auto page = open_board();
  caller patient{*this};
  patient.arrive();
  advance(20s);
  patient.leg(call_status::in_progress);
  advance(limits::board_window);
  auto told = changes(page);
  ASSERT_FALSE(told.empty());
  ASSERT_THAT(told.back().calls, SizeIs(1));
  EXPECT_EQ(told.back().calls[0].state, "talking");
  ASSERT_THAT(told.back().staff, SizeIs(1));
  EXPECT_EQ(told.back().staff[0].state, staff_state::talking);
  EXPECT_EQ(figures(page)->answered, 1);
  EXPECT_EQ(figures(page)->median_to_person, 20s);
  EXPECT_EQ(figures(page)->offers, 1);
  EXPECT_EQ(figures(page)->offers_reached, 1);
  patient.dial_ends(call_status::completed, true, 60s);
  patient.hang_up();
  advance(limits::board_window);
  told = changes(page);
  EXPECT_THAT(told.back().ended, ElementsAre("CA1"));
  EXPECT_EQ(figures(page)->answered, 1) << "counted once";
}

TEST_F(board_test, who_hangs_up_has_given_up) {
  sign_in_and_acknowledge(person(101));
  const auto page = open_board();
  caller patient{*this};
  patient.arrive();
  patient.hang_up();
  advance(limits::board_window);
  EXPECT_EQ(figures(page)->calls, 41);
  EXPECT_EQ(figures(page)->gave_up, 1);
}

TEST_F(board_test, a_second_board_gets_the_whole_and_the_first_goes_on) {
  const auto first = open_board();
  caller patient{*this};
  patient.arrive();
  const auto second = say_hello(person(202), true);
  watch(second);
  EXPECT_THAT(shown(second).calls, SizeIs(1));
  EXPECT_EQ(boards_of(first), 1U);
  EXPECT_THAT(changes(first), SizeIs(1)) << "what the second one has already";
  EXPECT_THAT(changes(second), IsEmpty());
  EXPECT_EQ(meters.board_pages, 2);
}

TEST_F(board_test, a_page_that_left_is_told_nothing) {
  const auto page = open_board();
  leave(page);
  leave(page);
  EXPECT_EQ(meters.board_pages, 0);
  caller patient{*this};
  patient.arrive();
  advance(5min);
  EXPECT_THAT(changes(page), IsEmpty());
  EXPECT_THAT(boards.questions(), SizeIs(1)) << "nobody wants to know";
  watch(page);
  EXPECT_EQ(boards_of(page), 2U);
}

TEST_F(board_test, while_nobody_watches_no_database_is_asked) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  advance(10min);
  EXPECT_THAT(boards.questions(), IsEmpty());
}

TEST_F(board_test, another_clinics_board_shows_nothing_of_it) {
  const auto page = open_board(other_clinic);
  caller patient{*this};
  patient.arrive();
  sign_in(person(101));
  advance(1s);
  EXPECT_THAT(shown(page).calls, IsEmpty());
  EXPECT_THAT(changes(page), IsEmpty());
}

TEST_F(board_test, the_database_corrects_the_figures_every_minute) {
  const auto page = open_board();
  const auto opened = now();
  caller patient{*this};
  patient.arrive();
  advance(limits::board_window);
  EXPECT_EQ(figures(page)->calls, 41);
  boards.answer.day.facts.calls = 77;
  advance(limits::board_correction);
  EXPECT_EQ(figures(page)->calls, 77);
  ASSERT_THAT(boards.questions(), SizeIs(2));
  EXPECT_EQ(boards.questions()[1].client, clinic);
  EXPECT_EQ(boards.questions()[1].until,
    opened + limits::board_correction - day_count::settled);
}

TEST_F(board_test, who_stops_taking_calls_leaves_open_boards) {
  const auto page = open_board();
  ASSERT_THAT(shown(page).staff, SizeIs(1));
  boards.answer.people = {{user_id{101}, "Ana Ruiz", false}};
  advance(limits::board_correction);
  ASSERT_THAT(changes(page), SizeIs(1));
  EXPECT_THAT(changes(page)[0].gone, ElementsAre(user_id{101}));
  EXPECT_THAT(changes(page)[0].staff, IsEmpty());
}

TEST_F(board_test, after_midnight_it_is_another_days_board) {
  boards.answer.day.bounds.ends = now() + 20s;
  const auto page = open_board();
  advance(19s);
  boards.answer.day.bounds = {now() + 1s, now() + 1s + 24h};
  boards.answer.day.facts = {};
  caller patient{*this};
  advance(2s);
  patient.arrive();
  advance(1min - 21s);
  ASSERT_THAT(boards.questions(), SizeIs(2)) << "before the minute was over";
  EXPECT_EQ(figures(page)->calls, 1);
}

TEST_F(board_test, a_database_that_is_away_keeps_no_board_from_its_calls) {
  boards.answer.error = "the database is away";
  const auto page = open_board();
  EXPECT_FALSE(shown(page).today);
  EXPECT_EQ(faults.boards_uncorrected, 1U);
  caller patient{*this};
  patient.arrive();
  advance(limits::board_window);
  ASSERT_THAT(changes(page), SizeIs(1));
  EXPECT_THAT(changes(page)[0].calls, SizeIs(1));
  EXPECT_FALSE(figures(page));
  boards.answer.error.clear();
  advance(limits::board_correction);
  EXPECT_EQ(figures(page)->calls, 40);
}

TEST_F(board_test, a_database_that_hangs_is_waited_for_a_second) {
  boards.is_silent = true;
  const auto page = open_board();
  advance(limits::board_patience - 1ms);
  EXPECT_EQ(boards_of(page), 0U);
  advance(1ms);
  EXPECT_FALSE(shown(page).today);
  advance(10min);
  EXPECT_THAT(boards.questions(), SizeIs(1)) << "it is not asked meanwhile";
  boards.answer_all();
  settle();
  EXPECT_EQ(figures(page)->calls, 40);
  EXPECT_EQ(boards_of(page), 1U);
}

TEST_F(board_test, who_comes_later_keeps_nobody_waiting_for_longer) {
  boards.is_silent = true;
  const auto first = open_board();
  advance(limits::board_patience - 100ms);
  const auto second = say_hello(person(202), true);
  watch(second);
  advance(100ms);
  EXPECT_EQ(boards_of(first), 1U);
  EXPECT_EQ(boards_of(second), 1U) << "nobody waits alone";
}

TEST_F(board_test, a_board_reopened_before_the_answer_is_corrected_as_any) {
  boards.is_silent = true;
  const auto page = open_board();
  leave(page);
  watch(page);
  ASSERT_THAT(boards.questions(), SizeIs(1)) << "the answer is under way";
  boards.answer_all();
  settle();
  EXPECT_EQ(figures(page)->calls, 40);
  boards.is_silent = false;
  boards.answer.day.facts.calls = 77;
  advance(limits::board_correction);
  EXPECT_THAT(boards.questions(), SizeIs(2));
  EXPECT_EQ(figures(page)->calls, 77);
}

TEST_F(board_test, without_a_database_there_are_no_figures) {
  take_boards_away();
  EXPECT_FALSE(shown(open_board()).today);
}

TEST_F(board_test, a_call_or_person_that_dies_leaves_the_board) {
  sign_in_and_acknowledge(person(101));
  const auto page = open_board();
  caller patient{*this};
  patient.arrive();
  advance(limits::board_window);
  kill(actor_of("CA1"));
  kill(actor_of(person(101)));
  advance(limits::board_window);
  const auto told = changes(page).back();
  EXPECT_THAT(told.ended, ElementsAre("CA1"));
  ASSERT_THAT(told.staff, SizeIs(1));
  EXPECT_EQ(told.staff[0].state, staff_state::offline);
}

} // namespace

} // namespace callengine::actors::testing
