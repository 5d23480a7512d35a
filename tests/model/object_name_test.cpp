#include "model/object_name.hpp"

#include <gtest/gtest.h>

namespace callengine {

namespace {

TEST(object_name_test, takes_parts_of_plain_letters) {
  for (const std::string name :
    {"a", "123/voicemail/RE0123456789abcdef", "123/greeting/7-a_B", "-1/x"})
    EXPECT_EQ(problem_of_object_name(name), "") << name;
  EXPECT_EQ(problem_of_object_name(std::string(200, 'a')), "");
}

TEST(object_name_test, refuses_what_leads_elsewhere_or_must_be_escaped) {
  for (const std::string name : {"", "/", "/a", "a/", "a//b", "..", "a/../b",
         "a.b", "a b", "a%2fb", "a?b", "a#b", "a\\b", "a\n", "\xc3\xa4"})
    EXPECT_NE(problem_of_object_name(name), "") << name;
  EXPECT_NE(problem_of_object_name(std::string(201, 'a')), "");
  EXPECT_NE(problem_of_object_name(std::string_view{"a\0b", 3}), "");
}

} // namespace

} // namespace callengine
