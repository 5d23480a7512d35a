#include "tests/net/fake_inbox.hpp"
#include "tests/net/fake_media.hpp"
#include "tests/net/fixture.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace callengine::net::testing {
namespace {

using nlohmann::json;
using portal::role;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace std::chrono_literals;

constexpr client_id our_clinic{123};
constexpr client_id other_clinic{124};
constexpr user_id ana{101}; // of billing
constexpr user_id boss{201};
const std::string list_path = "/api/portal/voicemails";

inbox_message message_of(std::int64_t id, std::string department) {
  inbox_message message;
  message.id = id;
  message.call = some_call;
  message.recording = "RE" + std::to_string(id);
  message.department = std::move(department);
  message.from = "+14155550123";
  message.at = time_point{milliseconds{1'700'000'000'250}};
  message.duration = seconds{21};
  message.status = voicemail_status::transcribed;
  message.transcript = transcript_status::done;
  message.text = "Please call me back.";
  message.type = "audio/wav";
  return message;
}

class voicemails_test : public server_fixture {
protected:
  voicemails_test() {
    inbox.rows = {{our_clinic, message_of(9, "front desk")},
      {other_clinic, message_of(8, "billing")},
      {our_clinic, message_of(7, "billing")}};
    inbox.departments[{our_clinic, ana}] = {"billing"};
    inbox.users = {ana};
    portal.inbox = &inbox;
    portal.media = &media;
  }

  ~voicemails_test() override {
    server_.reset(); // before what it uses
  }

  static std::string path_of(std::string_view id) {
    return list_path + "/" + std::string{id};
  }

  std::optional<answer> get_as(
    role as, const std::string& target, client_id clinic = our_clinic) {
    return ask(get(target, bearer(clinic, user_of(as), as)));
  }

  std::optional<answer> patch_as(
    role as, std::string_view id, std::string_view body) {
    return ask(request_text(
      "PATCH", path_of(id), bearer(our_clinic, user_of(as), as), body));
  }

  std::optional<answer> delete_as(role as, std::string_view id) {
    return ask(
      request_text("DELETE", path_of(id), bearer(our_clinic, user_of(as), as)));
  }

  static user_id user_of(role as) {
    return as == role::staff ? ana : boss;
  }

  static std::vector<std::int64_t> ids_of(const std::optional<answer>& got) {
    std::vector<std::int64_t> ids;
    if (!got)
      return ids;
    const auto body = json::parse(got->body);
    for (const auto& each : body["voicemails"])
      ids.push_back(each["id"]);
    return ids;
  }

  static std::string code_of(const std::optional<answer>& got) {
    if (!got)
      return "no answer";
    return json::parse(got->body)["error"]["code"];
  }

