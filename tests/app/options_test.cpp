#include "app/options.hpp"
#include "app/typed_password.hpp"

#include <gtest/gtest.h>

namespace callengine::app::testing {
namespace {

serve_options urls(const std::string& public_url, const std::string& portal) {
  serve_options options;
  options.listen = "192.0.2.1:8080";
  options.public_url = public_url;
  options.portal_url = portal;
  return options;
}

TEST(options_test, mails_lead_below_the_public_url) {
  for (const auto* url : {"https://a.example", "https://a.example/"})
    EXPECT_EQ(inbox_url(urls(url, "")), "https://a.example/portal/voicemails");
}

TEST(options_test, without_a_public_url_mails_lead_to_the_listening_address) {
  EXPECT_EQ(effective_public_url(urls("", "")), "http://192.0.2.1:8080");
  EXPECT_EQ(inbox_url(urls("", "")), "http://192.0.2.1:8080/portal/voicemails");
}

TEST(options_test, mails_lead_to_the_portal_where_one_is_told) {
  for (const auto* url : {"https://p.example/inbox", "https://p.example/inbox/",
         "https://p.example/inbox//"})
    EXPECT_EQ(
      inbox_url(urls("https://a.example", url)), "https://p.example/inbox");
}

TEST(options_test, mails_lead_to_the_engines_own_page_where_it_serves_one) {
  auto options = urls("https://a.example", "");
  options.web_dir = "web/dist";
  EXPECT_EQ(inbox_url(options), "https://a.example/inbox");
  options.portal_url = "https://p.example/messages";
  EXPECT_EQ(inbox_url(options), "https://p.example/messages");
}

TEST(options_test, a_new_password_must_not_be_too_short) {
  EXPECT_NE(password_fault(""), "");
  EXPECT_NE(password_fault("eleven chrs"), "");
  EXPECT_EQ(password_fault("twelve chars"), "");
  EXPECT_EQ(password_fault(std::string(1024, 'a')), "");
  EXPECT_NE(password_fault(std::string(1025, 'a')), "");
}

TEST(options_test, the_public_url_keeps_its_path) {
  EXPECT_EQ(effective_public_url(urls("https://a.example/voice/", "")),
    "https://a.example/voice");
}

std::string ai_problem(const std::string& url) {
  serve_options options;
  options.ai_base_url = url;
  return ai_url_problem(options);
}

TEST(options_test, a_model_is_asked_at_an_http_url_or_not_at_all) {
  for (const auto* url : {"", "https://ai.example/v1", "http://127.0.0.1:1/v1/",
         "HTTPS://ai.example/v1", "Http://[::1]:8000",
         "https://me:secret@ai.example/v1"})
    EXPECT_EQ(ai_problem(url), "") << url;
  for (const auto* url :
    {"ai.example/v1", "https:/ai.example", "https://", "https:///v1",
      "https://:443/v1", "https://me:secret@/v1", "ftp://ai.example/v1",
      "file:///etc/passwd", "httpss://ai.example", "https://ai.example/v1?a=b",
      "https://ai.example/v1#a", "https://ai.example/v1 ",
      " https://ai.example", "localhost:8000", "http"})
    EXPECT_NE(ai_problem(url), "") << url;
}

TEST(options_test, what_is_wrong_with_a_url_does_not_tell_its_password) {
  EXPECT_EQ(
    ai_problem("me:secret@ai.example").find("secret"), std::string::npos);
}

} // namespace
} // namespace callengine::app::testing
