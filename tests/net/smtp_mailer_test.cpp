#include "tests/net/smtp_fixture.hpp"

#include <gmock/gmock.h>

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;
using how = attempt::end;

using smtp_mailer_test = smtp_fixture;

TEST_F(smtp_mailer_test, a_mail_arrives_as_it_was_meant) {
  auto& server = plain_server();
  const auto before = server.mails().size();
  const auto what = example();
  const auto got = send(options_for(server), what);
  ASSERT_EQ(got.how, how::done) << got.reason;
  EXPECT_EQ(handed_over, 1);
  ASSERT_EQ(server.mails().size(), before + 1);
  const auto arrived = server.mails().back();
  EXPECT_EQ(arrived["from"], "calls@engine.example");
  EXPECT_EQ(arrived["to"], nlohmann::json::array({what.to}));
  const auto& header = arrived["headers"];
  EXPECT_EQ(header["date"], "Sun, 22 Nov 2026 13:01:33 +0000");
  EXPECT_EQ(header["message-id"], "<voicemail.RE1.42@engine.example>");
  EXPECT_EQ(header["from"], "Calls <calls@engine.example>");
  EXPECT_EQ(header["to"], what.to);
  EXPECT_EQ(header["subject"], what.subject);
  EXPECT_EQ(header["auto-submitted"], "auto-generated");
  EXPECT_EQ(header["mime-version"], "1.0");
  EXPECT_EQ(arrived["content_type"], "multipart/alternative");
  EXPECT_EQ(
    arrived["parts"], nlohmann::json::array({"text/plain", "text/html"}));
  EXPECT_EQ(arrived["plain"], what.plain);
  EXPECT_EQ(arrived["html"], what.html);
  EXPECT_TRUE(arrived["defects"].empty()) << arrived["defects"];
}

TEST_F(smtp_mailer_test, a_mail_is_of_short_lines_of_ascii) {
  auto& server = plain_server();
  ASSERT_TRUE(send(options_for(server), example()));
  const auto raw = server.mails().back()["raw"].get<std::string>();
  std::size_t line = 0;
  for (const auto each : raw) {
    line = each == '\n' ? 0 : line + 1;
    EXPECT_LE(line, 100U); // 998 are allowed; the boundary needs 90
    EXPECT_GT(each, '\0');
  }
}

TEST_F(smtp_mailer_test, nothing_of_a_mail_becomes_a_header_or_a_command) {
  auto& server = plain_server();
  auto what = example();
  what.subject = "Hello\r\nBcc: all@clinic.example\r\n\r\nbody";
  ASSERT_TRUE(send(options_for(server), what));
  const auto arrived = server.mails().back();
  EXPECT_FALSE(arrived["headers"].contains("bcc"));
  EXPECT_EQ(arrived["to"].size(), 1U);
  const auto before = server.mails().size();
  for (const auto* to : {"a@b.example>\r\nRCPT TO:<c@d.example",
         "a@b.example\r\nBcc: c@d.example", "a b@c.example",
         "a@b.example,c@d.example", "", "a@", "@b", "a@b@c", "\xC3\xA9@b.c"}) {
    what = example();
    what.to = to;
    EXPECT_EQ(send(options_for(server), what).how, how::refused) << to;
  }
  what = example();
  what.id = "7>\r\nBcc: all@clinic.example\r\nX: <";
  EXPECT_EQ(send(options_for(server), what).how, how::refused);
  EXPECT_EQ(server.mails().size(), before);
}

struct reply_case {
  const char* mode;
  how expected;
  const char* reason;
};

