#include "tests/net/fake_departments.hpp"
#include "tests/net/fixture.hpp"
#include "tests/net/memory_store.hpp"
#include "tests/support/eventually.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cstdio>

namespace callengine::net::testing {
namespace {

using callengine::testing::eventually;
using nlohmann::json;
using portal::role;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;
using namespace std::chrono_literals;

constexpr client_id our_clinic{123};
constexpr client_id other_clinic{124};
constexpr user_id boss{201};
constexpr std::size_t largest = 200 * 1024;
const std::string list_path = "/api/admin/departments";

class departments_test : public server_fixture {
protected:
  departments_test() {
    rows.rows
      = {{our_clinic, {12, "billing", "Closed.", "", "b@clinic.example"}},
        {other_clinic, {13, "billing", "", "greeting/13-a", ""}}};
    portal.departments = &rows;
    portal.media = &media;
    options.limits.upload_bytes = largest;
  }

  ~departments_test() override {
    server_.reset(); // before what it uses
  }

  static std::string path_of(std::int64_t id) {
    return list_path + "/" + std::to_string(id) + "/greeting";
  }

  static std::string as(role who) {
    return bearer(our_clinic, boss, who);
  }

  std::optional<answer> put(std::int64_t id, const std::string& sound,
    const std::string& headers = as(role::admin)) {
    return ask(request_text("PUT", path_of(id), headers, sound));
  }

  static std::string code_of(const std::optional<answer>& got) {
    return got
      ? json::parse(got->body).at("error").at("code").get<std::string>()
      : "no answer";
  }

