#include "tests/media/stores.hpp"

#include <gmock/gmock.h>

#include <thread>

namespace callengine::testing {

namespace {

using namespace std::chrono_literals;
using net::outgoing::s3_bucket;
using net::outgoing::s3_options;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class s3_bucket_test : public ::testing::Test {
protected:
  std::unique_ptr<object_store> open(
    const s3_options& options, std::stop_token stop = {}) {
    auto opened = s3_bucket::open(options, std::move(stop));
    EXPECT_TRUE(opened) << opened.error;
    return std::move(opened.value.value());
  }

  s3_options options() const {
    return options_of(server_, folder_.path());
  }

  std::string put(object_store& objects, std::string_view contents) {
    const auto file = folder_ / "given";
    write_file(file, contents);
    auto error = objects.put("1/a", file);
    EXPECT_THAT(files_below(folder_.path()), IsEmpty());
    return error;
  }

  s3_server server_;

private:
  temporary_folder folder_;
};

TEST_F(s3_bucket_test, says_what_the_storage_refuses) {
  auto wrong = options();
  wrong.secret_key = "guessed";
  const auto with_wrong_key = open(wrong);
  const std::string mismatch = "Object 1/a: the storage answered with status "
                               "403, SignatureDoesNotMatch";
  EXPECT_EQ(put(*with_wrong_key, "bytes"), mismatch);
  EXPECT_EQ(with_wrong_key->get("1/a").error, mismatch);
  EXPECT_EQ(with_wrong_key->remove("1/a"), mismatch);
}

TEST_F(s3_bucket_test, an_absent_bucket_is_not_an_absent_object) {
  auto elsewhere = options();
  elsewhere.bucket = "nowhere";
  const auto objects = open(elsewhere);
  const std::string no_bucket
    = "Object 1/a: the storage answered with status 404, NoSuchBucket";
  EXPECT_EQ(put(*objects, "bytes"), no_bucket);
  EXPECT_EQ(objects->get("1/a").error, no_bucket);
}

TEST_F(s3_bucket_test, a_storage_that_is_away_is_an_error_and_soon) {
  const auto objects = open(options());
  ASSERT_EQ(put(*objects, "bytes"), "");
  server_.kill();
  const std::string away = "Object 1/a: the storage did not answer: ";
  EXPECT_THAT(put(*objects, "bytes"), StartsWith(away));
  EXPECT_THAT(objects->get("1/a").error, StartsWith(away));
  EXPECT_THAT(objects->remove("1/a"), StartsWith(away));
}

TEST_F(s3_bucket_test, a_storage_that_hangs_is_given_up_in_time) {
  auto impatient = options();
  impatient.limits.answer = 200ms;
  impatient.limits.connect = 200ms;
  impatient.limits.stall = 200ms;
  const auto objects = open(impatient);
  server_.pause();
  const std::string away = "Object 1/a: the storage did not answer: ";
  EXPECT_THAT(put(*objects, some_bytes(3'000'000)), StartsWith(away));
  EXPECT_THAT(objects->get("1/a").error, StartsWith(away));
}

TEST_F(s3_bucket_test, a_stop_ends_a_request_that_waits) {
  std::stop_source stop;
  const auto objects = open(options(), stop.get_token());
  server_.pause();
  const auto began = std::chrono::steady_clock::now();
  std::string error;
  {
    std::jthread waiting{[&] {
      error = objects->get("1/a").error;
    }};
    stop.request_stop();
  }
  EXPECT_THAT(error, StartsWith("Object 1/a: the storage did not answer"));
  EXPECT_LT(std::chrono::steady_clock::now() - began, 5s);
}

TEST_F(s3_bucket_test, a_work_folder_that_is_not_there_is_named) {
  auto options_without = options();
  options_without.work_folder = "/nowhere/at/all";
  const auto objects = open(options_without);
  EXPECT_EQ(
    objects->get("1/a").error, "/nowhere/at/all: No such file or directory");
}

TEST_F(s3_bucket_test, options_that_can_not_be_right_are_refused) {
  const auto why = [this](auto change) {
    auto wrong = options();
    change(wrong);
    return s3_bucket::open(wrong, {}).error;
  };
  for (const auto* endpoint : {"", "s3.example.com", "ftp://s3.example.com",
         "https://", "https://user@s3.example.com", "https://s3.example.com/x",
         "https://s3.example.com?x"})
    EXPECT_THAT(why([&](auto& wrong) { wrong.endpoint = endpoint; }),
      HasSubstr("endpoint"))
      << endpoint;
  for (const auto* bucket : {"", "ab", "Media", "a/b", "media?x"})
    EXPECT_THAT(
      why([&](auto& wrong) { wrong.bucket = bucket; }), HasSubstr("bucket"))
      << bucket;
  for (const auto* region : {"", "eu:1", "EU"})
    EXPECT_THAT(
      why([&](auto& wrong) { wrong.region = region; }), HasSubstr("region"))
      << region;
  EXPECT_THAT(
    why([](auto& wrong) { wrong.access_key.clear(); }), HasSubstr("key"));
  EXPECT_THAT(
    why([](auto& wrong) { wrong.secret_key.clear(); }), HasSubstr("key"));
  EXPECT_EQ(why([](auto& right) { right.endpoint += "/"; }), "");
}

TEST_F(s3_bucket_test, the_error_holds_no_secret) {
  auto wrong = options();
  wrong.secret_key = "a-well-kept-secret";
  wrong.bucket = "Not A Bucket";
  EXPECT_THAT(s3_bucket::open(wrong, {}).error, Not(HasSubstr("well-kept")));
}

} // namespace

} // namespace callengine::testing
