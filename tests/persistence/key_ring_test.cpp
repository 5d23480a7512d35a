#include "persistence/key_ring.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>

namespace callengine::persistence {

namespace {

using ::testing::HasSubstr;
using ::testing::Not;

bool are_equal(const secret_key& one, const secret_key& other) {
  return std::memcmp(one.data(), other.data(), secret_key::size) == 0;
}

TEST(key_ring_test, finds_each_key_by_its_name_and_has_the_current_one_first) {
  const auto current = master_key::generate();
  const auto old = master_key::generate();
  const auto older = master_key::generate();
  const auto keys = key_ring::from_keys(current, old + ", " + older + "\n");
  ASSERT_TRUE(keys) << keys.error;
  ASSERT_EQ(keys.value->keys().size(), 3U);
  const std::vector<std::string> texts{current, old, older};
  for (std::size_t place = 0; place < texts.size(); ++place) {
    const auto alone = master_key::from_base64(texts[place]);
    ASSERT_TRUE(alone) << alone.error;
    EXPECT_EQ(keys.value->keys()[place].name(), alone.value->name());
    const auto* found = keys.value->find(alone.value->name());
    ASSERT_NE(found, nullptr);
    EXPECT_TRUE(are_equal(
      found->derive("testing_", 1), alone.value->derive("testing_", 1)));
  }
  EXPECT_EQ(keys.value->find("00000000"), nullptr);
  EXPECT_EQ(keys.value->find(""), nullptr);
}

TEST(key_ring_test, derives_another_key_for_each_use) {
  const auto made = master_key::from_base64(master_key::generate());
  ASSERT_TRUE(made) << made.error;
  const auto& key = *made.value;
  EXPECT_TRUE(are_equal(key.derive("testing_", 1), key.derive("testing_", 1)));
  EXPECT_FALSE(are_equal(key.derive("testing_", 1), key.derive("testing_", 2)));
  EXPECT_FALSE(are_equal(key.derive("testing_", 1), key.derive("another_", 1)));
}

TEST(key_ring_test, says_which_key_is_none_and_repeats_none) {
  const auto good = master_key::generate();
  EXPECT_THAT(key_ring::from_keys("", good).error,
    HasSubstr("encryption key must be 32 bytes"));
  const auto second = key_ring::from_keys(good, good + ",c2hvcnQ=");
  EXPECT_THAT(second.error, HasSubstr("old encryption keys, number 2"));
  EXPECT_THAT(second.error, Not(HasSubstr("c2hvcnQ=")));
  EXPECT_THAT(second.error, Not(HasSubstr(good)));
  EXPECT_FALSE(key_ring::from_keys(good, ",").error.empty());
  EXPECT_FALSE(key_ring::from_keys(good, good + ",," + good).error.empty());
}

} // namespace

} // namespace callengine::persistence