  fake_inbox inbox;
  fake_media media;
};

TEST_F(voicemails_test, everybody_is_listed_what_they_may_hear) {
  start();
  EXPECT_THAT(ids_of(get_as(role::staff, list_path)), ElementsAre(7));
  EXPECT_THAT(ids_of(get_as(role::supervisor, list_path)), ElementsAre(9, 7));
  EXPECT_THAT(ids_of(get_as(role::admin, list_path)), ElementsAre(9, 7));
  EXPECT_THAT(
    ids_of(get_as(role::admin, list_path, other_clinic)), ElementsAre(8));
}

TEST_F(voicemails_test, the_list_is_filtered_and_comes_in_pages) {
  start();
  const auto got = get_as(role::admin,
    list_path
      + "?department=front+desk&unheard=true&unresolved=false&before=99"
        "&urgent=true&mine=true&limit=1");
  ASSERT_TRUE(got);
  EXPECT_TRUE(json::parse(got->body)["more"]);
  const auto asked = inbox.last_filter();
  EXPECT_EQ(asked.department, "front desk");
  EXPECT_TRUE(asked.unheard);
  EXPECT_FALSE(asked.unresolved);
  EXPECT_TRUE(asked.urgent);
  EXPECT_TRUE(asked.mine);
  EXPECT_EQ(asked.before, 99);
  EXPECT_EQ(asked.limit, 1U);
  get_as(role::admin, list_path);
  EXPECT_EQ(inbox.last_filter().limit, 50U);
  EXPECT_FALSE(inbox.last_filter().department);
  EXPECT_FALSE(inbox.last_filter().urgent);
}

TEST_F(voicemails_test, a_list_that_nobody_understands_is_400_with_its_reason) {
  start();
  const std::vector<std::pair<std::string, std::string>> rows{
    {"unheard=1", "unheard"}, {"unresolved=", "unresolved"},
    {"urgent=yes", "urgent"}, {"mine=me", "mine"}, {"before=0", "before"},
    {"before=-1", "before"}, {"before=x", "before"}, {"limit=0", "limit"},
    {"limit=201", "limit"}, {"limit=01", "limit"}, {"limit=1&limit=2", "limit"},
    {"page=2", "page"}, {"department=%00", "department"},
    {"department=%FF", "department"}, {"department=%zz", "encoded"}};
  for (const auto& [query, word] : rows) {
    const auto got = get_as(role::admin, list_path + "?" + query);
    ASSERT_TRUE(got) << query;
    EXPECT_EQ(got->status, 400) << query;
    EXPECT_EQ(code_of(got), "bad_query");
    const std::string text = json::parse(got->body)["error"]["message"];
    EXPECT_NE(text.find(word), text.npos) << text;
  }
}

TEST_F(voicemails_test, a_message_is_shown_with_all_that_is_known_of_it) {
  inbox.rows.back().message.resolved_by = boss;
  inbox.rows.back().message.resolved_at = time_point{seconds{1'700'000'100}};
  inbox.rows.back().message.note = "called back";
  inbox.rows.back().message.urgent = true;
  inbox.rows.back().message.is_test = true;
  start();
  const auto got = get_as(role::staff, path_of("7"));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(got->headers.at("cache-control"), "no-store");
  EXPECT_EQ(json::parse(got->body), json::parse(R"({
    "id": 7, "call": "CA00000000000000000000000000000001",
    "department": "billing", "from": "+14155550123",
    "at": "2023-11-14T22:13:20.250Z", "duration": 21,
    "status": "transcribed", "transcript_status": "done",
    "transcript": "Please call me back.", "media_type": "audio/wav",
    "heard_by": null, "heard_at": null, "resolved_by": 201,
    "resolved_at": "2023-11-14T22:15:00.000Z", "note": "called back",
    "assigned_to": null, "urgent": true, "is_test": true})"));
  EXPECT_THAT(inbox.log(), ElementsAre("read 7 by 101"));
}

TEST_F(voicemails_test, what_may_not_be_seen_is_404_and_logged_once) {
  start();
  const std::vector<std::pair<std::string, std::string>> requests{
    {"GET", ""}, {"GET", "/audio"}, {"PATCH", ""}};
  for (const auto* id : {"8", "9", "12345"}) // foreign, of others, guessed
    for (const auto& [method, end] : requests) {
      const auto got = ask(request_text(method, path_of(id) + end,
        bearer(our_clinic, ana), method == "PATCH" ? R"({"heard":true})" : ""));
      ASSERT_TRUE(got);
      EXPECT_EQ(got->status, 404) << id << method << end;
      EXPECT_EQ(code_of(got), "not_found");
    }
  EXPECT_EQ(inbox.log().size(), 9U) << "the inbox writes its own";
  EXPECT_THAT(inbox.refusals(), IsEmpty());
  EXPECT_EQ(inbox.log().front(), "refused read 8 by 101: not_found");
}

TEST_F(voicemails_test, an_id_that_is_none_is_404_and_a_refusal) {
  start();
  for (const auto* id : {"", "0", "-7", "007", "7x", "+7", "7/audio/x",
         "99999999999999999999", "%37", "RE7"}) {
    const auto before = inbox.refusals().size();
    const auto got = get_as(role::staff, path_of(id));
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 404) << id;
    EXPECT_EQ(code_of(got), "not_found");
    const auto refusals = inbox.refusals();
    ASSERT_EQ(refusals.size(), before + 1) << id;
    EXPECT_EQ(refusals.back().message, id);
    EXPECT_EQ(refusals.back().action, "read");
    EXPECT_EQ(refusals.back().why, "not_found");
    EXPECT_EQ(refusals.back().client, our_clinic);
    EXPECT_EQ(refusals.back().user, ana);
    EXPECT_EQ(refusals.back().role, "staff");
  }
  get_as(role::staff, path_of(std::string(1000, '1')));
  EXPECT_EQ(inbox.refusals().back().message.size(), 64U);
}

TEST_F(voicemails_test, an_expired_token_is_404_at_a_message_and_logged) {
  start();
  const auto old = bearer(our_clinic, boss, role::admin, -1h);
  const std::vector<std::pair<std::string, std::string>> rows{
    {"GET", "read"}, {"PATCH", "change"}, {"DELETE", "delete"}};
  for (const auto& [method, action] : rows) {
    const auto got = ask(request_text(method, path_of("7"), old));
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 404) << method;
    EXPECT_EQ(code_of(got), "token_expired");
    const auto row = inbox.refusals().back();
    EXPECT_EQ(row.why, "token_expired");
    EXPECT_EQ(row.action, action);
    EXPECT_EQ(row.user, boss);
    EXPECT_EQ(row.client, our_clinic);
    EXPECT_EQ(row.role, "admin");
    EXPECT_EQ(row.message, "7");
  }
  EXPECT_EQ(ask(get(path_of("7/audio"), old))->status, 404);
  EXPECT_EQ(inbox.refusals().back().action, "listen");
  EXPECT_EQ(ask(get(list_path, old))->status, 401) << "there is no id";
  EXPECT_EQ(inbox.refusals().size(), 4U);
}

TEST_F(voicemails_test, nobody_is_logged_without_a_token_of_ours) {
  start();
  for (const auto* header : {"", "Authorization: Bearer a.b.c\r\n"})
    for (const auto* target : {"", "/7", "/7/audio", "/x"}) {
      const auto got = ask(get(list_path + target, header));
      ASSERT_TRUE(got);
      EXPECT_EQ(got->status, 401) << target;
      EXPECT_EQ(got->headers.at("www-authenticate"), "Bearer");
    }
  EXPECT_THAT(inbox.log(), IsEmpty());
}

TEST_F(voicemails_test, a_person_changes_what_they_name_and_nothing_else) {
  start();
  const auto got = patch_as(role::staff, "7",
    R"({"heard": true, "resolved": true, "note": "ça va\n", "assigned_to": 101})");
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  const auto shown = json::parse(got->body);
  EXPECT_EQ(shown["heard_by"], 101);
  EXPECT_EQ(shown["note"], "ça va\n");
  EXPECT_EQ(shown["assigned_to"], 101);
  const auto all = inbox.last_change();
  ASSERT_TRUE(all);
  EXPECT_EQ(all->heard, true);
  EXPECT_EQ(all->resolved, true);

  ASSERT_EQ(
    patch_as(role::staff, "7", R"({"assigned_to": null})")->status, 200);
  const auto one = inbox.last_change();
  EXPECT_FALSE(one->heard || one->resolved || one->note);
  ASSERT_TRUE(one->assigned_to);
  EXPECT_FALSE(*one->assigned_to) << "nobody";
}

TEST_F(voicemails_test, what_somebody_did_is_told_to_the_others) {
  start();
  ASSERT_EQ(patch_as(role::staff, "7", R"({"assigned_to": 101})")->status, 200);
  ASSERT_EQ(delete_as(role::admin, "9")->status, 200);
  const auto news = engine.news();
  ASSERT_EQ(news.size(), 2U);
  EXPECT_EQ(news[0].client, our_clinic);
  const auto given = std::get<voicemail_news>(news[0].what);
  EXPECT_EQ(given.id, 7);
  EXPECT_EQ(given.department, "billing");
  EXPECT_EQ(given.assigned_to, ana);
  EXPECT_EQ(
    std::get<voicemail_news>(news[1].what).status, voicemail_status::removed);
}

TEST_F(voicemails_test, a_change_that_came_second_is_409_and_no_news) {
  inbox.rows.back().message.resolved_by = boss;
  start();
  const auto got = patch_as(role::staff, "7", R"({"resolved": true})");
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 409);
  EXPECT_EQ(code_of(got), "resolved_already");
  get_as(role::staff, path_of("7"));
  EXPECT_EQ(patch_as(role::staff, "9", R"({"heard": true})")->status, 404);
  EXPECT_THAT(engine.news(), IsEmpty());
}

