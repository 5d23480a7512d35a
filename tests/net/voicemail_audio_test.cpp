#include "tests/net/fake_inbox.hpp"
#include "tests/net/fake_media.hpp"
#include "tests/net/fixture.hpp"
#include "tests/support/eventually.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <thread>

namespace callengine::net::testing {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using namespace std::chrono_literals;

constexpr client_id our_clinic{123};
constexpr user_id ana{101};
constexpr std::uint64_t five_minutes = 300 * 16'000 + 44;

/// More than the buffers of both sockets ever hold.
constexpr std::uint64_t endless = std::uint64_t{1} << 30U;

class audio_test : public server_fixture {
protected:
  audio_test() {
    inbox.departments[{our_clinic, ana}] = {"billing"};
    portal.inbox = &inbox;
    portal.media = &media;
  }

  ~audio_test() override {
    server_.reset(); // before what it uses
  }

  inbox_message& add(std::int64_t id) {
    inbox_message message;
    message.id = id;
    message.recording = "RE" + std::to_string(id);
    message.department = "billing";
    message.status = voicemail_status::kept;
    message.type = "audio/wav";
    inbox.rows.push_back({our_clinic, message});
    return inbox.rows.back().message;
  }

  void add(std::int64_t id, const fake_media::file& sound) {
    add(id);
    media.put(our_clinic, "RE" + std::to_string(id), sound);
  }

  static std::string ask_for(std::int64_t id, const std::string& headers = {},
    std::string_view method = "GET") {
    return request_text(method,
      "/api/portal/voicemails/" + std::to_string(id) + "/audio",
      bearer(our_clinic, ana) + headers);
  }

