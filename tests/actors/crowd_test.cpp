// 200 calls at once for a department of three, at random.
#include "tests/actors/crowd.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::IsEmpty;

constexpr int calls = 200;

struct rush {
  std::uint32_t seed;
  milliseconds spread;
};

void PrintTo(const rush& r, std::ostream* out) {
  *out << "seed " << r.seed << ", within " << r.spread.count() << " ms";
}

class crowd_test : public engine_test,
                   public ::testing::WithParamInterface<rush> {};

TEST_P(crowd_test, nobody_is_rung_twice_and_every_call_ends) {
  crowd patients{*this, GetParam().seed};
  patients.run(calls, GetParam().spread);
  EXPECT_THAT(patients.violations(), IsEmpty());
  EXPECT_THAT(list(), IsEmpty());
  EXPECT_THAT(history.busy(), IsEmpty());
  EXPECT_EQ(history.starts().size(), std::size_t{calls});
  EXPECT_EQ(history.ends().size(), std::size_t{calls});
  EXPECT_EQ(faults.broken_calls, 0U);
  EXPECT_EQ(faults.lost_actors, 0U);
  // Every message has one row, and a call that ended with one says so.
  std::set<recording_sid> recordings;
  for (const auto& row : history.voicemails())
    EXPECT_TRUE(recordings.insert(row.recording).second) << row.recording;
  for (const auto& row : history.ends()) {
    EXPECT_EQ(row.how == outcome::person, row.user.has_value());
    if (row.how == outcome::voicemail) {
      EXPECT_EQ(recordings.count("RE-" + row.call), 1U);
    }
  }
}

TEST_P(crowd_test, everything_that_can_happen_does) {
  crowd patients{*this, GetParam().seed};
  patients.run(calls, GetParam().spread);
  const auto& seen = patients.seen();
  EXPECT_GT(seen.talks, 0);
  EXPECT_GT(seen.messages, 0);
  EXPECT_GT(seen.hang_ups, 0);
  EXPECT_GT(seen.doubles, 0);
  if (GetParam().spread > 1min) {
    EXPECT_GT(seen.declines, 0);
    EXPECT_GT(seen.rings_in_vain, 0);
    EXPECT_GT(seen.missed_acknowledgements, 0);
    EXPECT_GT(seen.mailboxes, 0);
  }
}

INSTANTIATE_TEST_SUITE_P(rushes, crowd_test,
  ::testing::Values(rush{1, 0ms}, rush{2, 0ms}, rush{3, 5s}, rush{4, 1min},
    rush{5, 30min}, rush{6, 30min}, rush{7, 1h}));

} // namespace

} // namespace callengine::actors::testing
