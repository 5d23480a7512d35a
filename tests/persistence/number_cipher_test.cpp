#include "persistence/number_cipher.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence {

namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr client_id clinic{123};
constexpr client_id other_clinic{124};
const std::string number = "+14155550123";

number_cipher new_cipher() {
  auto made = number_cipher::from_key(number_cipher::generate_key());
  return std::move(made.value.value());
}

TEST(number_cipher_test, opens_what_it_sealed_also_after_a_restart) {
  const auto key = number_cipher::generate_key();
  const auto before = number_cipher::from_key(key);
  const auto after = number_cipher::from_key(key);
  ASSERT_TRUE(before) << before.error;
  const auto text = before.value->encrypt(clinic, number);
  const auto opened = after.value->decrypt(clinic, text);
  ASSERT_TRUE(opened) << opened.error;
  EXPECT_EQ(*opened.value, number);
}

TEST(number_cipher_test, seals_the_same_number_differently_each_time) {
  const auto cipher = new_cipher();
  const auto text = cipher.encrypt(clinic, number);
  EXPECT_NE(text, cipher.encrypt(clinic, number));
  EXPECT_THAT(text, Not(HasSubstr("4155550123")));
}

TEST(number_cipher_test, refuses_every_changed_character) {
  const auto cipher = new_cipher();
  const auto text = cipher.encrypt(clinic, number);
  for (std::size_t index = 0; index < text.size(); ++index) {
    auto changed = text;
    changed[index] = changed[index] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(cipher.decrypt(clinic, changed)) << index;
    EXPECT_FALSE(cipher.decrypt(clinic, text.substr(0, index))) << index;
  }
}

TEST(number_cipher_test, refuses_another_clinics_and_another_keys_text) {
  const auto cipher = new_cipher();
  const auto text = cipher.encrypt(clinic, number);
  EXPECT_THAT(
    cipher.decrypt(other_clinic, text).error, HasSubstr("another clinic"));
  EXPECT_THAT(new_cipher().decrypt(clinic, text).error, HasSubstr("this key"));
}

TEST(number_cipher_test, opens_a_text_only_as_what_it_was_sealed_as) {
  const auto cipher = new_cipher();
  const auto text = cipher.encrypt(clinic, "call me", "transcript of RE1");
  const auto opened = cipher.decrypt(clinic, text, "transcript of RE1");
  ASSERT_TRUE(opened) << opened.error;
  EXPECT_EQ(*opened.value, "call me");
  EXPECT_FALSE(cipher.decrypt(clinic, text, "transcript of RE2"));
  EXPECT_FALSE(cipher.decrypt(clinic, text));
  EXPECT_FALSE(
    cipher.decrypt(clinic, cipher.encrypt(clinic, number), "note on RE1"));
}

TEST(number_cipher_test, opens_what_an_old_key_sealed_and_seals_with_the_new) {
  const auto old_key = number_cipher::generate_key();
  const auto new_key = number_cipher::generate_key();
  const auto before = number_cipher::from_key(old_key);
  const auto after = number_cipher::from_key(new_key);
  const auto keys = key_ring::from_keys(new_key, old_key);
  ASSERT_TRUE(keys) << keys.error;
  const number_cipher rotated{*keys.value};
  EXPECT_EQ(
    rotated.decrypt(clinic, before.value->encrypt(clinic, number)).value,
    number);
  EXPECT_EQ(after.value->decrypt(clinic, rotated.encrypt(clinic, number)).value,
    number);
  EXPECT_EQ(rotated.hash(clinic, number), after.value->hash(clinic, number));
}

TEST(number_cipher_test, still_reads_what_earlier_versions_wrote) {
  const auto cipher
    = number_cipher::from_key("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
  ASSERT_TRUE(cipher) << cipher.error;
  const auto opened = cipher.value->decrypt(clinic,
    "v1.964c25f3.QJIz259HnpmgYeDMBZqthAQ0Z6Gw40hRkSDykxvS+"
    "05hmvl9eKIIu0M8rAkJQ3OETvLHAw==");
  ASSERT_TRUE(opened) << opened.error;
  EXPECT_EQ(*opened.value, number);
  EXPECT_EQ(cipher.value->hash(clinic, number),
    "6rNU1QbDrR2OUGgeYN7+WTLAeLVnfE8a9M3jh2TekM4=");
}

TEST(number_cipher_test, refuses_a_key_that_is_none_without_repeating_it) {
  for (const auto* key : {"", "c2hvcnQ=", "not base64 at all!",
         "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
    const auto made = number_cipher::from_key(key);
    EXPECT_FALSE(made) << key;
    EXPECT_THAT(made.error, HasSubstr("32 bytes in base64"));
    if (*key != '\0') {
      EXPECT_THAT(made.error, Not(HasSubstr(key)));
    }
  }
}

TEST(number_cipher_test, hashes_for_equality_within_one_clinic_only) {
  const auto cipher = new_cipher();
  EXPECT_EQ(cipher.hash(clinic, number), cipher.hash(clinic, number));
  EXPECT_NE(cipher.hash(clinic, number), cipher.hash(clinic, "+14155550124"));
  EXPECT_NE(cipher.hash(clinic, number), cipher.hash(other_clinic, number));
  EXPECT_NE(cipher.hash(clinic, number), new_cipher().hash(clinic, number));
}

} // namespace

} // namespace callengine::persistence
