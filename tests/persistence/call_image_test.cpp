// The images of live calls: whatever a call is, it comes back as it was.
#include "persistence/call_image.hpp"
#include "persistence/document_image.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <stdexcept>

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
  twiml::gather_speech conversation;
  conversation.action = a_link(endpoint::ai_gather);
  conversation.timeout = seconds{4};
  conversation.prompts = {{"How can I help you?"}};
  conversation.hints = {"billing", "front desk"};
  twiml::connect_relay relay;
  relay.action = a_link(endpoint::ai_gather);
  relay.greeting = "How can I help you?";
  relay.hints = {"billing"};
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
    {twiml::say{"Żółć"}, twiml::play{client_id{123}, "greeting/5-a1"},
      twiml::pause{seconds{2}}, gather, conversation, relay, dial, to_phone,
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
  value.turns = 3;
  value.ai_result = ai::result::urgent;
  value.summary = "The caller said: my grandmother fell";
  value.urgent = true;
  value.is_test = true;
  return value;
}

ai::conversation a_talk() {
  return {3, 1, 1, 7, {{"what are your hours", "From 8 to 5."}}};
}

call_states::answering an_answer_that_waits() {
  call_states::answering state{4, a_talk(), "my grandmother fell", "en-GB"};
  state.ready = ai::proposal{
    ai::action::route_department, "billing", "One moment.", "en", 0.75};
  state.stands_in = true;
  return state;
}

call_states::relaying a_relay() {
  call_states::relaying state{4, a_talk()};
  state.session = "VX1";
  state.said = "my grandmother fell";
  state.language = "en-GB";
  state.asked_patience = true;
  state.produced = "We are so sorry";
  state.told = "We are";
  return state;
}

std::vector<call_state> every_state() {
  const time_point at{milliseconds{1'700'000'001'000}};
  return {call_states::greeting{}, call_states::menu{2, 3},
    call_states::conversing{4, a_talk()},
    call_states::answering{4, a_talk(), "my grandmother fell", ""},
    an_answer_that_waits(), a_relay(), call_states::relaying{4, {}},
    call_states::bridging{4}, call_states::bridging{4, "my grandmother fell"},
    call_states::selecting{a_hunt()},
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
  EXPECT_EQ(left.turns, right.turns);
  EXPECT_EQ(left.ai_result, right.ai_result);
  EXPECT_EQ(left.summary, right.summary);
  EXPECT_EQ(left.urgent, right.urgent);
  EXPECT_EQ(left.is_test, right.is_test);
}

number_cipher a_cipher() {
  return *number_cipher::from_key(number_cipher::generate_key()).value;
}

TEST(call_image, brings_every_state_back) {
  const auto cipher = a_cipher();
  for (const auto& state : every_state()) {
    SCOPED_TRACE(state_name(state));
    const auto before = a_call(state);
    expect_same(
      before, read_call_image(write_call_image(before, cipher), cipher));
  }
}

TEST(call_image, shows_no_callers_number) {
  const auto cipher = a_cipher();
  for (const auto& state : every_state()) {
    SCOPED_TRACE(state_name(state));
    const auto text = write_call_image(a_call(state), cipher).dump();
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("2025550142")));
    EXPECT_THAT(text, testing::HasSubstr(std::string{state_name(state)}))
      << "an operator reads where the call is";
  }
}

TEST(call_image, shows_nothing_of_what_was_said) {
  const auto cipher = a_cipher();
  for (const auto& state : every_state()) {
    SCOPED_TRACE(state_name(state));
    const auto text = write_call_image(a_call(state), cipher).dump();
    for (const auto* words :
      {"grandmother", "your hours", "8 to 5", "so sorry", "Żółć"})
      EXPECT_THAT(text, testing::Not(testing::HasSubstr(words)));
  }
}

TEST(call_image, reads_what_an_engine_without_conversations_wrote) {
  const auto cipher = a_cipher();
  auto before = a_call(call_states::bridging{4});
  before.turns = 0;
  before.ai_result.reset();
  before.summary.clear();
  before.urgent = false;
  before.is_test = false;
  const auto image = write_call_image(before, cipher);
  for (const auto* name :
    {"turns", "ai_result", "summary_sealed", "urgent", "test"})
    EXPECT_FALSE(image.contains(name)) << name;
  EXPECT_EQ(image.at("state").size(), 1U);
  expect_same(before, read_call_image(image, cipher));
}

TEST(call_image, shows_a_document_without_the_callers_number) {
  auto value = a_call(call_states::menu{2, 3});
  value.ai_result.reset();
  value.turns = 0;
  value.summary.clear();
  value.urgent = false;
  value.last_answer = std::make_shared<const twiml::document>(twiml::document{
    "Polly.Joanna", "en-US", {twiml::say{"For billing, press 1"}}});
  const auto cipher = a_cipher();
  const auto image = write_call_image(value, cipher);
  EXPECT_THAT(image.dump(), testing::HasSubstr("For billing, press 1"));
  expect_same(value, read_call_image(image, cipher));
}

TEST(call_image, a_document_opens_in_its_own_place_only) {
  const auto cipher = a_cipher();
  const auto value = a_call(call_states::conversing{4, a_talk()});
  const auto image = write_call_image(value, cipher);
  auto of_another_call
    = write_call_image(a_call(call_states::menu{2, 3}), cipher);
  of_another_call["sid"] = "CAffffffffffffffffffffffffffffffff";
  of_another_call.erase("ai_result"); // its summary would not open either
  EXPECT_THROW(read_call_image(of_another_call, cipher), std::invalid_argument);
  auto older = image; // sealed as nothing in particular
  older["last_answer_sealed"] = cipher.encrypt(
    value.client, persistence::write_document(*value.last_answer).dump());
  expect_same(value, read_call_image(older, cipher));
}

TEST(call_image, another_key_reads_nothing) {
  const auto image
    = write_call_image(a_call(call_states::menu{2, 3}), a_cipher());
  EXPECT_THROW(read_call_image(image, a_cipher()), std::invalid_argument);
}

TEST(call_image, says_what_is_no_image) {
  const auto cipher = a_cipher();
  EXPECT_ANY_THROW(read_call_image(nlohmann::json::object(), cipher));
  auto image = write_call_image(a_call(call_states::menu{2, 3}), cipher);
  image["state_name"] = "dreaming";
  EXPECT_THROW(read_call_image(image, cipher), std::invalid_argument);
  image.erase("state");
  EXPECT_ANY_THROW(read_call_image(image, cipher));
}

} // namespace
