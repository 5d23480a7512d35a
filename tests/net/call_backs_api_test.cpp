#include "model/ports/known_callers.hpp"
#include "net/portal/call_ticket.hpp"
#include "tests/net/fixture.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <mutex>

namespace callengine::net::testing {
namespace {

using nlohmann::json;
using portal::role;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using namespace std::chrono_literals;

constexpr client_id clinic{123};
constexpr user_id ana{101};
const std::string patient = "+14155550123";
const std::string clinics_number = "+15559990000";

/// Knows what a test wants. Remembers what it was asked.
class fake_known_callers final : public known_callers {
public:
  struct question {
    portal_asker who;
    std::string number;
  };

  void find(const portal_asker& who, const std::string& number,
    std::function<void(result)> done) override {
    {
      const std::lock_guard lock{mutex_};
      questions_.push_back({who, number});
    }
    done(told);
  }

  std::vector<question> questions() const {
    const std::lock_guard lock{mutex_};
    return questions_;
  }

  result told{true, settings_id{7}, {}};

private:
  mutable std::mutex mutex_;
  std::vector<question> questions_;
};

class call_backs_test : public server_fixture {
protected:
  call_backs_test() {
    portal.callers = &callers;
    options.voice = {"AC1", "SK1", "the-secret-of-the-key", "AP1"};
    options.caller_id_of = [](client_id client, settings_id preferred) {
      return client == clinic && preferred == settings_id{7} ? clinics_number
                                                             : std::string{};
    };
  }

  ~call_backs_test() override {
    server_.reset(); // before what it uses
  }

  std::optional<answer> call_back(
    std::string_view body, role as = role::staff) {
    return ask(post("/api/portal/call-backs", body, bearer(clinic, ana, as),
      "application/json"));
  }

  std::optional<answer> call_back_patient() {
    return call_back(R"({"number": "+14155550123"})");
  }

  static void expect_error(
    const std::optional<answer>& got, int status, std::string_view code) {
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, status) << got->body;
    EXPECT_EQ(json::parse(got->body).at("error").at("code"), code);
  }

  fake_known_callers callers;
};

TEST_F(call_backs_test, a_ticket_is_for_who_asked_and_for_this_caller) {
  start();
  const auto before = time.now();
  const auto got = call_back_patient();
  ASSERT_TRUE(got);
  ASSERT_EQ(got->status, 200) << got->body;
  EXPECT_EQ(got->headers.at("cache-control"), "no-store");
  const auto body = json::parse(got->body);
  EXPECT_EQ(body.at("to"), patient);
  EXPECT_TRUE(body.at("expires_at").is_string());
  const auto ticket = portal::check_call_ticket(
    body.at("ticket").get<std::string>(), jwt_secret);
  ASSERT_TRUE(ticket);
  EXPECT_EQ(ticket->staff, (staff_key{clinic, ana}));
  EXPECT_EQ(ticket->number, patient);
  EXPECT_EQ(ticket->caller_id, clinics_number);
  EXPECT_GT(ticket->expires_at, before + 90s);
  EXPECT_LE(ticket->expires_at, time.now() + 2min);
}

TEST_F(call_backs_test, it_is_asked_what_this_person_may_see) {
  start();
  call_back_patient();
  call_back(R"({"number": "+14155550123"})", role::supervisor);
  const auto asked = callers.questions();
  ASSERT_THAT(asked, SizeIs(2));
  EXPECT_EQ(asked[0].who.staff, (staff_key{clinic, ana}));
  EXPECT_FALSE(asked[0].who.hears_everything);
  EXPECT_EQ(asked[0].number, patient);
  EXPECT_TRUE(asked[1].who.hears_everything);
}

TEST_F(call_backs_test, who_never_called_can_not_be_called) {
  callers.told.is_known = false;
  start();
  expect_error(call_back_patient(), 404, "unknown_number");
}

TEST_F(call_backs_test, a_number_of_the_engines_own_is_not_called) {
  options.line_of = [](const std::string& number) {
    return number == patient
      ? std::optional{receiving_line{clinic, settings_id{7}}}
      : std::nullopt;
  };
  start();
  expect_error(call_back_patient(), 404, "unknown_number");
}

TEST_F(call_backs_test, what_is_no_number_is_not_looked_for) {
  start();
  for (const auto* body : {R"({"number": "911"})", R"({"number": 1})",
         R"({"number": "anonymous"})", R"({"number": null})", "{}"})
    expect_error(call_back(body), 400, "bad_number");
  expect_error(call_back("[]"), 400, "bad_json");
  expect_error(
    call_back(R"({"number": "+14155550123", "x": 1})"), 400, "unknown_key");
  EXPECT_THAT(callers.questions(), IsEmpty());
}

TEST_F(call_backs_test, without_a_twiml_app_pages_can_not_call) {
  options.voice.twiml_app_sid.clear();
  start();
  expect_error(call_back_patient(), 404, "no_voice");
  EXPECT_THAT(callers.questions(), IsEmpty());
}

TEST_F(call_backs_test, a_clinic_without_a_number_calls_nobody) {
  options.caller_id_of = nullptr;
  start();
  expect_error(call_back_patient(), 404, "no_voice");
}

TEST_F(call_backs_test, a_database_that_is_away_is_said) {
  callers.told.error = "the database is away";
  start();
  expect_error(call_back_patient(), 503, "history_unavailable");
}

TEST_F(call_backs_test, it_is_for_people_of_the_portal_and_by_post) {
  start();
  EXPECT_EQ(ask(post("/api/portal/call-backs", R"({"number": "+14155550123"})",
                  "", "application/json"))
              ->status,
    401);
  EXPECT_EQ(
    ask(get("/api/portal/call-backs", bearer(clinic, ana)))->status, 405);
  EXPECT_THAT(callers.questions(), IsEmpty());
}

} // namespace
} // namespace callengine::net::testing
