// What an operator can ask the program itself.
#include "tests/support/child_process.hpp"
#include "tests/system/world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::testing {
namespace {

using ::testing::HasSubstr;

TEST(help_test, each_setting_of_messages_has_a_flag_and_a_variable) {
  const temporary_folder folder;
  child_process help{{CALLENGINE_PROGRAM, "serve", "--help"}, environment{},
    folder.path() / "help"};
  EXPECT_EQ(help.wait(std::chrono::seconds{20}), 0);
  const auto said = help.output();
  for (const auto* setting : {"--media-s3-endpoint", "--media-s3-region",
         "--media-s3-bucket", "--media-s3-access-key", "--media-s3-secret-key",
         "--transcription-base-url", "--transcription-api-key",
         "--transcription-model", "--smtp-url", "--mail-from", "--portal-url"})
    EXPECT_THAT(said, HasSubstr(setting));
  for (const auto* variable :
    {"MEDIA_S3_ENDPOINT", "MEDIA_S3_REGION", "MEDIA_S3_BUCKET",
      "MEDIA_S3_ACCESS_KEY", "MEDIA_S3_SECRET_KEY", "TRANSCRIPTION_BASE_URL",
      "TRANSCRIPTION_API_KEY", "TRANSCRIPTION_MODEL", "SMTP_URL", "MAIL_FROM",
      "CALLENGINE_PORTAL_URL"})
    EXPECT_THAT(said, HasSubstr(variable));
}

} // namespace
} // namespace callengine::testing