  fake_departments rows;
  memory_store media;
};

TEST_F(departments_test, an_upload_is_kept_and_then_named_by_the_row) {
  start();
  const auto sound = wav_of(150'000);
  const auto got = put(12, sound);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200) << got->body;
  const auto name = rows.find(our_clinic, 12)->greeting;
  EXPECT_THAT(name, StartsWith("greeting/12-"));
  EXPECT_EQ(json::parse(got->body).at("greeting"), name);
  const auto files = media.files();
  ASSERT_THAT(files, SizeIs(1));
  EXPECT_EQ(files.begin()->first, (memory_store::key{our_clinic, name}));
  EXPECT_EQ(files.begin()->second, sound);
  EXPECT_THAT(rows.expected(), IsEmpty()) << "the outbox leaves it alone";
}

TEST_F(departments_test, every_upload_has_a_name_of_its_own) {
  start();
  ASSERT_EQ(put(12, wav_of(100))->status, 200);
  const auto first = rows.find(our_clinic, 12)->greeting;
  ASSERT_EQ(put(12, "ID3 an mp3")->status, 200);
  EXPECT_NE(rows.find(our_clinic, 12)->greeting, first);
}

TEST_F(departments_test, what_twilio_cannot_play_is_refused_with_the_reason) {
  start();
  const auto text = put(12, "just some text");
  EXPECT_EQ(text->status, 415);
  EXPECT_EQ(code_of(text), "not_audio");
  const auto cut = put(12, wav_of(1000).substr(0, 900));
  EXPECT_EQ(cut->status, 400);
  EXPECT_EQ(code_of(cut), "cut");
  const auto nothing = put(12, "");
  EXPECT_EQ(nothing->status, 400);
  EXPECT_EQ(code_of(nothing), "empty");
  EXPECT_THAT(media.files(), IsEmpty());
  EXPECT_EQ(rows.find(our_clinic, 12)->greeting, "");
}

TEST_F(departments_test, the_largest_greeting_is_taken_and_one_byte_more_not) {
  start();
  EXPECT_EQ(put(12, wav_of(largest))->status, 200);
  EXPECT_EQ(put(12, wav_of(largest + 1))->status, 413);
  EXPECT_THAT(media.files(), SizeIs(1));
}

TEST_F(departments_test, a_body_in_chunks_is_bounded_too) {
  start();
  const auto chunk = wav_of(largest + 1);
  std::string size(16, '\0');
  size.resize(static_cast<std::size_t>(
    std::snprintf(size.data(), size.size(), "%zx", chunk.size())));
  const auto got = ask("PUT " + path_of(12) + " HTTP/1.1\r\nHost: a\r\n"
    + as(role::admin) + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n"
    + chunk + "\r\n0\r\n\r\n");
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 413);
  EXPECT_THAT(media.files(), IsEmpty());
}

TEST_F(departments_test, other_paths_have_the_small_bodies_still) {
  start();
  const std::string large(65 * 1024, 'x');
  EXPECT_EQ(
    ask(request_text("PUT", list_path, as(role::admin), large))->status, 413);
  EXPECT_EQ(
    ask(request_text("POST", path_of(12), as(role::admin), large))->status,
    413);
}

TEST_F(departments_test, who_may_not_upload_is_refused_before_the_body) {
  start();
  const std::string head = "PUT " + path_of(12)
    + " HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n";
  const auto status = [&](const std::string& headers) {
    const auto got = ask(head + headers + "\r\n"); // and no body follows
    return got ? got->status : 0;
  };
  EXPECT_EQ(status(""), 401);
  EXPECT_EQ(status(bearer(our_clinic, boss, role::admin, -2s)), 401);
  EXPECT_EQ(status(as(role::staff)), 403);
  EXPECT_EQ(status(as(role::supervisor)), 403);
}

TEST_F(departments_test, so_many_uploads_at_once_and_no_more) {
  options.limits.uploads = 1;
  start();
  client slow{port()};
  const std::string head = "PUT " + path_of(12) + " HTTP/1.1\r\nHost: a\r\n"
    + as(role::admin) + "Expect: 100-continue\r\nContent-Length: 16\r\n\r\n";
  ASSERT_TRUE(slow.send(head));
  EXPECT_EQ(slow.take(21), "HTTP/1.1 100 Continue") << "it has the place";
  const auto refused = put(12, wav_of(100));
  EXPECT_EQ(refused->status, 503);
  EXPECT_EQ(code_of(refused), "too_many_uploads");
  slow.reset();
  int status = 503;
  for (int tries = 0; status == 503 && tries < 1000; ++tries)
    status = put(12, wav_of(100))->status;
  EXPECT_EQ(status, 200) << "the place is free again";
}

TEST_F(departments_test, an_upload_behind_a_slow_answer_takes_no_place) {
  options.limits.uploads = 1;
  options.limits.answer_deadline = 1min;
  options.threads = 1; // so that both requests were looked at before the next
  engine.holds_webhooks = true;
  start();
  client slow{port()};
  const auto held = signed_post(
    "/api/twilio/voice/ivr-gather", {{"CallSid", std::string{some_call}}});
  ASSERT_TRUE(slow.send(held + "PUT " + path_of(12) + " HTTP/1.1\r\nHost: a\r\n"
    + as(role::admin) + "Expect: 100-continue\r\nContent-Length: 100\r\n\r\n"));
  ASSERT_TRUE(engine.wait_for_webhooks(1));
  ASSERT_TRUE(ask(get("/healthz")));
  EXPECT_EQ(put(12, wav_of(100))->status, 200);
  engine.reply(0)->answer(say_and_hang_up("It was long."));
  EXPECT_EQ(slow.receive()->status, 200);
  EXPECT_EQ(slow.take(25), "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_EQ(slow.ask(wav_of(100))->status, 200) << "then it is its turn";
}

TEST_F(departments_test, one_that_may_not_is_refused_in_place_of_a_continue) {
  start();
  const auto got = ask("PUT " + path_of(12) + " HTTP/1.1\r\nHost: a\r\n"
    + as(role::staff) + "Expect: 100-continue\r\nContent-Length: 100\r\n\r\n");
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 403);
}

TEST_F(departments_test, what_no_row_names_is_not_left_in_the_store) {
  start();
  const auto foreign = put(13, wav_of(100));
  EXPECT_EQ(foreign->status, 404);
  EXPECT_EQ(code_of(foreign), "not_found");
  EXPECT_EQ(rows.find(other_clinic, 13)->greeting, "greeting/13-a");
  EXPECT_TRUE(eventually([&] { return media.files().empty(); }));
}

TEST_F(departments_test, a_change_at_the_same_time_is_a_conflict) {
  rows.conflicts = true;
  start();
  EXPECT_EQ(put(12, wav_of(100))->status, 409);
}

TEST_F(departments_test, a_store_that_fails_changes_no_row) {
  media.error = "the disk is full";
  start();
  EXPECT_EQ(put(12, wav_of(100))->status, 503);
  EXPECT_EQ(rows.find(our_clinic, 12)->greeting, "");
  EXPECT_EQ(server_->counted().inbox_failed, 1U);
  EXPECT_THAT(rows.expected(), ElementsAre(StartsWith("greeting/12-")))
    << "whatever it left is removed";
}

TEST_F(departments_test, nothing_is_written_that_the_outbox_was_not_told_of) {
  rows.error = "the database is away";
  start();
  EXPECT_EQ(put(12, wav_of(100))->status, 503);
  EXPECT_THAT(media.files(), IsEmpty());
}

TEST_F(departments_test, a_greeting_is_taken_away) {
  rows.rows.front().second.greeting = "greeting/12-a";
  start();
  const auto got = ask(request_text("DELETE", path_of(12), as(role::admin)));
  EXPECT_EQ(got->status, 200);
  EXPECT_TRUE(json::parse(got->body).at("greeting").is_null());
  EXPECT_EQ(rows.find(our_clinic, 12)->greeting, "");
  EXPECT_EQ(
    ask(request_text("DELETE", path_of(13), as(role::admin)))->status, 404);
  EXPECT_EQ(
    ask(request_text("DELETE", path_of(12), as(role::staff)))->status, 403);
}

TEST_F(departments_test, an_administrator_sees_the_clinics_departments) {
  start();
  const auto got = ask(get(list_path, as(role::admin)));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  const auto expected = json::parse(
    R"({"departments": [{"id": 12, "name": "billing",
        "voicemail_message": "Closed.", "voicemail_email": "b@clinic.example",
        "greeting": null}]})");
  EXPECT_EQ(json::parse(got->body), expected);
  EXPECT_EQ(ask(get(list_path, as(role::staff)))->status, 403);
  EXPECT_EQ(ask(get(list_path))->status, 401);
}

TEST_F(departments_test, a_database_that_is_away_is_said) {
  rows.error = "the database is away";
  start();
  EXPECT_EQ(ask(get(list_path, as(role::admin)))->status, 503);
  EXPECT_EQ(
    ask(request_text("DELETE", path_of(12), as(role::admin)))->status, 503);
}

} // namespace
} // namespace callengine::net::testing
