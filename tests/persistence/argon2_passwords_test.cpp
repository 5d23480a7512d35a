#include "persistence/argon2_passwords.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sodium.h>

#include <algorithm>
#include <ctime>
#include <functional>

namespace callengine::persistence::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const std::string right = "correct horse battery";

class argon2_passwords_test : public ::testing::Test {
protected:
  argon2_passwords cheap{argon2_passwords::cheap{}};
};

TEST_F(argon2_passwords_test, a_password_matches_its_own_hash_only) {
  const auto hash = cheap.hash(right);
  EXPECT_TRUE(cheap.matches(hash, right));
  EXPECT_FALSE(cheap.matches(hash, "correct horse batterz"));
  EXPECT_FALSE(cheap.matches(hash, ""));
  EXPECT_FALSE(cheap.matches(hash, right + std::string(1, '\0')));
}

TEST_F(argon2_passwords_test, equal_passwords_have_different_hashes) {
  EXPECT_NE(cheap.hash(right), cheap.hash(right));
}

TEST_F(argon2_passwords_test, a_hash_tells_nothing_of_the_password) {
  EXPECT_THAT(cheap.hash(right), Not(HasSubstr("horse")));
}

TEST_F(argon2_passwords_test, what_is_no_hash_of_ours_is_nobodys) {
  for (const std::string& hash : {std::string{}, std::string{"x"}, right,
         std::string{"$2b$12$abcdefghijklmnopqrstuv"},
         std::string{"$argon2id$v=19$m=8,t=1,p=1$"}, std::string(10'000, '$')})
    EXPECT_FALSE(cheap.matches(hash, right)) << hash.substr(0, 40);
}

TEST_F(argon2_passwords_test, a_hash_of_other_parameters_is_not_computed) {
  std::string dear(crypto_pwhash_STRBYTES, '\0');
  ASSERT_EQ(crypto_pwhash_str_alg(dear.data(), right.data(), right.size(), 2,
              16 * 1024, crypto_pwhash_ALG_ARGON2ID13),
    0);
  EXPECT_FALSE(cheap.matches(dear.c_str(), right));
}

TEST_F(argon2_passwords_test, the_real_ones_take_64_mib) {
  const argon2_passwords real;
  const auto hash = real.hash(right);
  EXPECT_THAT(hash, StartsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
  EXPECT_TRUE(real.matches(hash, right));
  EXPECT_FALSE(real.matches(cheap.hash(right), right));
}

/// Of this thread, in seconds: what others do meanwhile does not count.
double work_of(const std::function<void()>& what) {
  const auto now = [] {
    std::timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec)
      + 1e-9 * static_cast<double>(time.tv_nsec);
  };
  const auto begin = now();
  what();
  return now() - begin;
}

/// Whoever measures must not find out who has an account.
TEST_F(argon2_passwords_test, nobodys_password_takes_as_long_as_anybodys) {
  const argon2_passwords real;
  const auto hash = real.hash(right);
  double somebody = 1e9;
  double nobody = 1e9;
  for (int turn = 0; turn < 7; ++turn) {
    somebody
      = std::min(somebody, work_of([&] { real.matches(hash, "wrong"); }));
    nobody = std::min(nobody, work_of([&] { real.matches("", "wrong"); }));
  }
  EXPECT_LT(nobody, 1.5 * somebody);
  EXPECT_LT(somebody, 1.5 * nobody);
}

} // namespace
} // namespace callengine::persistence::testing