  fake_inbox inbox;
  fake_media media;
};

TEST_F(audio_test, the_sound_comes_whole_and_as_it_was_kept) {
  add(7, {five_minutes});
  start();
  const auto got = ask(ask_for(7));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(got->headers.at("content-type"), "audio/wav");
  EXPECT_EQ(got->headers.at("content-length"), std::to_string(five_minutes));
  EXPECT_EQ(got->headers.at("accept-ranges"), "bytes");
  EXPECT_EQ(got->headers.at("cache-control"), "no-store");
  EXPECT_FALSE(got->headers.contains("content-range"));
  EXPECT_TRUE(got->body == media_bytes(0, five_minutes));
  EXPECT_THAT(inbox.log(), ElementsAre("listen 7 by 101"));
  EXPECT_TRUE(media.wait_for_open(0));
}

TEST_F(audio_test, a_player_seeks_with_ranges) {
  constexpr std::size_t size = 200'000;
  add(7, {size});
  start();

  struct row {
    std::string header;
    int status;
    std::size_t first;
    std::size_t length;
  };

  const std::vector<row> rows{{"bytes=0-0", 206, 0, 1},
    {"bytes=100-70099", 206, 100, 70'000}, {"bytes=199999-", 206, 199'999, 1},
    {"bytes=65536-131071", 206, 65'536, 65'536},
    {"bytes=-500", 206, 199'500, 500},
    {"bytes=150000-999999", 206, 150'000, 50'000},
    {"bytes=0-1,5-9", 200, 0, size}, {"words=0-1", 200, 0, size}};
  client peer{port()}; // one connection for all: each answer ends where it says
  for (const auto& [header, status, first, length] : rows) {
    const auto got = peer.ask(ask_for(7, "Range: " + header + "\r\n"));
    ASSERT_TRUE(got) << header;
    EXPECT_EQ(got->status, status) << header;
    EXPECT_TRUE(got->body == media_bytes(first, length)) << header;
    if (status == 206) {
      EXPECT_EQ(got->headers.at("content-range"),
        "bytes " + std::to_string(first) + "-"
          + std::to_string(first + length - 1) + "/200000");
    }
  }
}

TEST_F(audio_test, a_range_beyond_the_end_is_416_with_the_length) {
  add(7, {1000});
  start();
  const auto got = ask(ask_for(7, "Range: bytes=1000-\r\n"));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 416);
  EXPECT_EQ(got->headers.at("content-range"), "bytes */1000");
  EXPECT_EQ(got->headers.at("content-type"), "application/json");
}

TEST_F(audio_test, an_if_range_never_holds) {
  add(7, {1000});
  start();
  const auto got = ask(ask_for(7, "Range: bytes=1-2\r\nIf-Range: \"x\"\r\n"));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(got->body.size(), 1000U);
}

TEST_F(audio_test, head_tells_the_length_and_hears_nothing) {
  add(7, {five_minutes});
  start();
  client peer{port()};
  ASSERT_TRUE(peer.send(ask_for(7, "Range: bytes=1-2\r\n", "HEAD")));
  const auto got = peer.receive(true);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(got->headers.at("content-length"), std::to_string(five_minutes));
  const auto next = peer.ask(get("/healthz"));
  ASSERT_TRUE(next);
  EXPECT_EQ(next->body, "ok\n") << "no byte of the sound came before";
  EXPECT_THAT(inbox.log(), ElementsAre("read 7 by 101"));
  EXPECT_EQ(media.bytes_read(), 0U);
  EXPECT_TRUE(media.wait_for_open(0));
}

TEST_F(audio_test, requests_behind_a_long_answer_keep_their_order) {
  add(7, {1'000'000});
  start();
  client peer{port()};
  ASSERT_TRUE(peer.send(ask_for(7) + get("/healthz") + ask_for(7)));
  EXPECT_TRUE(peer.receive()->body == media_bytes(0, 1'000'000));
  EXPECT_EQ(peer.receive()->body, "ok\n");
  EXPECT_TRUE(peer.receive()->body == media_bytes(0, 1'000'000));
}

TEST_F(audio_test, an_empty_file_is_an_empty_answer) {
  add(7, {0});
  start();
  client peer{port()};
  EXPECT_EQ(peer.ask(ask_for(7))->body, "");
  EXPECT_EQ(peer.ask(get("/healthz"))->body, "ok\n");
}

TEST_F(audio_test, sound_that_is_not_kept_yet_is_409) {
  add(7).type.clear();
  start();
  const auto early = ask(ask_for(7));
  ASSERT_TRUE(early);
  EXPECT_EQ(early->status, 409);
  EXPECT_EQ(json::parse(early->body)["error"]["code"], "not_kept_yet");
}

TEST_F(audio_test, a_type_that_is_no_sound_gets_into_no_header) {
  add(7, {10});
  inbox.rows.back().message.type = "text/html\r\nX-Evil: 1";
  start();
  const auto got = ask(ask_for(7));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->headers.at("content-type"), "application/octet-stream");
  EXPECT_EQ(got->headers.at("x-content-type-options"), "nosniff");
  EXPECT_FALSE(got->headers.contains("x-evil"));
}

TEST_F(audio_test, a_damaged_file_is_500_and_counted) {
  add(7); // the store has no such file
  start();
  const auto got = ask(ask_for(7));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 500);
  EXPECT_EQ(json::parse(got->body)["error"]["code"], "media_unreadable");
  EXPECT_EQ(server_->counted().media_unreadable, 1U);
}

