#include "net/outgoing/mail_header.hpp"
#include "net/outgoing/smtp_reply.hpp"

#include <gtest/gtest.h>

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;
using namespace outgoing;

TEST(mail_header_test, a_short_plain_subject_stays_readable) {
  EXPECT_EQ(
    unstructured("New voice message (0:42)"), "New voice message (0:42)");
  EXPECT_EQ(unstructured("a\r\nBcc: b"), "a  Bcc: b");
}

TEST(mail_header_test, a_foreign_subject_is_encoded_between_characters) {
  EXPECT_EQ(unstructured("Grüße"), "=?UTF-8?B?R3LDvMOfZQ==?=");
  // 35 letters and a character of two bytes that would be split after 36.
  const auto folded = unstructured(std::string(35, 'a') + "\xC3\xA9");
  EXPECT_TRUE(folded.ends_with("?=\r\n =?UTF-8?B?w6k=?=")) << folded;
}

TEST(mail_header_test, what_looks_encoded_is_encoded) {
  EXPECT_EQ(unstructured("=?x?="), "=?UTF-8?B?PT94Pz0=?=");
}

TEST(mail_header_test, a_date_is_of_rfc_5322) {
  const time_point at
    = std::chrono::sys_days{std::chrono::March / 1 / 2026} + 4h + 5min + 6s;
  EXPECT_EQ(mail_date(at + 999ms), "Sun, 01 Mar 2026 04:05:06 +0000");
}

TEST(mail_header_test, lines_end_as_mail_wants_it) {
  EXPECT_EQ(with_mail_lines("a\nb\r\nc\rd\n\n"), "a\r\nb\r\nc\r\nd\r\n\r\n");
}

TEST(mail_header_test, a_sender_has_an_address_and_may_have_a_name) {
  EXPECT_EQ(sender_text(*read_sender("a@b.c")), "a@b.c");
  EXPECT_EQ(
    sender_text(*read_sender("The Clinic <a@b.c>")), "The Clinic <a@b.c>");
  EXPECT_EQ(sender_text(*read_sender("Grüße <a@b.c>")),
    "=?UTF-8?B?R3LDvMOfZQ==?= <a@b.c>");
  EXPECT_FALSE(read_sender("The Clinic"));
  EXPECT_FALSE(read_sender("a@b.c>\r\nBcc: <d@e.f>"));
}

TEST(mail_header_test, a_servers_reply_is_told_without_addresses) {
  EXPECT_EQ(without_addresses("550 5.1.1 <a@b.c>: no a@b.c here\r\n"),
    "550 5.1.1 (address) no (address) here");
  EXPECT_LE(without_addresses(std::string(5000, 'x')).size(), 320U);
}

} // namespace
} // namespace callengine::net::testing