TEST_F(voicemails_test, a_change_that_makes_no_sense_is_400_with_its_reason) {
  start();

  struct row {
    std::string body;
    std::string code;
    std::string word;
  };

  const std::vector<row> rows{{"", "bad_json", "object"},
    {"[]", "bad_json", "object"}, {"{", "bad_json", "object"},
    {"\"heard\"", "bad_json", "object"},
    {"{\"note\": \"\xFF\"}", "bad_json", "object"},
    {std::string(50'000, '['), "bad_json", "object"},
    {"{}", "nothing_to_change", "heard"},
    {R"({"heard": 1})", "bad_value", "heard"},
    {R"({"heard": null})", "bad_value", "heard"},
    {R"({"resolved": "yes"})", "bad_value", "resolved"},
    {R"({"note": null})", "bad_value", "note"},
    {R"({"note": "\u0000"})", "bad_value", "note"},
    {R"({"note": ")" + std::string(4001, 'x') + "\"}", "bad_value", "4000"},
    {R"({"assigned_to": "101"})", "bad_value", "assigned_to"},
    {R"({"assigned_to": 0})", "bad_value", "assigned_to"},
    {R"({"assigned_to": -1})", "bad_value", "assigned_to"},
    {R"({"assigned_to": 1.0})", "bad_value", "assigned_to"},
    {R"({"assigned_to": 18446744073709551615})", "bad_value", "assigned_to"},
    {R"({"assigned_to": 999})", "no_such_user", "assigned_to"},
    {R"({"heard": true, "departmnt": "x"})", "unknown_key", "departmnt"},
    {R"({"Heard": true})", "unknown_key", "Heard"},
    {R"({"status": "removed"})", "unknown_key", "status"}};
  for (const auto& [body, code, word] : rows) {
    const auto got = patch_as(role::staff, "7", body);
    ASSERT_TRUE(got) << body;
    EXPECT_EQ(got->status, 400) << body;
    EXPECT_EQ(code_of(got), code) << body;
    const std::string text = json::parse(got->body)["error"]["message"];
    EXPECT_NE(text.find(word), text.npos) << text;
  }
  EXPECT_FALSE(inbox.last_change()) << "nothing was changed";
}

TEST_F(voicemails_test, only_administrators_delete) {
  start();
  for (const auto as : {role::staff, role::supervisor}) {
    const auto got = delete_as(as, "7");
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 404);
    EXPECT_EQ(code_of(got), "not_found");
    EXPECT_EQ(inbox.refusals().back().action, "delete");
    EXPECT_EQ(inbox.refusals().back().why, "not_allowed");
  }
  const auto got = delete_as(role::admin, "7");
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(json::parse(got->body)["status"], "removed");
  EXPECT_EQ(delete_as(role::admin, "8")->status, 404) << "of another clinic";
}

TEST_F(voicemails_test, a_method_that_a_path_does_not_take_is_405) {
  start();
  const std::vector<std::pair<std::string, std::string>> rows{{"POST", ""},
    {"DELETE", ""}, {"PATCH", ""}, {"PUT", "/7"}, {"POST", "/7"},
    {"DELETE", "/7/audio"}, {"PATCH", "/7/audio"}, {"OPTIONS", "/7"}};
  for (const auto& [method, end] : rows) {
    const auto got = ask(request_text(
      method, list_path + end, bearer(our_clinic, boss, role::admin)));
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 405) << method << end;
    EXPECT_TRUE(got->headers.contains("allow"));
  }
  EXPECT_THAT(inbox.log(), IsEmpty());
}

