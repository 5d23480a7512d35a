// The images of live calls: whatever a call is, it comes back as it was.
#include "persistence/call_image.hpp"
#include "persistence/sqlite_snapshot_store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdlib.h>

namespace {

using namespace callengine;
using namespace callengine::persistence;

hunt_progress a_hunt() {
  hunt_progress hunt;
  hunt.node = 3;
  hunt.department = "billing";
  hunt.done = {{101}, {102}};
  hunt.phone_next = user_id{103};
  hunt.announced = true;
  return hunt;
}

held_offer an_offer() {
  held_offer offer;
  offer.attempt = 4;
  offer.user = {103};
  offer.way = ring_way::phone;
  offer.fence = 17;
  return offer;
}

twiml::link a_link(twiml::endpoint to) {
  twiml::link link;
  link.to = to;
  link.client = {123};
  link.settings = {1};
  link.step = 5;
  link.node = 3;
  link.attempt = 4;
  link.call = "CA1";
  link.department = "billing";
  return link;
}

/// A document with every verb that the engine speaks.
twiml::document every_verb() {
  using twiml::endpoint;
  twiml::gather_key gather;
  gather.action = a_link(endpoint::ivr_gather);
  gather.timeout = seconds{7};
  gather.prompts = {{"one"}, {"two"}};
  twiml::client_noun page;
  page.identity = "c123_u101";
  page.parameters = {{"offer", "CA1-4"}};
  page.status = a_link(endpoint::call_status);
  twiml::number_noun phone;
  phone.number = "+12025550103";
  phone.screening = a_link(endpoint::screening);
  phone.status = a_link(endpoint::call_status);
  twiml::number_noun outside = phone;
  outside.screening.reset();
  twiml::dial dial;
  dial.action = a_link(endpoint::route_to_staff);
  dial.caller_id = "+12025550142";
  dial.noun = page;
  auto to_phone = dial;
  to_phone.noun = phone;
  auto to_outside = dial;
  to_outside.noun = outside;
  twiml::record record;
  record.action = a_link(endpoint::voicemail);
  record.status = a_link(endpoint::recording_status);
  return {"Polly.Joanna", "en-US",
    {twiml::say{"Żółć"}, twiml::pause{seconds{2}}, gather, dial, to_phone,
      to_outside, record, twiml::redirect{a_link(endpoint::incoming)},
      twiml::hangup{}, twiml::reject{}}};
}

call a_call(call_state state) {
  call value;
  value.sid = "CA0123456789abcdef0123456789abcdef";
  value.client = {123};
  value.settings = {1};
  value.from = "+12025550142";
  value.started_at = time_point{milliseconds{1'700'000'000'123}};
  value.state = std::move(state);
  value.step = 5;
  value.last_answer = std::make_shared<const twiml::document>(every_verb());
  value.decisions = 9;
  value.attempts = 4;
  value.state_timer = 11;
  value.answer_timer = 3;
  value.department = "billing";
  value.talked_to = user_id{101};
  value.message = "RE1";
  return value;
}

std::vector<call_state> every_state() {
  const time_point at{milliseconds{1'700'000'001'000}};
  return {call_states::greeting{}, call_states::menu{2, 3},
    call_states::bridging{4}, call_states::selecting{a_hunt()},
    call_states::offering{a_hunt(), an_offer(), true},
    call_states::ringing{a_hunt(), an_offer(), "CA2", reason::declined},
    call_states::ringing{a_hunt(), an_offer(), "", {}, at},
    call_states::talking{
      a_hunt(), an_offer(), "CA2", at, true, milliseconds{4500}, true, true},
    call_states::external{5, 2, true},
    call_states::recording{6, true, true, true},
    call_states::closing{outcome::voicemail},
    call_states::ended{outcome::person, at}};
}

void expect_same(const call& left, const call& right) {
  EXPECT_EQ(left.sid, right.sid);
  EXPECT_EQ(left.client, right.client);
  EXPECT_EQ(left.settings, right.settings);
  EXPECT_EQ(left.from, right.from);
  EXPECT_EQ(left.started_at, right.started_at);
  EXPECT_EQ(left.state, right.state);
  EXPECT_EQ(left.step, right.step);
  EXPECT_EQ(*left.last_answer, *right.last_answer);
  EXPECT_EQ(left.decisions, right.decisions);
  EXPECT_EQ(left.attempts, right.attempts);
  EXPECT_EQ(left.state_timer, right.state_timer);
  EXPECT_EQ(left.answer_timer, right.answer_timer);
  EXPECT_EQ(left.department, right.department);
  EXPECT_EQ(left.talked_to, right.talked_to);
  EXPECT_EQ(left.message, right.message);
  EXPECT_EQ(left.failure, right.failure);
}

TEST(call_image, brings_every_state_back) {
  for (const auto& state : every_state()) {
    const auto before = a_call(state);
    const auto after = read_call_image(write_call_image(before));
    ASSERT_TRUE(after) << after.error;
    SCOPED_TRACE(state_name(state));
    expect_same(before, *after.value);
  }
}

TEST(call_image, says_what_is_wrong_with_a_text) {
  EXPECT_FALSE(read_call_image(""));
  EXPECT_FALSE(read_call_image("{}"));
  EXPECT_FALSE(read_call_image(R"({"version":99})"));
  const auto image = write_call_image(a_call(call_states::menu{2, 3}));
  EXPECT_FALSE(read_call_image(image.substr(0, image.size() / 2)));
}

class snapshot_files : public testing::Test {
protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "snapshots-XXXXXX";
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }

  void TearDown() override {
    std::filesystem::remove_all(folder_);
  }

  sqlite_snapshot_store store(const std::string& key) const {
    auto cipher = number_cipher::from_key(key);
    return {(folder_ / "snapshots.sqlite").string(), *cipher.value};
  }

  std::string all_bytes() const {
    std::string bytes;
    for (const auto& entry : std::filesystem::directory_iterator{folder_}) {
      std::ifstream file{entry.path(), std::ios::binary};
      bytes.append(std::istreambuf_iterator<char>{file}, {});
    }
    return bytes;
  }

private:
  std::filesystem::path folder_;
};

TEST_F(snapshot_files, keep_calls_until_they_are_forgotten) {
  const auto key = number_cipher::generate_key();
  const auto saved = a_call(call_states::menu{2, 3});
  EXPECT_EQ(store(key).save({saved}), "");
  EXPECT_EQ(store(key).save({saved}), "") << "the same call again";
  std::vector<call> back;
  EXPECT_EQ(store(key).load(back), "");
  ASSERT_EQ(back.size(), 1U);
  expect_same(saved, back[0]);
  EXPECT_EQ(store(key).forget({saved.sid}), "");
  back.clear();
  EXPECT_EQ(store(key).load(back), "");
  EXPECT_TRUE(back.empty());
}

TEST_F(snapshot_files, hold_nothing_that_can_be_read) {
  const auto key = number_cipher::generate_key();
  ASSERT_EQ(store(key).save({a_call(call_states::menu{2, 3})}), "");
  const auto bytes = all_bytes();
  ASSERT_THAT(bytes, testing::HasSubstr("call_snapshots"));
  EXPECT_THAT(bytes, testing::Not(testing::HasSubstr("2025550142")));
  EXPECT_THAT(bytes, testing::Not(testing::HasSubstr("billing")));
}

TEST_F(snapshot_files, name_the_call_that_another_key_wrote) {
  const auto saved = a_call(call_states::menu{2, 3});
  ASSERT_EQ(store(number_cipher::generate_key()).save({saved}), "");
  std::vector<call> back;
  EXPECT_THAT(store(number_cipher::generate_key()).load(back),
    testing::HasSubstr(saved.sid));
  EXPECT_TRUE(back.empty());
}

} // namespace
