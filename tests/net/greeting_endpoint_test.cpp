#include "net/twilio/wire/greeting_url.hpp"
#include "tests/net/fake_media.hpp"
#include "tests/net/fixture.hpp"
#include "tests/net/memory_store.hpp"

#include <gmock/gmock.h>

#include <mutex>

namespace callengine::net::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using twilio::greeting_asked_for;
using twilio::greeting_url;
using namespace std::chrono_literals;

constexpr client_id our_clinic{123};
const std::string media_of_ours = "greeting/12-0a1b";
const std::string token{auth_token};
const std::vector<std::string> both_tokens{token, std::string{old_auth_token}};

std::string target_of(const std::string& url) {
  return url.substr(public_url.size());
}

std::string signed_target(const std::string& with = token) {
  return target_of(greeting_url(our_clinic, media_of_ours, public_url, with));
}

bool is_good(const std::string& target) {
  const auto mark = target.find('?');
  const auto query
    = mark == std::string::npos ? std::string{} : target.substr(mark + 1);
  return greeting_asked_for(target.substr(0, mark), query, both_tokens)
    .has_value();
}

TEST(greeting_url_test, leads_back_to_what_it_was_made_for) {
  const auto url = greeting_url(our_clinic, media_of_ours, public_url, token);
  EXPECT_TRUE(url.starts_with(
    "https://voice.clinic.example/api/twilio/voice/greeting/123/12/0a1b?sig="));
  const auto target = target_of(url);
  const auto mark = target.find('?');
  const auto asked = greeting_asked_for(
    target.substr(0, mark), target.substr(mark + 1), both_tokens);
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->client, our_clinic);
  EXPECT_EQ(asked->media, media_of_ours);
}

TEST(greeting_url_test, is_good_under_both_tokens_of_a_rotation) {
  EXPECT_TRUE(is_good(signed_target()));
  EXPECT_TRUE(is_good(signed_target(std::string{old_auth_token})));
  EXPECT_FALSE(is_good(signed_target("another token")));
}

TEST(greeting_url_test, whatever_else_is_signed_or_changed_is_no_good) {
  const auto good = signed_target();
  const auto sig = good.substr(good.find("sig=") + 4);
  for (std::size_t at = 0; at < good.size(); ++at) {
    auto changed = good;
    changed[at] = changed[at] == 'x' ? 'y' : 'x';
    EXPECT_FALSE(is_good(changed)) << changed;
  }
  const std::string path = "/api/twilio/voice/greeting/123/12/0a1b";
  for (const auto& bad : {path, path + "?", path + "?sig=", path + "?sig=%zz",
         path + "?sig=" + sig.substr(1), path + "?sig=" + sig + "A",
         std::string{"/api/twilio/voice/greeting/124/12/0a1b?sig="} + sig,
         std::string{"/api/twilio/voice/greeting/?sig="} + sig})
    EXPECT_FALSE(is_good(bad)) << bad;
  // Twilio's signature of the same path is of another kind.
  EXPECT_FALSE(is_good(path + "?sig=" + sign(token, path)));
}

TEST(greeting_url_test, is_made_for_greetings_only) {
  EXPECT_EQ(greeting_url(our_clinic, "voicemail/RE1", public_url, token), "");
}

class greeting_test : public server_fixture {
protected:
  greeting_test() {
    portal.media = &media;
  }

  ~greeting_test() override {
    server_.reset(); // before what it uses
  }

  /// Has what the carrier did not get noted; before the start.
  void note_unplayed() {
    options.greeting_unplayed = [this](const media_name& greeting) {
      const std::lock_guard lock{mutex_};
      unplayed_.push_back(greeting);
    };
  }

  std::vector<media_name> unplayed() {
    const std::lock_guard lock{mutex_};
    return unplayed_;
  }

  memory_store media;

private:
  std::mutex mutex_;
  std::vector<media_name> unplayed_;
};

TEST_F(greeting_test, whoever_has_the_url_gets_the_sound) {
  const auto sound = wav_of(200'000);
  media.put(our_clinic, media_of_ours, sound);
  start();
  const auto got = ask(get(signed_target()));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(got->headers.at("content-type"), "audio/wav");
  EXPECT_NE(
    got->headers.at("cache-control").find("max-age"), std::string::npos);
  EXPECT_EQ(got->body, sound);
}

TEST_F(greeting_test, an_mp3_is_told_as_one) {
  media.put(our_clinic, media_of_ours, "ID3 and so on");
  start();
  EXPECT_EQ(
    ask(get(signed_target()))->headers.at("content-type"), "audio/mpeg");
}

TEST_F(greeting_test, nobody_else_gets_it) {
  media.put(our_clinic, media_of_ours, wav_of(100));
  start();
  const auto good = signed_target();
  EXPECT_EQ(ask(get(good.substr(0, good.find('?'))))->status, 404);
  EXPECT_EQ(ask(get(signed_target("another token")))->status, 404);
  EXPECT_EQ(server_->counted().signatures_refused, 2U);
  EXPECT_EQ(ask(request_text("POST", good))->status, 405);
}

TEST_F(greeting_test, one_that_is_gone_is_404_and_told) {
  note_unplayed();
  start();
  EXPECT_EQ(ask(get(signed_target()))->status, 404);
  EXPECT_EQ(server_->counted().media_unreadable, 1U);
  EXPECT_THAT(unplayed(), ElementsAre(media_name{our_clinic, media_of_ours}));
}

TEST_F(greeting_test, one_that_comes_too_late_is_told_too) {
  fake_media slow;
  portal.media = &slow;
  options.limits.api_deadline = 100ms;
  note_unplayed();
  start();
  slow.hold_opens();
  EXPECT_EQ(ask(get(signed_target()))->status, 503);
  EXPECT_THAT(unplayed(), ElementsAre(media_name{our_clinic, media_of_ours}));
  slow.release();
  server_.reset(); // before what it uses
}

TEST_F(greeting_test, what_is_played_is_not_told) {
  media.put(our_clinic, media_of_ours, wav_of(100));
  note_unplayed();
  start();
  EXPECT_EQ(ask(get(signed_target()))->status, 200);
  EXPECT_EQ(ask(get(signed_target("another token")))->status, 404);
  EXPECT_THAT(unplayed(), IsEmpty());
}

TEST_F(greeting_test, too_many_at_once_are_asked_to_come_again) {
  options.limits.greetings = 0;
  media.put(our_clinic, media_of_ours, wav_of(100));
  start();
  const auto got = ask(get(signed_target()));
  EXPECT_EQ(got->status, 503);
  EXPECT_EQ(got->headers.at("retry-after"), "1");
  EXPECT_EQ(server_->counted().media_busy, 1U);
}

} // namespace
} // namespace callengine::net::testing
