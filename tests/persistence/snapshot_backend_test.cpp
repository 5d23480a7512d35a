// What every store of snapshots must do. The moments of ends lie ahead, so that
// none is old enough to be forgotten.
#include "tests/persistence/snapshot_stores.hpp"

#include <map>

namespace callengine::persistence::testing {
namespace {

CALLENGINE_ON_EVERY_STORE(snapshot_backend_test);

TEST_P(snapshot_backend_test, reads_back_what_was_written) {
  auto at = running();
  at->keep({call_image(1, "CA1", 7, R"({"state":"menu"})")});
  const auto found = at->find(1, "CA1");
  EXPECT_EQ(found.client, client_id{1});
  EXPECT_EQ(found.call, "CA1");
  EXPECT_EQ(found.version, 7U);
  EXPECT_EQ(found.image, R"({"state":"menu"})");
  EXPECT_EQ(found.ended_at, "");
  const auto unknown = at->find(1, "CA2");
  EXPECT_EQ(unknown.image + unknown.ended_at, "");
}

TEST_P(snapshot_backend_test, keeps_the_newest_of_a_call) {
  auto at = running();
  at->keep({call_image(1, "CA1", 9, "nine")});
  at->keep({call_image(1, "CA1", 10, "ten")});
  const auto report = at->write({call_image(1, "CA1", 9, "nine again")});
  EXPECT_EQ(report.error, "");
  EXPECT_EQ(report.refused, std::vector<std::size_t>{0});
  EXPECT_EQ(at->find(1, "CA1").image, "ten");
}

TEST_P(snapshot_backend_test, a_batch_sent_twice_is_written_once) {
  auto at = running();
  const std::vector<snapshot_write> batch{call_image(1, "CA1", 3, "image"),
    lease(kind::renew_lease, 1, "45", 8, "held"),
    lease(kind::release_lease, 1, "45", 8, "free"),
    call_image(1, "CA2", 1, "short"), call_end(1, "CA2", "4000000000000")};
  at->keep(batch);
  at->keep(batch);
  EXPECT_EQ(at->find(1, "CA1").image, "image");
  EXPECT_EQ(at->find(1, "CA2").image, "");
  EXPECT_EQ(at->find(1, "CA2").ended_at, "4000000000000");
  ASSERT_EQ(at->staff().size(), 1U);
  EXPECT_EQ(at->staff()[0].image, "free");
}

TEST_P(snapshot_backend_test, the_last_change_of_a_key_in_a_batch_counts) {
  auto at = running();
  at->keep({call_image(1, "CA1", 1, "one"), call_image(2, "CA9", 1, "other"),
    call_image(1, "CA1", 2, "two"),
    lease(kind::claim_lease, 1, "45", 1, "first"),
    lease(kind::release_lease, 1, "45", 1, "given back"),
    lease(kind::claim_lease, 1, "45", 2, "second"),
    call_end(2, "CA9", "4000000000001")});
  EXPECT_EQ(at->find(1, "CA1").image, "two");
  EXPECT_EQ(at->find(2, "CA9").image, "");
  EXPECT_EQ(at->find(2, "CA9").ended_at, "4000000000001");
  ASSERT_EQ(at->staff().size(), 1U);
  EXPECT_EQ(at->staff()[0].image, "second");
  EXPECT_EQ(at->staff()[0].fence, 2U);
}

TEST_P(snapshot_backend_test, a_refusal_concerns_its_own_change_only) {
  auto at = running();
  at->keep({call_image(2, "CA5", 5, "five"), call_image(1, "CA6", 6, "six")});
  const auto report = at->write({call_image(3, "CA1", 1, "a"),
    call_image(2, "CA5", 4, "old"), call_image(1, "CA2", 1, "b"),
    call_image(1, "CA6", 5, "old"), call_image(2, "CA3", 1, "c")});
  EXPECT_EQ(report.error, "");
  EXPECT_EQ(report.refused, (std::vector<std::size_t>{1, 3}));
  EXPECT_EQ(at->find(3, "CA1").image, "a");
  EXPECT_EQ(at->find(1, "CA2").image, "b");
  EXPECT_EQ(at->find(2, "CA3").image, "c");
  EXPECT_EQ(at->find(2, "CA5").image, "five");
}

TEST_P(snapshot_backend_test, versions_beyond_a_double_are_told_apart) {
  auto at = running();
  const auto big = (std::uint64_t{1} << 53) + 1;
  at->keep({call_image(1, "CA1", big, "newer")});
  const auto report = at->write({call_image(1, "CA1", big - 1, "older")});
  EXPECT_EQ(report.refused.size(), 1U);
  EXPECT_EQ(at->find(1, "CA1").version, big);
}

// -- epochs -------------------------------------------------------------------

TEST_P(snapshot_backend_test, epochs_grow_over_restarts) {
  const auto first = engine()->claim();
  const auto second = engine()->claim();
  EXPECT_GT(first, 0U);
  EXPECT_GT(second, first);
  EXPECT_EQ(engine()->claim(1000), 1000U);
  EXPECT_EQ(engine()->claim(5), 1001U);
}

TEST_P(snapshot_backend_test, the_next_engine_finds_all) {
  running()->keep(
    {call_image(1, "CA1", 44, "image"), call_end(1, "CA2", "4000000000000"),
      lease(kind::claim_lease, 1, "45", 12, "held")});
  auto next = running();
  EXPECT_EQ(next->find(1, "CA1").version, 44U);
  EXPECT_EQ(next->find(1, "CA2").ended_at, "4000000000000");
  ASSERT_EQ(next->staff().size(), 1U);
  EXPECT_EQ(next->staff()[0].fence, 12U);
  // Its versions begin anew: the epoch comes first.
  next->keep({call_image(1, "CA1", 1, "taken over")});
  EXPECT_EQ(next->find(1, "CA1").image, "taken over");
}

TEST_P(snapshot_backend_test, an_older_engine_is_refused_all) {
  auto older = running();
  older->keep({call_image(1, "CA1", 50, "old"), call_image(1, "CA2", 50, "old"),
    call_image(1, "CA3", 1, "not taken"),
    lease(kind::claim_lease, 1, "45", 50, "old")});
  auto newer = running();
  newer->keep(
    {call_image(1, "CA1", 1, "new"), call_end(1, "CA2", "4000000000000"),
      lease(kind::claim_lease, 1, "45", 51, "new")});
  const auto report = older->write(
    {call_image(1, "CA1", 51, "stale"), call_end(1, "CA1", "4000000000009"),
      call_image(1, "CA2", 51, "stale"), call_end(1, "CA2", "4000000000009"),
      lease(kind::renew_lease, 1, "45", 51, "stale"),
      call_image(1, "CA3", 2, "still its own")});
  EXPECT_EQ(report.error, "");
  EXPECT_EQ(report.refused, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
  EXPECT_EQ(newer->find(1, "CA1").image, "new");
  EXPECT_EQ(newer->find(1, "CA2").image, "");
  EXPECT_EQ(newer->find(1, "CA2").ended_at, "4000000000000");
  EXPECT_EQ(newer->staff().at(0).image, "new");
}

TEST_P(snapshot_backend_test, an_older_engine_leaves_the_newer_in_peace) {
  auto older = running();
  auto newer = running();
  for (int i = 0; i < 3; ++i) {
    const auto asked = older->probe();
    EXPECT_EQ(asked.error, "");
    EXPECT_FALSE(asked.emptied);
    EXPECT_FALSE(newer->probe().emptied);
  }
  EXPECT_FALSE(older->write({call_image(1, "CA1", 1, "a")}).emptied);
  EXPECT_FALSE(newer->write({call_image(1, "CA1", 1, "b")}).emptied);
}

// -- leases -------------------------------------------------------------------

TEST_P(snapshot_backend_test, a_stale_token_is_refused) {
  auto at = running();
  at->keep({lease(kind::claim_lease, 1, "45", 7, "seventh")});
  at->keep({lease(kind::renew_lease, 1, "45", 7, "seventh, renewed")});
  for (const auto what :
    {kind::claim_lease, kind::renew_lease, kind::release_lease}) {
    const auto report = at->write({lease(what, 1, "45", 6, "sixth")});
    EXPECT_EQ(report.refused, std::vector<std::size_t>{0});
  }
  EXPECT_EQ(at->staff().at(0).image, "seventh, renewed");
}

TEST_P(snapshot_backend_test, a_release_keeps_the_token) {
  auto at = running();
  at->keep({lease(kind::claim_lease, 1, "45", 7, "held")});
  at->keep({lease(kind::release_lease, 1, "45", 7, "free")});
  EXPECT_EQ(
    at->write({lease(kind::claim_lease, 1, "45", 6, "stale")}).refused.size(),
    1U);
  EXPECT_EQ(at->staff().at(0).image, "free");
  at->keep({lease(kind::claim_lease, 1, "45", 8, "held again")});
  EXPECT_EQ(at->staff().at(0).fence, 8U);
}

TEST_P(snapshot_backend_test, a_user_is_one_of_a_clinic_only) {
  auto at = running();
  at->keep({lease(kind::claim_lease, 1, "45", 7, "of clinic 1"),
    lease(kind::claim_lease, 2, "45", 3, "of clinic 2")});
  auto staff = at->staff();
  std::map<std::int64_t, std::string> images;
  for (const auto& member : staff) {
    EXPECT_EQ(member.user, "45");
    images[member.client.value] = member.image;
  }
  EXPECT_EQ(images,
    (std::map<std::int64_t, std::string>{
      {1, "of clinic 1"}, {2, "of clinic 2"}}));
}

} // namespace
} // namespace callengine::persistence::testing