TEST_F(smtp_mailer_test, the_servers_word_decides_whether_it_is_tried_again) {
  auto& server = plain_server();
  const auto before = server.mails().size();
  const reply_case cases[] = {
    {"greeting 421 4.3.2 busy", how::failed, "421 4.3.2 busy"},
    {"greeting 554 5.7.1 blocked", how::failed, "554 5.7.1 blocked"},
    {"mail 451 4.3.0 later", how::failed, "451 4.3.0 later"},
    {"mail 550 5.7.1 <calls@engine.example> may not", how::failed,
      "550 5.7.1 (address) may not"},
    {"rcpt 450 4.2.0 greylisted", how::failed, "450 4.2.0 greylisted"},
    {"rcpt 550 5.1.1 <front.desk@clinic.example>: unknown", how::refused,
      "550 5.1.1 (address) unknown"},
    {"data 451 4.3.0 later", how::failed, "451 4.3.0 later"},
    {"data 554 5.5.1 no", how::refused, "554 5.5.1 no"},
    {"message 452 4.3.1 full", how::failed, "452 4.3.1 full"},
    {"message 554 5.6.0 spam", how::refused, "554 5.6.0 spam"},
  };
  for (const auto& each : cases) {
    server.misbehave(each.mode);
    const auto got = send(options_for(server), example());
    EXPECT_EQ(got.how, each.expected) << each.mode;
    EXPECT_EQ(
      got.reason, "The mail server answered: " + std::string{each.reason});
  }
  EXPECT_EQ(handed_over, 2); // the last two
  EXPECT_EQ(server.mails().size(), before);
}

// -- encryption and sign-in ---------------------------------------------------

TEST_F(smtp_mailer_test, a_connection_is_encrypted_where_the_server_can) {
  smtp_server server{{"--encryption=starttls"}};
  const auto ca = "&ca_file=" + server.certificate();
  for (const auto* query : {"?starttls=required", "?starttls=if-offered"}) {
    const auto got
      = send(options_for(server, "smtp://", query + ca), example());
    EXPECT_TRUE(got) << got.reason;
    EXPECT_EQ(server.mails().back()["tls"], true);
  }
  EXPECT_TRUE(
    send(options_for(server, "smtp://", "?starttls=never"), example()));
  EXPECT_EQ(server.mails().back()["tls"], false);
}

TEST_F(smtp_mailer_test, a_certificate_that_nobody_signed_is_refused) {
  smtp_server server{{"--encryption=starttls"}};
  const auto got = send(options_for(server), example());
  EXPECT_EQ(got.how, how::failed);
  EXPECT_THAT(got.reason, ::testing::HasSubstr("certificate"));
  EXPECT_TRUE(server.mails().empty());
}

TEST_F(smtp_mailer_test, a_server_without_encryption_is_refused_if_required) {
  auto& server = plain_server();
  const auto before = server.mails().size();
  const auto got
    = send(options_for(server, "smtp://", "?starttls=required"), example());
  EXPECT_EQ(got.how, how::failed);
  EXPECT_EQ(server.mails().size(), before);
}

TEST_F(smtp_mailer_test, smtps_is_encrypted_from_the_first_byte) {
  smtp_server server{{"--encryption=smtps", "--auth=calls:s@cret/?"}};
  const auto options = options_for(server, "smtps://calls:s%40cret%2F%3F@",
    "?ca_file=" + server.certificate());
  const auto got = send(options, example());
  EXPECT_TRUE(got) << got.reason;
  ASSERT_EQ(server.mails().size(), 1U);
  EXPECT_EQ(server.mails().back()["tls"], true);
  EXPECT_EQ(server.mails().back()["user"], "calls");
}

TEST_F(smtp_mailer_test, a_wrong_password_is_a_matter_of_settings) {
  smtp_server server{{"--auth=calls:right"}};
  EXPECT_TRUE(send(options_for(server, "smtp://calls:right@"), example()));
  const auto got = send(options_for(server, "smtp://calls:wrong@"), example());
  EXPECT_EQ(got.how, how::failed);
  EXPECT_THAT(got.reason, ::testing::HasSubstr("535"));
  EXPECT_EQ(send(options_for(server), example()).how, how::failed);
  EXPECT_EQ(server.mails().size(), 1U);
}

} // namespace
} // namespace callengine::net::testing
