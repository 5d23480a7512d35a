#include "tests/net/fake_accounts.hpp"
#include "tests/net/fixture.hpp"
#include "tests/support/eventually.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <future>

namespace callengine::net::testing {
namespace {

using callengine::testing::eventually;
using nlohmann::json;
using ::testing::ElementsAre;

using ::testing::HasSubstr;

using ::testing::Not;
using ::testing::StartsWith;
using namespace std::chrono_literals;

constexpr staff_key ana{client_id{123}, user_id{101}};
const std::string ana_email = "ana@clinic.example";
const std::string right = "correct horse";
const std::string json_type = "Content-Type: application/json\r\n";

class sign_in_test : public server_fixture {
protected:
  sign_in_test() {
    people.people[ana_email] = {ana, hashes.hash(right)};
    portal.accounts = &people;
    portal.passwords = &hashes;
  }

  ~sign_in_test() override {
    server_.reset(); // before what it uses
  }

  std::optional<answer> log_in(const std::string& email,
    const std::string& password, const std::string& headers = json_type) {
    const json body{{"email", email}, {"password", password}};
    return ask(request_text("POST", "/api/portal/login", headers, body.dump()));
  }

  std::optional<answer> with_cookie(const std::string& path,
    const std::string& cookie, const std::string& headers = {}) {
    return ask(request_text(
      "POST", "/api/portal/" + path, "Cookie: " + cookie + "\r\n" + headers));
  }

  /// `name=value` of the cookie that an answer sets.
  static std::string cookie_of(const std::optional<answer>& got) {
    if (!got || !got->headers.contains("set-cookie"))
      return "none";
    const auto& whole = got->headers.at("set-cookie");
    return whole.substr(0, whole.find(';'));
  }

  static std::string code_of(const std::optional<answer>& got) {
    return got
      ? json::parse(got->body).at("error").at("code").get<std::string>()
      : "no answer";
  }

