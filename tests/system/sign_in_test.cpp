// Somebody whom an operator has added signs in, stays signed in and signs out;
// and the page that they do it with.
#include "tests/support/run_command.hpp"
#include "tests/system/requests.hpp"
#include "tests/system/system_test.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

namespace callengine::testing {
namespace {

using nlohmann::json;
using ::testing::StartsWith;

const std::string password = "correct horse battery";
const std::string email = "eve@hillside.example";

struct web_answer {
  int status = 0;
  std::string head;
  std::string body;

  json content() const {
    return json::parse(body);
  }

  /// `name=value` of the cookie that it sets; empty: none.
  std::string cookie() const {
    constexpr std::string_view name = "Set-Cookie: ";
    const auto begin = head.find(name);
    if (begin == head.npos)
      return {};
    const auto value = head.substr(begin + name.size());
    return value.substr(0, value.find(';'));
  }
};

class sign_in_test : public system_test_on_both {
protected:
  void SetUp() override {
    std::ofstream{page_ / "index.html"} << "<!doctype html>the page";
    world_options options;
    options.database = GetParam();
    options.more = {{"CALLENGINE_WEB_DIR", page_.path().string()}};
    open(billing_clinic, std::move(options));
  }

  /// What the program says when it is given this on its standard input.
  command_result tell_engine(
    const std::string& arguments, const std::string& typed) {
    return run_command("printf '%s\\n' '" + typed + "' | DATABASE_URL='"
      + the().sql.url() + "' " CALLENGINE_PROGRAM " user " + arguments);
  }

  void add_eve() {
    const auto added = tell_engine("add --client 123 --email " + email
        + " --name 'Eve Stone' --role supervisor",
      password);
    ASSERT_EQ(added.status, 0) << added.output;
  }

  web_answer send(const std::string& method, const std::string& path,
    const std::string& headers = {}, const std::string& body = {}) {
    const auto text = send_raw(the().engine.port(),
      method + " " + path + " HTTP/1.1\r\nHost: calls.test\r\n" + headers
        + "Content-Length: " + std::to_string(body.size())
        + "\r\nConnection: close\r\n\r\n" + body);
    EXPECT_THAT(text, StartsWith("HTTP/1.1 "));
    const auto end = text.find("\r\n\r\n");
    web_answer answer;
    answer.status = std::stoi(text.substr(9, 3));
    answer.head = text.substr(0, end);
    answer.body = text.substr(end + 4);
    return answer;
  }

  web_answer log_in(const std::string& as, const std::string& with) {
    const json body{{"email", as}, {"password", with}};
    return send("POST", "/api/portal/login",
      "Content-Type: application/json\r\n", body.dump());
  }

  web_answer with_cookie(const std::string& path, const std::string& cookie) {
    return send("POST", "/api/portal/" + path, "Cookie: " + cookie + "\r\n");
  }

  std::vector<std::string> log() {
    return the().sql.rows("SELECT action FROM audit_log ORDER BY id");
  }

