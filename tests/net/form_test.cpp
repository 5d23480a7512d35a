#include "net/twilio/wire/form.hpp"

#include <gtest/gtest.h>

namespace callengine::net::twilio {

TEST(form, decodes_both_spellings_of_a_space) {
  const auto form = decode_form("a+b=c%20d&e=%2B");
  ASSERT_TRUE(form);
  EXPECT_EQ(*form, (parameters{{"a b", "c d"}, {"e", "+"}}));
}

TEST(form, keeps_repeated_empty_and_valueless_pairs_in_their_order) {
  const auto form = decode_form("b=2&a=&b=1&c&=x&&a=%C3%A9");
  ASSERT_TRUE(form);
  EXPECT_EQ(*form,
    (parameters{{"b", "2"}, {"a", ""}, {"b", "1"}, {"c", ""}, {"", "x"},
      {"a", "\xC3\xA9"}}));
}

TEST(form, a_value_may_hold_an_equals_sign) {
  EXPECT_EQ(decode_form("a=b=c"), (parameters{{"a", "b=c"}}));
}

TEST(form, a_malformed_escape_is_an_error) {
  for (const auto* text : {"a=%", "a=%4", "a=%zz", "%g0=1", "a=1&b=%"})
    EXPECT_FALSE(decode_form(text)) << text;
}

TEST(form, finds_the_first_of_repeated_names) {
  const parameters form{{"a", "1"}, {"a", "2"}};
  ASSERT_NE(find(form, "a"), nullptr);
  EXPECT_EQ(*find(form, "a"), "1");
  EXPECT_EQ(find(form, "A"), nullptr);
  EXPECT_EQ(value_of(form, "none"), "");
}

TEST(form, content_types_are_compared_without_parameters_and_case) {
  EXPECT_EQ(body_type_of("Application/X-WWW-Form-URLEncoded; charset=UTF-8"),
    body_type::form);
  EXPECT_EQ(
    body_type_of("application/x-www-form-urlencoded ;a"), body_type::form);
  EXPECT_EQ(body_type_of("application/json"), body_type::json);
  EXPECT_EQ(body_type_of(""), body_type::none);
  EXPECT_EQ(
    body_type_of("application/x-www-form-urlencode"), body_type::unknown);
  EXPECT_EQ(body_type_of("multipart/form-data"), body_type::unknown);
}

} // namespace callengine::net::twilio