  fake_accounts people;
  fake_passwords hashes;
};

TEST_F(sign_in_test, the_right_password_gets_a_token_and_who_it_is_for) {
  start();
  const auto got = log_in(ana_email, right);
  ASSERT_TRUE(got);
  ASSERT_EQ(got->status, 200) << got->body;
  EXPECT_EQ(got->headers.at("cache-control"), "no-store");
  const auto body = json::parse(got->body);
  const auto checked = portal::check_token(
    body.at("token").get<std::string>(), jwt_secret, time.now());
  ASSERT_TRUE(std::holds_alternative<portal::portal_user>(checked));
  const auto& user = std::get<portal::portal_user>(checked);
  EXPECT_EQ(user.staff, ana);
  EXPECT_EQ(user.as, portal::role::staff);
  EXPECT_LE(user.expires_at, time.now() + 15min);
  EXPECT_GT(user.expires_at, time.now() + 14min);
  const auto expected = json::parse(R"({"id": 101, "name": "Ana Ruiz",
    "email": "ana@clinic.example", "role": "staff", "client_id": 123,
    "clinic": "North Clinic", "departments": ["billing"], "idle_minutes": 20,
    "voice": "none", "calls_out": false, "ice_servers": [],
    "try_phone": false, "wrap_up_seconds": 15})");
  EXPECT_EQ(body.at("user"), expected);
}

TEST_F(sign_in_test, the_cookie_is_for_this_api_alone_and_for_no_script) {
  start();
  const auto got = log_in(ana_email, right);
  ASSERT_TRUE(got);
  const auto cookie = got->headers.at("set-cookie");
  EXPECT_THAT(cookie, StartsWith("carepitome_refresh="));
  for (const auto* flag :
    {"; HttpOnly", "; SameSite=Strict", "; Path=/api/portal;", "; Secure"})
    EXPECT_THAT(cookie, HasSubstr(flag));
  EXPECT_THAT(cookie,
    ::testing::AnyOf(
      HasSubstr("; Max-Age=43199"), HasSubstr("; Max-Age=43200")));
}

TEST_F(sign_in_test, without_https_the_cookie_is_sent_without) {
  options.public_url = "http://127.0.0.1:8080";
  start();
  EXPECT_THAT(log_in(ana_email, right)->headers.at("set-cookie"),
    Not(HasSubstr("Secure")));
}

TEST_F(sign_in_test, the_email_may_be_written_in_any_way) {
  start();
  EXPECT_EQ(log_in("  ANA@Clinic.Example ", right)->status, 200);
}

TEST_F(sign_in_test, a_wrong_password_and_nobody_are_told_the_same) {
  start();
  const auto wrong = log_in(ana_email, "wrong");
  const auto nobody = log_in("nobody@clinic.example", right);
  ASSERT_TRUE(wrong && nobody);
  EXPECT_EQ(wrong->status, 401);
  EXPECT_EQ(code_of(wrong), "wrong_credentials");
  EXPECT_EQ(nobody->status, wrong->status);
  EXPECT_EQ(nobody->body, wrong->body);
  EXPECT_EQ(nobody->headers, wrong->headers);
  EXPECT_EQ(hashes.looked_at(), 2) << "nobody's takes as long";
  EXPECT_TRUE(eventually([&] { return people.refusals().size() == 1; }));
  EXPECT_THAT(people.refusals(), ElementsAre(ana));
  EXPECT_EQ(people.open_sessions(), 0U);
  EXPECT_EQ(server_->counted().sign_ins_refused, 2U);
}

TEST_F(sign_in_test, who_has_no_password_has_none_that_fits) {
  people.people["new@clinic.example"] = {ana, ""};
  start();
  EXPECT_EQ(log_in("new@clinic.example", "")->status, 401);
}

TEST_F(sign_in_test, after_five_failures_one_waits_whoever_one_is) {
  start();
  for (const auto& email : {ana_email, std::string{"nobody@clinic.example"}}) {
    for (int tries = 0; tries < 5; ++tries)
      ASSERT_EQ(log_in(email, "wrong")->status, 401) << tries;
    const auto slowed = log_in(email, right);
    ASSERT_TRUE(slowed);
    EXPECT_EQ(slowed->status, 429) << "even with the right one";
    EXPECT_EQ(code_of(slowed), "too_many_attempts");
    EXPECT_EQ(slowed->headers.at("retry-after"), "1");
  }
  EXPECT_EQ(hashes.looked_at(), 10) << "who waits costs no work";
  EXPECT_EQ(server_->counted().sign_ins_slowed, 2U);
}

TEST_F(sign_in_test, many_guesses_at_once_are_no_way_around_it) {
  options.limits.api_deadline = 60s; // longer than the wait below
  start();
  hashes.hold();
  std::vector<std::future<int>> guesses;
  for (int each = 0; each < 12; ++each)
    guesses.push_back(std::async(std::launch::async, [this] {
      const auto got = log_in(ana_email, "wrong");
      return got ? got->status : 0;
    }));
  EXPECT_TRUE(
    eventually([&] { return server_->counted().sign_ins_slowed == 7U; }));
  hashes.let_go();
  int refused = 0;
  int slowed = 0;
  for (auto& guess : guesses) {
    const auto status = guess.get();
    refused += status == 401 ? 1 : 0;
    slowed += status == 429 ? 1 : 0;
  }
  EXPECT_EQ(refused, 5);
  EXPECT_EQ(slowed, 7);
}

TEST_F(sign_in_test, two_passwords_are_looked_at_at_once_and_no_more) {
  options.limits.api_deadline = 60s; // longer than the wait below
  start();
  hashes.hold();
  std::vector<std::future<int>> people_at_once;
  for (int each = 0; each < 10; ++each)
    people_at_once.push_back(std::async(std::launch::async, [this, each] {
      const auto got
        = log_in(std::to_string(each) + "@clinic.example", "wrong");
      return got ? got->status : 0;
    }));
  EXPECT_TRUE(eventually(
    [&] { return people.looked_up() == 10 && hashes.most_at_once() == 2; }));
  hashes.let_go();
  for (auto& one : people_at_once)
    EXPECT_EQ(one.get(), 401);
  EXPECT_EQ(hashes.most_at_once(), 2);
}

TEST_F(sign_in_test, beyond_the_places_one_is_asked_to_come_again) {
  options.limits.sign_ins = 0;
  start();
  const auto got = log_in(ana_email, right);
  EXPECT_EQ(got->status, 503);
  EXPECT_EQ(code_of(got), "busy");
  EXPECT_EQ(got->headers.count("retry-after"), 1U);
  EXPECT_EQ(hashes.looked_at(), 0);
}

TEST_F(sign_in_test, a_database_that_is_away_is_no_failed_attempt) {
  start();
  people.fail("the database is away");
  for (int tries = 0; tries < 20; ++tries)
    ASSERT_EQ(log_in(ana_email, "wrong")->status, 503);
  people.fail({});
  EXPECT_EQ(log_in(ana_email, right)->status, 200);
}

TEST_F(sign_in_test, what_is_no_sign_in_is_refused_with_the_reason) {
  start();
  const auto code
    = [&](const std::string& body, const std::string& headers = json_type) {
        return code_of(
          ask(request_text("POST", "/api/portal/login", headers, body)));
      };
  EXPECT_EQ(code("email=a", "Content-Type: text/plain\r\n"), "not_json");
  EXPECT_EQ(code("{", json_type), "bad_json");
  EXPECT_EQ(code("[]"), "bad_json");
  EXPECT_EQ(code("{}"), "bad_value");
  EXPECT_EQ(code(R"({"email": "a@b.c", "password": 7})"), "bad_value");
  EXPECT_EQ(code(R"({"email": "a@b.c\u0000", "password": "x"})"), "bad_value");
  EXPECT_EQ(
    code(json{{"email", std::string(300, 'a')}, {"password", "x"}}.dump()),
    "bad_value");
  EXPECT_EQ(
    code(json{{"email", "a"}, {"password", std::string(2000, 'a')}}.dump()),
    "bad_value");
  EXPECT_EQ(ask(get("/api/portal/login"))->status, 405);
  EXPECT_EQ(hashes.looked_at(), 0);
}

TEST_F(sign_in_test, another_sites_page_is_refused) {
  options.allowed_origins = {"https://portal.example"};
  start();
  const auto status = [&](const std::string& origin) {
    return log_in(ana_email, right, json_type + "Origin: " + origin + "\r\n")
      ->status;
  };
  EXPECT_EQ(status("https://evil.example"), 403);
  EXPECT_EQ(status("null"), 403);
  EXPECT_EQ(status("https://portal.example"), 200);
  EXPECT_EQ(status(std::string{public_url}), 200);
  EXPECT_EQ(
    with_cookie("refresh", "a=b", "Origin: https://evil.example\r\n")->status,
    403);
}

TEST_F(sign_in_test, without_a_key_nobody_signs_in) {
  options.portal_jwt_secret.clear();
  start();
  EXPECT_EQ(code_of(log_in(ana_email, right)), "sign_in_off");
  EXPECT_EQ(hashes.looked_at(), 0);
}

TEST_F(sign_in_test, a_cookie_gets_a_new_token_and_a_new_cookie) {
  start();
  const auto first = cookie_of(log_in(ana_email, right));
  const auto got = with_cookie("refresh", first);
  ASSERT_TRUE(got);
  ASSERT_EQ(got->status, 200) << got->body;
  const auto body = json::parse(got->body);
  EXPECT_EQ(body.at("user").at("id"), 101);
  EXPECT_TRUE(std::holds_alternative<portal::portal_user>(portal::check_token(
    body.at("token").get<std::string>(), jwt_secret, time.now())));
  EXPECT_NE(cookie_of(got), first);
  people.let_grace_pass();
  EXPECT_EQ(with_cookie("refresh", cookie_of(got))->status, 200);
}

TEST_F(sign_in_test, two_tabs_at_once_end_up_with_one_cookie) {
  start();
  const auto first = cookie_of(log_in(ana_email, right));
  const auto one = with_cookie("refresh", first);
  const auto other = with_cookie("refresh", first);
  EXPECT_EQ(one->status, 200);
  EXPECT_EQ(other->status, 200);
  EXPECT_EQ(cookie_of(one), cookie_of(other));
  EXPECT_EQ(cookie_of(with_cookie("refresh", cookie_of(one))), cookie_of(one))
    << "not replaced again so soon";
}

TEST_F(sign_in_test, a_stolen_cookie_ends_the_session_for_both) {
  start();
  const auto first = cookie_of(log_in(ana_email, right));
  const auto thief = cookie_of(with_cookie("refresh", first));
  people.let_grace_pass();
  const auto owner = with_cookie("refresh", first);
  EXPECT_EQ(owner->status, 401);
  EXPECT_EQ(code_of(owner), "session_over");
  EXPECT_EQ(cookie_of(owner), "carepitome_refresh=");
  EXPECT_EQ(with_cookie("refresh", thief)->status, 401);
  EXPECT_EQ(server_->counted().sessions_stolen, 1U);
}

TEST_F(sign_in_test, a_forged_cookie_ends_nobodys_session) {
  start();
  const auto good = cookie_of(log_in(ana_email, right));
  auto forged = good;
  forged.back() = forged.back() == '0' ? '1' : '0';
  EXPECT_EQ(with_cookie("refresh", forged)->status, 401);
  EXPECT_EQ(with_cookie("logout", forged)->status, 204);
  EXPECT_EQ(with_cookie("refresh", good)->status, 200);
}

TEST_F(sign_in_test, without_a_cookie_none_is_taken_away) {
  start();
  const auto got = ask(request_text("POST", "/api/portal/refresh"));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 401);
  EXPECT_FALSE(got->headers.contains("set-cookie"));
}

