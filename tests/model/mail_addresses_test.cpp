#include "model/voicemail/mail_addresses.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(mail_addresses_test, takes_a_list_apart) {
  EXPECT_THAT(mail_addresses("a@clinic.com"), ElementsAre("a@clinic.com"));
  EXPECT_THAT(mail_addresses(" b@clinic.com ,\ta@clinic.com\r\n"),
    ElementsAre("b@clinic.com", "a@clinic.com"));
}

TEST(mail_addresses_test, leaves_out_what_is_empty) {
  EXPECT_THAT(mail_addresses(""), IsEmpty());
  EXPECT_THAT(mail_addresses(" , ,"), IsEmpty());
  EXPECT_THAT(mail_addresses(",a@clinic.com,,"), ElementsAre("a@clinic.com"));
}

TEST(mail_addresses_test, has_each_mailbox_once) {
  EXPECT_THAT(mail_addresses("A@clinic.com,b@clinic.com,a@Clinic.COM"),
    ElementsAre("A@clinic.com", "b@clinic.com"));
  EXPECT_EQ(mailbox_key(" A@Clinic.com "), mailbox_key("a@clinic.com"));
}

} // namespace

} // namespace callengine