TEST_F(audio_test, an_error_in_the_middle_ends_the_connection) {
  add(7, {1'000'000, 300'000});
  start();
  client peer{port()};
  ASSERT_TRUE(peer.send(ask_for(7)));
  const auto head = peer.receive(true);
  ASSERT_TRUE(head);
  EXPECT_EQ(head->status, 200);
  const auto got = peer.take(1'000'000);
  EXPECT_LE(got.size(), 300'000U);
  EXPECT_TRUE(got == media_bytes(0, got.size()));
  EXPECT_TRUE(peer.is_closed_by_peer());
  EXPECT_EQ(server_->counted().answers_broken_off, 1U);
  EXPECT_TRUE(media.wait_for_open(0));
}

TEST_F(audio_test, a_slow_reader_gets_all_and_nothing_is_read_ahead_of_it) {
  options.limits.write_deadline = 1min;
  add(7, {endless});
  start();
  client peer{port(), 16 * 1024};
  ASSERT_TRUE(peer.send(ask_for(7)));
  ASSERT_TRUE(peer.receive(true));
  // What the engine read is what went into the sockets, a piece aside.
  std::uint64_t at = 0;
  for (int each = 0; each < 40; ++each) {
    const auto got = peer.take(10'000);
    ASSERT_TRUE(got == media_bytes(at, 10'000));
    at += got.size();
  }
  EXPECT_LT(media.bytes_read(), at + (std::uint64_t{32} << 20U));
  peer.reset();
  EXPECT_TRUE(media.wait_for_open(0)) << "a peer that leaves lets go of it";
  EXPECT_LT(media.bytes_read(), endless / 8);
}

TEST_F(audio_test, a_peer_that_reads_nothing_is_dropped) {
  options.limits.write_deadline = 200ms;
  add(7, {endless});
  start();
  client peer{port(), 16 * 1024};
  ASSERT_TRUE(peer.send(ask_for(7)));
  ASSERT_TRUE(media.wait_for_open(1));
  ASSERT_TRUE(media.wait_for_open(0));
  EXPECT_LT(media.bytes_read(), endless / 8);
  EXPECT_EQ(server_->counted().answers_broken_off, 0U) << "not our fault";
}

TEST_F(audio_test, a_disk_that_hangs_holds_up_no_connection) {
  options.limits.write_deadline = 300ms;
  options.threads = 1;
  add(7, {1'000'000});
  start();
  media.hold();
  client peer{port()};
  ASSERT_TRUE(peer.send(ask_for(7)));
  ASSERT_TRUE(media.wait_for_held_reads(1));
  EXPECT_EQ(ask(get("/healthz"))->body, "ok\n");
  ASSERT_TRUE(peer.receive(true));
  EXPECT_TRUE(peer.is_closed_by_peer()) << "it is given up in the end";
  EXPECT_EQ(server_->counted().answers_broken_off, 1U);
  media.release();
  EXPECT_TRUE(media.wait_for_open(0));
}

TEST_F(audio_test, a_store_that_hangs_stops_nobody_who_hears) {
  options.limits.opening_threads = 2;
  add(7, {five_minutes});
  start();
  client hears{port(), 16 * 1024};
  ASSERT_TRUE(hears.send(ask_for(7)));
  ASSERT_TRUE(hears.receive(true));
  media.hold_opens();
  client first{port()};
  client second{port()};
  client third{port()};
  for (auto* each : {&first, &second, &third})
    ASSERT_TRUE(each->send(ask_for(7)));
  ASSERT_TRUE(media.wait_for_held_opens(2));
  EXPECT_TRUE(hears.take(five_minutes) == media_bytes(0, five_minutes));
  media.release();
  EXPECT_EQ(third.receive()->status, 200);
}

TEST_F(audio_test, what_nobody_waits_for_any_more_is_not_opened) {
  options.limits.opening_threads = 1;
  options.limits.media_deadline = 100ms;
  add(7, {1000});
  start();
  media.hold_opens();
  client first{port()};
  ASSERT_TRUE(first.send(ask_for(7)));
  ASSERT_TRUE(media.wait_for_held_opens(1));
  const auto second = ask(ask_for(7));
  ASSERT_TRUE(second);
  EXPECT_EQ(second->status, 503);
  EXPECT_EQ(json::parse(second->body)["error"]["code"], "not_in_time");
  media.release();
  EXPECT_EQ(first.receive()->status, 503);
  std::size_t later = 0; // it may be late itself on a slow machine
  EXPECT_TRUE(callengine::testing::eventually([&] {
    ++later;
    return ask(ask_for(7))->status == 200;
  }));
  EXPECT_LE(media.opens(), 1 + later) << "not the second";
}

TEST_F(audio_test, sound_may_come_later_than_other_answers) {
  options.limits.api_deadline = 50ms;
  engine.is_silent = true;
  add(7, {1000});
  start();
  media.hold_opens();
  client patient{port()};
  ASSERT_TRUE(patient.send(ask_for(7)));
  ASSERT_TRUE(media.wait_for_held_opens(1));
  // Asked later and given up already: that time is over.
  const auto other = ask(get(
    "/api/portal/calls/" + std::string{some_call}, bearer(our_clinic, ana)));
  ASSERT_TRUE(other);
  EXPECT_EQ(other->status, 503);
  media.release();
  const auto got = patient.receive();
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(got->body.size(), 1000U);
}

TEST_F(audio_test, a_peer_that_leaves_while_the_disk_is_read_lets_go) {
  add(7, {1'000'000});
  start();
  media.hold();
  client peer{port()};
  ASSERT_TRUE(peer.send(ask_for(7)));
  ASSERT_TRUE(media.wait_for_held_reads(1));
  peer.reset();
  media.release();
  EXPECT_TRUE(media.wait_for_open(0));
  EXPECT_LT(media.bytes_read(), 1'000'000U);
}

TEST_F(audio_test, more_than_may_be_heard_at_once_are_asked_to_come_again) {
  options.limits.downloads = 2;
  add(7, {endless});
  start();
  client first{port(), 16 * 1024};
  client second{port(), 16 * 1024};
  ASSERT_TRUE(first.send(ask_for(7)));
  ASSERT_TRUE(second.send(ask_for(7)));
  ASSERT_TRUE(media.wait_for_open(2));
  const auto third = ask(ask_for(7));
  ASSERT_TRUE(third);
  EXPECT_EQ(third->status, 503);
  EXPECT_TRUE(third->headers.contains("retry-after"));
  EXPECT_EQ(json::parse(third->body)["error"]["code"], "too_many_downloads");
  EXPECT_EQ(server_->counted().media_busy, 1U);
  first.reset();
  ASSERT_TRUE(media.wait_for_open(1));
  EXPECT_EQ(ask(ask_for(7, "Range: bytes=0-9\r\n"))->status, 206);
}

TEST_F(audio_test, the_stop_ends_what_is_being_heard) {
  add(7, {endless});
  start();
  client peer{port(), 16 * 1024};
  ASSERT_TRUE(peer.send(ask_for(7)));
  ASSERT_TRUE(media.wait_for_open(1));
  const auto begun = std::chrono::steady_clock::now();
  server_->stop(50ms);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
  EXPECT_TRUE(media.wait_for_open(0));
}

/// Resident memory of this process.
std::size_t resident_bytes() {
  std::ifstream file{"/proc/self/statm"};
  std::size_t all = 0;
  std::size_t resident = 0;
  file >> all >> resident;
  return resident * 4096;
}

TEST_F(audio_test, fifty_are_heard_at_once_in_little_memory) {
  constexpr int many = 50;
  add(7, {five_minutes});
  start();
  media.hold(); // so that none is done before all have asked
  std::vector<std::unique_ptr<client>> peers;
  for (int each = 0; each < many; ++each) {
    peers.push_back(std::make_unique<client>(port(), 16 * 1024));
    ASSERT_TRUE(peers.back()->send(ask_for(7)));
  }
  ASSERT_TRUE(media.wait_for_held_reads(options.limits.media_threads));
  const auto before = resident_bytes();
  media.release();
  for (const auto& peer : peers)
    ASSERT_TRUE(peer->receive(true));
  std::size_t most = before;
  for (std::uint64_t at = 0; at < five_minutes;) {
    const auto length = static_cast<std::size_t>(
      std::min<std::uint64_t>(100'000, five_minutes - at));
    const auto expected = media_bytes(at, length);
    for (const auto& peer : peers)
      ASSERT_TRUE(peer->take(length) == expected) << at;
    at += length;
    most = std::max(most, resident_bytes());
  }
  EXPECT_LE(media.most_reads(), options.limits.media_threads);
  EXPECT_EQ(media.bytes_read(), many * five_minutes) << "each byte once";
#ifndef __SANITIZE_ADDRESS__ // it keeps what was freed
  EXPECT_LT(most - before, std::size_t{64} << 20U);
#endif
}

} // namespace
} // namespace callengine::net::testing
