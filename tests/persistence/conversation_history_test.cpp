#include "persistence/sql_history.hpp"
#include "persistence/transcript_seals.hpp"
#include "tests/persistence/history_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class conversation_history_test : public history_test {
protected:
  /// A run of the engine.
  void tell(std::initializer_list<history_row> rows) {
    sql_history history{url(), cipher};
    for (const auto& row : rows)
      history.write(row);
    ASSERT_TRUE(history.flush(20s));
    ASSERT_EQ(history.counters().refused, 0U);
  }

  static conversation_turn turn_at(
    std::uint32_t number, std::int64_t after_ms, const std::string& said) {
    auto row = turn_row(number, said);
    row.at = at(after_ms);
    return row;
  }

  /// What the caller said in the call CA1, in order.
  std::vector<std::string> said() {
    std::vector<std::string> texts;
    for_each_row(other(), "SELECT at, caller FROM call_turns ORDER BY number",
      {}, 2, [&](const text_row& row) {
        const auto seal = caller_seal("CA1", time_from(*row.integer(0)));
        texts.push_back(
          cipher.decrypt(clinic, row.text(1), seal).value.value_or("sealed"));
      });
    return texts;
  }

  std::string summary() {
    return cipher
      .decrypt(clinic, value("SELECT summary FROM calls"), summary_seal("CA1"))
      .value.value_or("sealed");
  }
};

CALLENGINE_ON_BOTH_DATABASES(conversation_history_test);

TEST_P(conversation_history_test, writes_turns_in_order) {
  tell({started_row(), turn_row(1, "hello"), turn_row(2, ""),
    turn_row(3, "a bill")});
  EXPECT_THAT(said(), ElementsAre("hello", "", "a bill"));
  EXPECT_EQ(count("call_turns WHERE client_id = 123 AND call_sid = 'CA1'"
                  " AND number = 3 AND at = 1763800000300"),
    "1");
}

TEST_P(conversation_history_test, writes_nothing_twice) {
  tell({turn_row(1, "hello"), turn_row(2, "a bill"), conversation_row()});
  tell({turn_row(1, "hello"), turn_row(2, "a bill"), conversation_row()});
  EXPECT_THAT(said(), ElementsAre("hello", "a bill"));
  EXPECT_EQ(count("calls"), "1");
}

/// A call that was taken up again counts its turns from 1 once more.
TEST_P(conversation_history_test, goes_on_behind_the_turns_before_a_crash) {
  tell({turn_row(1, "hello"), turn_row(2, "a bill")});
  for (int time = 0; time < 2; ++time)
    tell({turn_at(1, 5000, "hello again"), turn_at(2, 6000, "my bill")});
  EXPECT_THAT(said(), ElementsAre("hello", "a bill", "hello again", "my bill"));
}

TEST_P(conversation_history_test, writes_how_a_conversation_ended) {
  tell({started_row(), conversation_row(), ended_row(outcome::person)});
  EXPECT_EQ(count("calls WHERE ai_result = 'routed' AND NOT urgent"
                  " AND outcome = 'person' AND started_at = 1763800000000"),
    "1");
  EXPECT_EQ(summary(), "The caller wants to pay a bill.");
}

TEST_P(conversation_history_test, may_hear_of_its_end_before_the_call) {
  tell({conversation_row()});
  tell({started_row()});
  EXPECT_EQ(count("calls WHERE ai_result = 'routed' AND call_settings_id = 1"
                  " AND started_at = 1763800000000"),
    "1");
}

TEST_P(conversation_history_test, what_was_told_first_stays_but_urgency_grows) {
  auto later = conversation_row();
  later.how = ai::result::urgent;
  later.summary = "The caller has chest pain.";
  later.urgent = true;
  tell({conversation_row(), later, conversation_row()});
  EXPECT_EQ(count("calls WHERE ai_result = 'routed' AND urgent"), "1");
  EXPECT_EQ(summary(), "The caller wants to pay a bill.");
}

TEST_P(conversation_history_test, a_summary_that_was_removed_stays_away) {
  tell({conversation_row()});
  execute("UPDATE calls SET summary = NULL");
  tell({conversation_row()});
  EXPECT_EQ(count("calls WHERE summary IS NULL"), "1");
}

TEST_P(conversation_history_test, has_no_summary_where_none_was_made) {
  auto silent = conversation_row();
  silent.summary.clear();
  tell({silent});
  EXPECT_EQ(count("calls WHERE summary IS NULL AND ai_result = 'routed'"), "1");
}

TEST_P(conversation_history_test, never_touches_a_call_of_another_clinic) {
  tell({started_row("CA1", other_clinic), conversation_row()});
  EXPECT_EQ(count("calls WHERE client_id = 124 AND ai_result IS NULL"
                  " AND summary IS NULL AND NOT urgent"),
    "1");
}

TEST_P(conversation_history_test, words_open_in_their_own_place_only) {
  tell({turn_row(1, "a bill")});
  const auto sealed = value("SELECT caller FROM call_turns");
  EXPECT_TRUE(cipher.decrypt(clinic, sealed, caller_seal("CA1", at(100))));
  EXPECT_FALSE(
    cipher.decrypt(other_clinic, sealed, caller_seal("CA1", at(100))));
  for (const auto& elsewhere :
    {caller_seal("CA2", at(100)), caller_seal("CA1", at(200)),
      engine_seal("CA1", at(100)), summary_seal("CA1"), std::string{}})
    EXPECT_FALSE(cipher.decrypt(clinic, sealed, elsewhere)) << elsewhere;
}

TEST_P(conversation_history_test, nothing_that_was_said_is_readable_at_rest) {
  auto turn = turn_row(1, "my number is 415 555 0123 and my chest hurts");
  turn.words.engine = "If this is an emergency, hang up.";
  auto end = conversation_row();
  end.summary = "The caller has chest pain.";
  tell({started_row(), turn, end});
  const auto found = raw_contents();
  EXPECT_THAT(found, HasSubstr("routed")) << "this is where it would be";
  for (const auto* secret :
    {"415 555 0123", "4155550123", "chest", "emergency", "hang up", "hurts"})
    EXPECT_THAT(found, Not(HasSubstr(secret)));
}

} // namespace

} // namespace callengine::persistence::testing
