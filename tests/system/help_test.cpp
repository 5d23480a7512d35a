// What an operator can ask the program itself.
#include "tests/support/child_process.hpp"
#include "tests/system/world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::testing {
namespace {

using ::testing::HasSubstr;

TEST(help_test,
  each_setting_of_messages_the_model_and_the_page_has_flag_and_variable) {
  const temporary_folder folder;
  child_process help{{CALLENGINE_PROGRAM, "serve", "--help"}, environment{},
    folder.path() / "help"};
  EXPECT_EQ(help.wait(std::chrono::seconds{20}), 0);
  const auto said = help.output();
  for (const auto* setting : {"--media-s3-endpoint", "--media-s3-region",
         "--media-s3-bucket", "--media-s3-access-key", "--media-s3-secret-key",
         "--transcription-base-url", "--transcription-api-key",
         "--transcription-model", "--ai-base-url", "--ai-api-key", "--ai-model",
         "--smtp-url", "--mail-from", "--portal-url", "--web-dir",
         "--frame-ancestors", "--allowed-origin", "--rtc-ice-servers",
         "--try-phone", "--twilio-twiml-app-sid"})
    EXPECT_THAT(said, HasSubstr(setting));
  for (const auto* variable : {"MEDIA_S3_ENDPOINT", "MEDIA_S3_REGION",
         "MEDIA_S3_BUCKET", "MEDIA_S3_ACCESS_KEY", "MEDIA_S3_SECRET_KEY",
         "TRANSCRIPTION_BASE_URL", "TRANSCRIPTION_API_KEY",
         "TRANSCRIPTION_MODEL", "AI_BASE_URL", "AI_API_KEY", "AI_MODEL",
         "SMTP_URL", "MAIL_FROM", "CALLENGINE_PORTAL_URL", "CALLENGINE_WEB_DIR",
         "CALLENGINE_FRAME_ANCESTORS", "CALLENGINE_ALLOWED_ORIGIN",
         "RTC_ICE_SERVERS", "CALLENGINE_TRY_PHONE", "TWILIO_TWIML_APP_SID"})
    EXPECT_THAT(said, HasSubstr(variable));
}

} // namespace
} // namespace callengine::testing
