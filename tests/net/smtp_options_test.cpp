#include "net/outgoing/smtp_options.hpp"

#include <gtest/gtest.h>

namespace callengine::net::testing {
namespace {

using outgoing::read_smtp_options;
using outgoing::starttls;

constexpr auto sender = "calls@engine.example";

starttls encryption_of(const char* url) {
  const auto read = read_smtp_options(url, sender);
  EXPECT_TRUE(read) << read.error;
  return read.value->encryption;
}

TEST(smtp_options_test, a_url_is_read_without_its_secrets_in_the_server) {
  const auto read = read_smtp_options(
    "smtp://me%40x:p%3Ass@mail.example:587/engine.example?ca_file=/etc/ca.pem",
    "\"The calls\" <calls@engine.example>");
  ASSERT_TRUE(read) << read.error;
  EXPECT_EQ(read.value->server, "smtp://mail.example:587/engine.example");
  EXPECT_EQ(read.value->user, "me@x");
  EXPECT_EQ(read.value->password, "p:ss");
  EXPECT_EQ(read.value->ca_file, "/etc/ca.pem");
  EXPECT_EQ(read.value->from.name, "The calls");
  EXPECT_EQ(read.value->from.address, sender);
}

TEST(smtp_options_test, a_password_never_goes_in_the_clear_by_itself) {
  EXPECT_EQ(encryption_of("smtp://mail.example"), starttls::if_offered);
  EXPECT_EQ(encryption_of("smtp://a:b@mail.example"), starttls::required);
  EXPECT_EQ(encryption_of("smtp://a:b@127.0.0.1"), starttls::if_offered);
  EXPECT_EQ(
    encryption_of("smtp://a:b@mail.example?starttls=never"), starttls::never);
  EXPECT_EQ(
    encryption_of("smtp://mail.example?starttls=required"), starttls::required);
}

TEST(smtp_options_test, what_is_wrong_is_said_without_the_secret) {
  for (const auto* url : {"", "mail.example", "http://a:secret@mail.example",
         "smtp://", "smtp://a:secret@mail.example?starttls=maybe",
         "smtp://a:secret@mail.example?tls=required"}) {
    const auto read = read_smtp_options(url, sender);
    EXPECT_FALSE(read) << url;
    EXPECT_TRUE(read.error.starts_with("SMTP_URL")) << read.error;
    EXPECT_EQ(read.error.find("secret"), read.error.npos);
  }
  EXPECT_TRUE(read_smtp_options("smtp://mail.example", "nobody")
                .error.starts_with("MAIL_FROM"));
}

} // namespace
} // namespace callengine::net::testing
