// What every store of snapshots has in it: ended calls, long lists, any text.
// The moments of ends lie ahead, so that none is old enough to be forgotten.
#include "tests/persistence/snapshot_stores.hpp"

#include <set>

namespace callengine::persistence::testing {
namespace {

class snapshot_contents_test : public snapshot_backend_test {};

CALLENGINE_ON_EVERY_STORE(snapshot_contents_test);

// -- ended calls --------------------------------------------------------------

TEST_P(snapshot_contents_test, an_ended_call_is_remembered_without_image) {
  auto at = running();
  at->keep({call_image(1, "CA1", 1, "image")});
  at->keep({call_end(1, "CA1", "4000000000000")});
  EXPECT_EQ(at->find(1, "CA1").image, "");
  EXPECT_EQ(at->find(1, "CA1").ended_at, "4000000000000");
  EXPECT_EQ(at->find(2, "CA1").ended_at, "") << "another clinic's";
}

TEST_P(snapshot_contents_test, a_call_that_is_kept_after_its_end_lives) {
  auto at = running();
  at->keep({call_end(1, "CA1", "4000000000000")});
  at->keep({call_image(1, "CA1", 1, "image")});
  EXPECT_EQ(at->find(1, "CA1").image, "image");
  EXPECT_EQ(at->find(1, "CA1").ended_at, "");
}

// -- listings and contents ----------------------------------------------------

TEST_P(snapshot_contents_test, lists_all_calls_page_by_page) {
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

TEST_P(snapshot_contents_test, lists_all_staff) {
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

TEST_P(snapshot_contents_test, an_image_may_be_long_and_of_any_text) {
  auto at = running();
  std::string image(64 * 1024, 'x');
  image += "Grüße aus Zürich, 日本語 \"\\ %s {}\r\n$3\r\n";
  image += std::string{"nul\0in it", 9};
  at->keep({call_image(1, "CA1", 1, image)});
  EXPECT_EQ(at->find(1, "CA1").image, image);
}

// -- the end ------------------------------------------------------------------

TEST_P(snapshot_contents_test, nothing_is_told_after_closing) {
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
