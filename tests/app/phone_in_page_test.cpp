#include "app/phone_in_page.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace callengine::app::testing {
namespace {

const call_sid test_call = "CA7e577e570123456789abcdef01234567";
const call_sid other_call = "CA000000000123456789abcdef01234567";

/// A carrier that knows no call, and remembers which it was asked about.
class asked_carrier final : public call_control, public call_lookup {
public:
  void cancel_leg(const call_sid& leg) override {
    asked.push_back(leg);
  }

  void find_call(
    const call_sid& call, std::function<void(call_result)> done) override {
    asked.push_back(call);
    done({});
  }

  void find_recordings(const call_sid& call,
    std::function<void(recordings_result)> done) override {
    asked.push_back(call);
    done({});
  }

  std::vector<call_sid> asked;
};

TEST(phone_in_page_test, its_network_is_asked_about_its_own_calls_only) {
  asked_carrier carrier;
  test_calls_only tests{carrier, carrier};
  int in_vain = 0;
  for (const auto& call : {test_call, other_call}) {
    tests.cancel_leg(call);
    tests.find_call(call, [&](const call_lookup::call_result& found) {
      in_vain += found.in_vain ? 1 : 0;
    });
    tests.find_recordings(
      call, [&](const call_lookup::recordings_result& found) {
        in_vain += found.in_vain ? 1 : 0;
      });
  }
  EXPECT_EQ(
    carrier.asked, (std::vector<call_sid>{test_call, test_call, test_call}));
  EXPECT_EQ(in_vain, 2) << "of another call nobody can be asked";
}

TEST(phone_in_page_test, a_call_that_its_network_does_not_know_is_over) {
  asked_carrier carrier;
  test_calls_only tests{carrier, carrier};
  call_lookup::call_result told;
  tests.find_call(
    test_call, [&](const call_lookup::call_result& found) { told = found; });
  ASSERT_TRUE(told.call);
  EXPECT_EQ(told.call->status, call_status::completed);
}

TEST(phone_in_page_test, the_engine_is_reached_where_it_listens) {
  EXPECT_EQ(own_url("192.0.2.1:0", 8081), "http://192.0.2.1:8081");
  EXPECT_EQ(own_url("[::1]:8080", 8080), "http://[::1]:8080");
  for (const auto* everywhere : {":8080", "0.0.0.0:8080", "[::]:8080"})
    EXPECT_EQ(own_url(everywhere, 8080), "http://127.0.0.1:8080");
}

TEST(phone_in_page_test, a_real_account_is_refused) {
  serve_options options;
  EXPECT_FALSE(phone_in_page::is_wanted(options));
  options.try_phone = "open";
  EXPECT_TRUE(phone_in_page::is_wanted(options));
  options.twilio_account_sid = "AC1";
  phone_in_page phones;
  EXPECT_NE(phones.open(options, {}), "");
}

TEST(phone_in_page_test, every_start_has_a_key_of_its_own) {
  serve_options options;
  options.try_phone = "open";
  phone_in_page first;
  phone_in_page second;
  ASSERT_EQ(first.open(options, {}), "");
  ASSERT_EQ(second.open(options, {}), "");
  EXPECT_GE(first.signing_key().size(), 64U);
  EXPECT_NE(first.signing_key(), second.signing_key());
  EXPECT_NE(first.rest().password, second.rest().password);
  EXPECT_NE(first.rest().password, first.signing_key());
}

} // namespace
} // namespace callengine::app::testing
