#include "net/portal/byte_range.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace callengine::net::portal {
namespace {

using kind = byte_range::kind;

struct row {
  const char* header;
  byte_range expected;
};

void check(std::uint64_t size, const std::vector<row>& rows) {
  for (const auto& [header, expected] : rows) {
    const auto got = choose_range(header, size);
    EXPECT_EQ(got.which, expected.which) << "'" << header << "'";
    EXPECT_EQ(got.first, expected.first) << "'" << header << "'";
    EXPECT_EQ(got.length, expected.length) << "'" << header << "'";
  }
}

TEST(byte_range, a_part_that_is_there_is_chosen) {
  check(1000,
    {{"bytes=0-499", {kind::part, 0, 500}},
      {"bytes=500-999", {kind::part, 500, 500}},
      {"bytes=0-0", {kind::part, 0, 1}},
      {"bytes=999-999", {kind::part, 999, 1}},
      {"bytes=0-", {kind::part, 0, 1000}}, {"bytes=999-", {kind::part, 999, 1}},
      {"bytes=-1", {kind::part, 999, 1}},
      {"bytes=-1000", {kind::part, 0, 1000}},
      {"Bytes=0-9", {kind::part, 0, 10}},
      {" bytes= 0-9 ", {kind::part, 0, 10}}});
}

TEST(byte_range, what_reaches_beyond_the_end_is_cut) {
  check(1000,
    {{"bytes=500-5000", {kind::part, 500, 500}},
      {"bytes=0-99999999999999999999999", {kind::part, 0, 1000}},
      {"bytes=-5000", {kind::part, 0, 1000}},
      {"bytes=-99999999999999999999999", {kind::part, 0, 1000}}});
}

TEST(byte_range, nothing_of_it_there_is_unsatisfiable) {
  check(1000,
    {{"bytes=1000-", {kind::unsatisfiable, 0, 0}},
      {"bytes=1000-1000", {kind::unsatisfiable, 0, 0}},
      {"bytes=99999999999999999999999-", {kind::unsatisfiable, 0, 0}},
      {"bytes=-0", {kind::unsatisfiable, 0, 0}}});
  check(0,
    {{"bytes=0-", {kind::unsatisfiable, 0, 0}},
      {"bytes=-5", {kind::unsatisfiable, 0, 0}}});
}

TEST(byte_range, what_is_not_understood_asks_for_the_whole) {
  for (const auto* header :
    {"", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=5", "bytes=9-5",
      "bytes=0x1-", "bytes=+1-2", "bytes=1-+2", "bytes=--5", "bytes=1--5",
      "seconds=0-5", "bytes 0-5", "0-5", "bytes=1.5-2"})
    check(1000, {{header, {kind::whole, 0, 1000}}});
}

TEST(byte_range, several_ranges_ask_for_the_whole) {
  check(1000,
    {{"bytes=0-1,5-6", {kind::whole, 0, 1000}},
      {"bytes=0-1, -5", {kind::whole, 0, 1000}},
      {"bytes=0-,", {kind::whole, 0, 1000}}});
}

} // namespace
} // namespace callengine::net::portal