TEST_F(voicemails_test, an_inbox_that_fails_is_503_and_counted) {
  inbox.error = "the database is on fire";
  start();
  for (const auto* end : {"", "/7", "/7/audio"}) {
    const auto got = get_as(role::staff, list_path + end);
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 503) << end;
    EXPECT_TRUE(got->headers.contains("retry-after"));
    EXPECT_EQ(got->body.find("fire"), got->body.npos);
  }
  EXPECT_EQ(delete_as(role::admin, "7")->status, 503);
  EXPECT_EQ(server_->counted().inbox_failed, 4U);
}

TEST_F(voicemails_test, an_inbox_that_hangs_is_503_in_time) {
  inbox.is_silent = true;
  options.limits.api_deadline = 50ms;
  options.limits.media_deadline = 50ms;
  start();
  EXPECT_EQ(get_as(role::staff, list_path)->status, 503);
  EXPECT_EQ(get_as(role::staff, path_of("7"))->status, 503);
  EXPECT_EQ(get_as(role::staff, path_of("7/audio"))->status, 503);
}

TEST_F(voicemails_test, without_an_inbox_its_paths_are_not_there) {
  portal = {};
  start();
  for (const auto& target : {list_path, path_of("7"), path_of("7/audio"),
         std::string{"/api/admin/outbox"}})
    EXPECT_EQ(get_as(role::admin, target)->status, 404) << target;
}

} // namespace
} // namespace callengine::net::testing
