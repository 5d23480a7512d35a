// What must hold whatever the stores do.
#include "tests/system/faulty_stores.hpp"

#include <algorithm>
#include <utility>

namespace callengine::testing {

const wire& faulty_stores_test::the_wire() const {
  return const_cast<faulty_stores_test&>(*this).the().carrier;
}

void faulty_stores_test::expect_quick_answers(
  std::size_t since, milliseconds bound) {
  std::vector<std::pair<milliseconds, std::string>> took;
  const auto& sent = the_wire().sent();
  for (auto each = since; each < sent.size(); ++each) {
    const auto& outcome = sent[each].outcome;
    ASSERT_TRUE(outcome && outcome->response) << sent[each].request.url;
    EXPECT_LT(outcome->response->status, 300) << sent[each].request.url;
    took.emplace_back(outcome->elapsed, sent[each].request.url);
  }
  ASSERT_GE(took.size(), 100U) << "too few webhooks to tell";
  std::sort(took.begin(), took.end());
  EXPECT_LT(took.back().first, 3s) << took.back().second;
  // The news of a recording are answered once its row is safe, which takes a
  // second where the database has just begun to hang.
  std::erase_if(took, [](const auto& each) {
    return each.second.find("/recording-status") != std::string::npos;
  });
  const auto& [p99, url] = took[took.size() * 99 / 100];
  EXPECT_LT(p99, bound) << url;
  RecordProperty("webhooks", static_cast<int>(took.size()));
  RecordProperty("p99_ms", static_cast<int>(p99.count()));
}

void faulty_stores_test::expect_nowhere_in(
  const std::filesystem::path& folder, const std::string& text) {
  std::size_t files = 0;
  for (const auto& each : std::filesystem::recursive_directory_iterator{folder})
    if (each.is_regular_file()) {
      ++files;
      EXPECT_EQ(read_file(each.path()).find(text), std::string::npos)
        << each.path();
    }
  EXPECT_GT(files, 0U);
}

void faulty_stores_test::expect_single_rings() {
  std::map<std::string, std::string> rung; ///< by whom
  std::set<std::pair<std::string, std::string>> pairs;
  for (const auto& event : the().phones.log().events())
    if (event.kind == transcript_kind::rings) {
      EXPECT_TRUE(rung.emplace(event.who, event.call).second)
        << event.who << " is rung by two calls";
      EXPECT_TRUE(pairs.emplace(event.call, event.who).second)
        << event.who << " is rung twice by " << event.call;
    } else if (event.kind == transcript_kind::leg_ended) {
      rung.erase(event.who);
    }
}

void faulty_stores_test::expect_everybody_free() {
  for (const auto& member : staff_)
    EXPECT_TRUE(is_available(*member)) << member->state();
  EXPECT_EQ(figure("callengine_stuck_leases"), 0);
  EXPECT_TRUE(the().eventually([this] {
    return figure("callengine_leases") == 0
      && figure("callengine_live_calls") == 0;
  }));
}

void faulty_stores_test::expect_whole_history() {
  const auto calls = std::to_string(calls_placed_);
  EXPECT_TRUE(the().eventually([&] {
    return the().sql.value("SELECT count(*) FROM calls WHERE outcome IS NOT"
                           " NULL AND ended_at IS NOT NULL")
      == calls;
  }))
    << the().sql.value("SELECT outcome, count(*) FROM calls GROUP BY 1")
    << " of " << calls;
  EXPECT_EQ(the().sql.value("SELECT call_sid FROM call_routing_history GROUP BY"
                            " call_sid HAVING count(*) <> max(step) OR"
                            " min(step) <> 1"),
    "")
    << "decisions are missing or doubled";
  EXPECT_EQ(
    the().sql.value("SELECT a.call_sid, a.step FROM call_routing_history a,"
                    " call_routing_history b WHERE a.call_sid = b.call_sid"
                    " AND a.step + 1 = b.step AND a.id > b.id"),
    "")
    << "decisions are out of order";
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM calls c WHERE NOT EXISTS"
                            " (SELECT 1 FROM call_routing_history h WHERE"
                            " h.call_sid = c.call_sid)"),
    "0");
  const auto recorded = the().events(transcript_kind::recorded).size();
  EXPECT_TRUE(the().eventually([&] {
    return the().sql.value("SELECT count(*) FROM voicemail_messages")
      == std::to_string(recorded);
  }))
    << the().sql.value("SELECT count(*) FROM voicemail_messages") << " of "
    << recorded;
}

} // namespace callengine::testing