  temporary_folder page_;
};

TEST_P(sign_in_test, a_day_of_somebody_who_was_added) {
  add_eve();
  const auto in = log_in("EVE@hillside.example", password);
  ASSERT_EQ(in.status, 200) << in.body;
  const auto me = in.content().at("user");
  EXPECT_EQ(me.at("name"), "Eve Stone");
  EXPECT_EQ(me.at("role"), "supervisor");
  EXPECT_EQ(me.at("clinic"), "Hillside");
  EXPECT_EQ(me.at("departments"), json({"billing"}));
  EXPECT_EQ(me.at("idle_minutes"), 30);
  const auto token = in.content().at("token").get<std::string>();
  const auto shown = the().portal("/api/portal/me", token);
  EXPECT_EQ(shown.status, 200);
  EXPECT_EQ(json::parse(shown.body), me);
  EXPECT_EQ(the().portal("/api/portal/voicemails", token).status, 200);

  the().restart_engine();
  const auto renewed = with_cookie("refresh", in.cookie());
  ASSERT_EQ(renewed.status, 200) << renewed.body;
  EXPECT_NE(renewed.cookie(), in.cookie());

  EXPECT_EQ(with_cookie("logout", renewed.cookie()).status, 204);
  EXPECT_EQ(with_cookie("refresh", renewed.cookie()).status, 401);
  EXPECT_THAT(
    log(), ElementsAre("user_added", "signed_in", "listed", "signed_out"));
}

TEST_P(sign_in_test, what_is_wrong_is_not_told_apart_and_then_slowed_down) {
  add_eve();
  const auto nobody = log_in("nobody@hillside.example", password);
  EXPECT_EQ(nobody.status, 401);
  for (int time = 0; time < 5; ++time) {
    const auto wrong = log_in(email, "wrong");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.body, nobody.body);
  }
  const auto slowed = log_in(email, password);
  EXPECT_EQ(slowed.status, 429);
  EXPECT_THAT(slowed.head, HasSubstr("Retry-After: 1"));
  EXPECT_TRUE(the().eventually([&] {
    return the().sql.value("SELECT count(*) FROM audit_log"
                           " WHERE action = 'sign_in_refused'")
      == "5";
  }));
}

TEST_P(sign_in_test, a_new_password_ends_what_the_old_one_began) {
  add_eve();
  const auto in = log_in(email, password);
  ASSERT_EQ(in.status, 200) << in.body;
  const auto changed
    = tell_engine("password --email " + email, "another good password");
  ASSERT_EQ(changed.status, 0) << changed.output;
  EXPECT_EQ(with_cookie("refresh", in.cookie()).status, 401);
  EXPECT_EQ(log_in(email, password).status, 401);
  EXPECT_EQ(log_in(email, "another good password").status, 200);
}

TEST_P(sign_in_test, no_secret_is_kept_in_the_clear_or_logged) {
  add_eve();
  const auto in = log_in(email, password);
  ASSERT_EQ(in.status, 200) << in.body;
  log_in(email, "wrong-but-close-password");
  const auto token = in.content().at("token").get<std::string>();
  const auto cookie = in.cookie().substr(in.cookie().find('=') + 1);
  const auto rows = the().sql.value("SELECT password_hash FROM users"
                                    " WHERE name = 'Eve Stone'")
    + the().sql.value("SELECT id || token_hash FROM portal_sessions")
    + the().sql.value("SELECT subject || coalesce(detail, '')"
                      " FROM audit_log");
  for (const auto& secret :
    {password, std::string{"wrong-but-close-password"}, token, cookie}) {
    EXPECT_THAT(the().engine.log(), Not(HasSubstr(secret)));
    EXPECT_THAT(rows, Not(HasSubstr(secret)));
  }
  EXPECT_THAT(rows, HasSubstr("$argon2id$"));
  EXPECT_THAT(the().engine.log(), Not(HasSubstr(email)));
}

TEST_P(sign_in_test, the_page_comes_with_a_strict_policy) {
  for (const auto* path : {"/", "/sign-in", "/history/CA1"}) {
    const auto got = send("GET", path);
    EXPECT_EQ(got.status, 200) << path;
    EXPECT_EQ(got.body, "<!doctype html>the page");
    EXPECT_THAT(
      got.head, HasSubstr("Content-Security-Policy: default-src 'none'"));
  }
  EXPECT_EQ(send("GET", "/../engine.log").status, 404);
  EXPECT_EQ(send("GET", "/api/portal/unknown").status, 404);
}

TEST_P(sign_in_test, an_operator_is_told_what_is_wrong) {
  EXPECT_NE(
    tell_engine("add --client 123 --email a@b.c --name A", "short").status, 0);
  EXPECT_NE(
    tell_engine("add --client 123 --email nonsense --name A", password).status,
    0);
  EXPECT_NE(
    tell_engine("add --client 999 --email a@b.c --name A", password).status, 0);
  EXPECT_NE(tell_engine("password --email nobody@b.c", password).status, 0);
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM users WHERE email ="
                            " 'a@b.c'"),
    "0");
  add_eve();
  const auto listed = tell_engine("list", "");
  EXPECT_THAT(
    listed.output, HasSubstr("123\t" + email + "\tEve Stone\tsupervisor\tyes"));
  EXPECT_THAT(listed.output, HasSubstr("Ana Ruiz\t\tno: no password"));
  EXPECT_THAT(listed.output, Not(HasSubstr("argon2")));
}

INSTANTIATE_TEST_SUITE_P(databases, sign_in_test,
  ::testing::Values(database_kind::sqlite, database_kind::postgresql),
  kind_name);

} // namespace
} // namespace callengine::testing
