#include "model/client_identity.hpp"
#include "net/portal/call_ticket.hpp"
#include "net/portal/refresh_token.hpp"
#include "net/portal/signed_text.hpp"

#include <gtest/gtest.h>

namespace callengine::net::portal {
namespace {

const std::string secret = "the portal's secret";
const call_ticket some_ticket{{client_id{123}, user_id{101}}, "+14155550123",
  "+15559990000", time_point{seconds{1'700'000'000}}};

TEST(call_ticket_test, what_was_made_is_read) {
  EXPECT_EQ(
    check_call_ticket(text_of(some_ticket, secret), secret), some_ticket);
}

TEST(call_ticket_test, a_changed_one_is_refused_at_every_place) {
  const auto good = text_of(some_ticket, secret);
  for (std::size_t place = 0; place < good.size(); ++place) {
    auto bad = good;
    bad[place] = bad[place] == '1' ? '2' : '1';
    EXPECT_FALSE(check_call_ticket(bad, secret)) << place;
    EXPECT_FALSE(check_call_ticket(good.substr(0, place), secret)) << place;
  }
  EXPECT_FALSE(check_call_ticket(good + "0", secret));
}

TEST(call_ticket_test, only_the_secret_makes_and_reads_them) {
  EXPECT_FALSE(check_call_ticket(text_of(some_ticket, "other"), secret));
  EXPECT_EQ(text_of(some_ticket, ""), "");
  EXPECT_FALSE(check_call_ticket(text_of(some_ticket, secret), ""));
}

TEST(call_ticket_test, what_the_secret_signed_for_something_else_is_none) {
  const std::string content = "123.101.+14155550123.+15559990000.1700000000";
  EXPECT_TRUE(
    check_call_ticket(signed_text("call ticket", content, secret), secret));
  EXPECT_FALSE(
    check_call_ticket(signed_text("refresh token", content, secret), secret));
  EXPECT_FALSE(check_refresh_token(text_of(some_ticket, secret), secret));
}

TEST(call_ticket_test, what_names_no_number_is_none) {
  for (const auto* content : {"", "123.101.+14155550123.+15559990000",
         "123.101.911.+15559990000.1", "123.101.+14155550123.client:c1_u1.1",
         "123.-1.+14155550123.+15559990000.1",
         "123.101.+14155550123.+15559990000.1.2"})
    EXPECT_FALSE(
      check_call_ticket(signed_text("call ticket", content, secret), secret))
      << content;
}

TEST(call_ticket_test, a_pages_name_is_read_as_it_is_written) {
  EXPECT_EQ(
    staff_of_identity("c123_u101"), (staff_key{client_id{123}, user_id{101}}));
  for (const auto* other : {"", "c", "_u", "c_u", "c1_u", "c_u1", "c1u2",
         "c01_u2", "c1_u2 ", "c1_u2_u3", "C1_u2", "c1_u99999999999999999999"})
    EXPECT_FALSE(staff_of_identity(other)) << other;
}

} // namespace
} // namespace callengine::net::portal