TEST_F(sign_in_test, signing_out_ends_the_session_and_takes_the_cookie_away) {
  start();
  const auto cookie = cookie_of(log_in(ana_email, right));
  const auto got = with_cookie("logout", cookie);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 204);
  EXPECT_FALSE(got->headers.contains("content-length"));
  EXPECT_THAT(got->headers.at("set-cookie"),
    ::testing::AllOf(StartsWith("carepitome_refresh=;"), HasSubstr("Max-Age=0"),
      HasSubstr("Path=/api/portal")));
  EXPECT_EQ(with_cookie("refresh", cookie)->status, 401);
  EXPECT_EQ(people.open_sessions(), 0U);
}

TEST_F(sign_in_test, signing_out_with_the_database_away_still_clears_the_page) {
  start();
  const auto cookie = cookie_of(log_in(ana_email, right));
  people.fail("the database is away");
  const auto got = with_cookie("logout", cookie);
  EXPECT_EQ(got->status, 503);
  EXPECT_EQ(cookie_of(got), "carepitome_refresh=");
  EXPECT_EQ(with_cookie("refresh", cookie)->status, 503) << "to be tried again";
}

TEST_F(sign_in_test, the_role_is_what_the_row_says_and_staff_otherwise) {
  people.role = "admin";
  start();
  EXPECT_EQ(
    json::parse(log_in(ana_email, right)->body).at("user").at("role"), "admin");
  people.role = "Doctor";
  EXPECT_EQ(
    json::parse(log_in(ana_email, right)->body).at("user").at("role"), "staff");
}

} // namespace
} // namespace callengine::net::testing
