#include "persistence/configuration_file.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace callengine::persistence::testing {

namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class configuration_file_test : public ::testing::Test {
protected:
  static number_cipher fresh_cipher() {
    return std::move(
      number_cipher::from_key(number_cipher::generate_key()).value.value());
  }

  static clinic_tables clinic() {
    clinic_tables all;
    all.settings = {settings_id{1}, client_id{123}, "North Clinic",
      "America/New_York", false, "+14155550199", "+14155550100", true, true,
      "{}", true, "Leave a message", "a@clinic.com", 33, 44};
    all.menu = {{5, "1", "For billing, press 1", "department", 8, "billing",
                  "+14155550177", false, 2},
      {6, "2", "", "staff", std::nullopt, "", "", true, 0}};
    all.staff = {{7, user_id{101}, 2, false, true, "+14155550123", "billing",
                   false, "Ana Ruiz", "+14155550124"},
      {8, user_id{102}, 1, true, std::nullopt, "", "", true, "", ""}};
    all.departments = {{5, "billing", "Closed", "greeting/5-a1"}};
    all.own_numbers = {"+14155550100", "+14155550199"};
    return all;
  }

  const callengine::testing::temporary_folder folder;
  const std::string path = folder / "configuration";
  const number_cipher cipher = fresh_cipher();
};

TEST_F(configuration_file_test, gives_back_every_field) {
  const std::vector<clinic_tables> kept{clinic(), clinic_tables{}};
  ASSERT_EQ(write_configuration_file(path, cipher, {}), "");
  ASSERT_EQ(write_configuration_file(path, cipher, kept), "");
  const auto found = read_configuration_file(path, cipher);
  ASSERT_TRUE(found) << found.error;
  EXPECT_EQ(*found.value, kept);
}

TEST_F(configuration_file_test, holds_no_number_in_the_clear) {
  ASSERT_EQ(write_configuration_file(path, cipher, {clinic()}), "");
  std::ifstream file{path, std::ios::binary};
  const std::string text{std::istreambuf_iterator<char>{file}, {}};
  EXPECT_THAT(text, Not(HasSubstr("41555501")));
}

TEST_F(configuration_file_test, says_why_there_is_none) {
  EXPECT_THAT(
    read_configuration_file(path, cipher).error, HasSubstr("was kept"));
  ASSERT_EQ(write_configuration_file(path, cipher, {clinic()}), "");
  EXPECT_THAT(read_configuration_file(path, fresh_cipher()).error,
    HasSubstr("CALLENGINE_ENCRYPTION_KEY"));
  std::filesystem::resize_file(path, 100);
  EXPECT_THAT(
    read_configuration_file(path, cipher).error, HasSubstr("damaged"));
  EXPECT_NE(write_configuration_file("/nowhere/at/all", cipher, {}), "");
}

} // namespace

} // namespace callengine::persistence::testing
