// What every store of snapshots must do. The moments of ends lie ahead, so that
// none is old enough to be forgotten.
#include "tests/persistence/snapshot_fixture.hpp"
#include "tests/support/redis_server.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace callengine::persistence::testing {
namespace {

using ::testing::Values;

enum class store : std::uint8_t { sqlite, redis_unix, redis_tcp };

/// A fresh store, and any number of engines at it.
class snapshot_backend_test : public ::testing::TestWithParam<store> {
protected:
  std::unique_ptr<engine_at_store> engine() {
    return std::make_unique<engine_at_store>(
      [&](boost::asio::io_context& loop) { return make(loop); });
  }

  /// An engine that has claimed its epoch.
  std::unique_ptr<engine_at_store> running() {
    auto made = engine();
    made->claim();
    return made;
  }

private:
  std::unique_ptr<snapshot_backend> make(boost::asio::io_context& loop) {
    if (GetParam() == store::sqlite)
      return std::make_unique<sqlite_backend>(loop, folder_ / "snapshots.db");
    const auto url = parse_redis_url(server_url());
    EXPECT_TRUE(url) << url.error;
    return std::make_unique<redis_backend>(loop, *url.value);
  }

  std::string server_url() {
    const bool is_tcp = GetParam() == store::redis_tcp;
    if (!server_)
      server_ = is_tcp ? std::make_unique<callengine::testing::redis_server>(
                  std::vector<std::string>{"--requirepass", "s3cret/@"}, true)
                       : std::make_unique<callengine::testing::redis_server>();
    return is_tcp ? "redis://:s3cret%2F%40@localhost:"
        + std::to_string(server_->port()) + "/3"
                  : "redis+unix://" + server_->socket();
  }

  temporary_folder folder_;
  std::unique_ptr<callengine::testing::redis_server> server_;
};

INSTANTIATE_TEST_SUITE_P(stores, snapshot_backend_test,
  Values(store::sqlite, store::redis_unix, store::redis_tcp),
  [](const auto& at) -> std::string {
    switch (at.param) {
    case store::sqlite:
      return "sqlite";
    case store::redis_unix:
      return "redis_unix";
    case store::redis_tcp:
      return "redis_tcp";
    }
    return "";
  });

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

// -- ended calls --------------------------------------------------------------

TEST_P(snapshot_backend_test, an_ended_call_is_remembered_without_image) {
  auto at = running();
  at->keep({call_image(1, "CA1", 1, "image")});
  at->keep({call_end(1, "CA1", "4000000000000")});
  EXPECT_EQ(at->find(1, "CA1").image, "");
  EXPECT_EQ(at->find(1, "CA1").ended_at, "4000000000000");
  EXPECT_EQ(at->find(2, "CA1").ended_at, "") << "another clinic's";
}

TEST_P(snapshot_backend_test, a_call_that_is_kept_after_its_end_lives) {
  auto at = running();
  at->keep({call_end(1, "CA1", "4000000000000")});
  at->keep({call_image(1, "CA1", 1, "image")});
  EXPECT_EQ(at->find(1, "CA1").image, "image");
  EXPECT_EQ(at->find(1, "CA1").ended_at, "");
}

// -- listings and contents ----------------------------------------------------

TEST_P(snapshot_backend_test, lists_all_calls_page_by_page) {
  auto at = running();
  std::vector<snapshot_write> batch;
  std::set<std::string> live;
  std::set<std::string> ended;
  for (int i = 0; i < 3000; ++i) {
    const auto name = "CA" + std::to_string(i);
    const auto client = i % 20;
    const auto mark = std::to_string(client) + "/" + name;
    const auto at_ms = std::to_string(4000000000000 + i);
    if (i % 3 == 0)
      ended.insert(mark + "=" + at_ms);
    else
      live.insert(mark + "=" + name);
    batch.push_back(i % 3 == 0 ? call_end(client, name, at_ms)
                               : call_image(client, name, 1, name));
  }
  batch.push_back(lease(kind::claim_lease, 1, "45", 1, "no call"));
  at->keep(std::move(batch));
  std::string cursor;
  int pages = 0;
  bool in_ended = false;
  do {
    const auto page = at->page(cursor, 100);
    EXPECT_LE(page.calls.size(), 400U);
    for (const auto& call : page.calls) {
      const auto mark = std::to_string(call.client.value) + "/" + call.call;
      if (!call.image.empty()) {
        EXPECT_FALSE(in_ended) << "the live ones come first";
        live.erase(mark + "=" + call.image);
      } else {
        in_ended = true;
        ended.erase(mark + "=" + call.ended_at);
      }
    }
    cursor = page.next;
    ASSERT_LT(++pages, 200);
  } while (!cursor.empty());
  EXPECT_TRUE(live.empty()) << live.size() << " were not told";
  EXPECT_TRUE(ended.empty()) << ended.size() << " were not told";
  EXPECT_GT(pages, 5);
}

TEST_P(snapshot_backend_test, lists_all_staff) {
  auto at = running();
  EXPECT_TRUE(at->staff().empty());
  std::vector<snapshot_write> batch;
  for (int i = 0; i < 5000; ++i)
    batch.push_back(
      lease(kind::claim_lease, i % 7, std::to_string(i), 1, "image"));
  at->keep(std::move(batch));
  std::set<std::string> users;
  for (const auto& member : at->staff())
    users.insert(member.user);
  EXPECT_EQ(users.size(), 5000U);
}

TEST_P(snapshot_backend_test, an_image_may_be_long_and_of_any_text) {
  auto at = running();
  std::string image(64 * 1024, 'x');
  image += "Grüße aus Zürich, 日本語 \"\\ %s {}\r\n$3\r\n";
  image += std::string{"nul\0in it", 9};
  at->keep({call_image(1, "CA1", 1, image)});
  EXPECT_EQ(at->find(1, "CA1").image, image);
}

// -- the end ------------------------------------------------------------------

TEST_P(snapshot_backend_test, nothing_is_told_after_closing) {
  auto at = running();
  bool closed = false;
  int told_after = 0;
  int told = 0;
  const auto batch = std::make_shared<const std::vector<snapshot_write>>(
    1, call_image(1, "CA1", 1, "image"));
  at->backend().write(batch, 1, [&](const write_report& report) {
    ++(closed ? told_after : told);
    EXPECT_NE(report.error, "");
  });
  at->backend().find({1}, "CA1", [&](const result<kept_call>& found) {
    ++(closed ? told_after : told);
    EXPECT_FALSE(found);
  });
  at->backend().close();
  closed = true;
  at->loop().restart();
  at->loop().run_for(50ms);
  EXPECT_EQ(told_after, 0);
  EXPECT_LE(told, 2);
}

} // namespace
} // namespace callengine::persistence::testing
