#include "net/portal/refresh_token.hpp"

#include <gtest/gtest.h>

namespace callengine::net::portal {
namespace {

const std::string secret = "the portal's secret";
const refresh_token some_token{"0123456789abcdef", 7};

TEST(refresh_token_test, what_was_made_is_read) {
  const auto read = check_refresh_token(text_of(some_token, secret), secret);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->session, some_token.session);
  EXPECT_EQ(read->number, 7U);
}

TEST(refresh_token_test, the_next_one_is_always_the_same_and_another) {
  EXPECT_EQ(
    text_of(some_token.next(), secret), text_of(some_token.next(), secret));
  EXPECT_NE(text_of(some_token.next(), secret), text_of(some_token, secret));
}

TEST(refresh_token_test, a_changed_one_is_refused_at_every_place) {
  const auto good = text_of(some_token, secret);
  for (std::size_t place = 0; place < good.size(); ++place) {
    auto bad = good;
    bad[place] = bad[place] == '1' ? '2' : '1';
    EXPECT_FALSE(check_refresh_token(bad, secret)) << place;
    EXPECT_FALSE(check_refresh_token(good.substr(0, place), secret)) << place;
  }
  EXPECT_FALSE(check_refresh_token(good + "0", secret));
}

TEST(refresh_token_test, only_the_secret_makes_and_reads_them) {
  EXPECT_FALSE(check_refresh_token(text_of(some_token, "other"), secret));
  EXPECT_EQ(text_of(some_token, ""), "");
  EXPECT_FALSE(check_refresh_token(text_of(some_token, secret), ""));
}

TEST(refresh_token_test, garbage_is_refused) {
  for (const std::string& text : {std::string{}, std::string{"."},
         std::string{".."}, std::string{"a.b.c"}, std::string(100'000, '.')})
    EXPECT_FALSE(check_refresh_token(text, secret)) << text.substr(0, 20);
}

TEST(refresh_token_test, a_cookie_is_found_among_others) {
  EXPECT_EQ(
    cookie_in("a=1; carepitome_refresh=x.y; b=2", refresh_cookie), "x.y");
  EXPECT_EQ(cookie_in("carepitome_refresh=x=y", refresh_cookie), "x=y");
  EXPECT_EQ(cookie_in("not_carepitome_refresh=x", refresh_cookie), "");
  EXPECT_EQ(cookie_in("carepitome_refresh", refresh_cookie), "");
  EXPECT_EQ(cookie_in("", refresh_cookie), "");
  EXPECT_EQ(cookie_in(";;;", refresh_cookie), "");
}

} // namespace
} // namespace callengine::net::portal
