// The text that a store keeps of a call and of a staff member.
#include "persistence/snapshots/snapshot_encoding.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace callengine::persistence {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string number = "+12025550142";
const time_point noon{milliseconds{1'700'000'000'123}};

class snapshot_encoding_test : public ::testing::Test {
protected:
  static call_snapshot a_call() {
    call value;
    value.sid = "CA1";
    value.client = {123};
    value.settings = {1};
    value.from = number;
    value.started_at = noon;
    value.state = call_states::menu{2, 1};
    value.step = 1;
    value.decisions = 2;
    call_snapshot snapshot;
    snapshot.value = std::make_shared<const call>(value);
    snapshot.version = 5;
    decision chosen;
    chosen.number = 2;
    chosen.at = noon;
    chosen.kind = decision_kind::menu_chosen;
    chosen.why = reason::key_pressed;
    chosen.user = user_id{101};
    chosen.department = "billing";
    chosen.text = "The caller pressed 1 and wants Żółć.";
    voicemail_message message;
    message.client = {123};
    message.call = "CA1";
    message.recording = "RE1";
    message.from = number;
    message.url = "https://api.twilio.com/RE1";
    message.duration = seconds{4};
    message.at = noon;
    snapshot.rows = {call_started{{123}, "CA1", {1}, number, noon, true},
      call_decided{{123}, "CA1", chosen}, message,
      call_ended{{123}, "CA1", noon, outcome::voicemail, "billing", {}},
      availability_row{{{123}, {101}}, true, true, false, "session", noon}};
    return snapshot;
  }

  static staff_snapshot a_lease() {
    staff_snapshot staff;
    staff.staff = {{123}, {101}};
    staff.fence = 17;
    staff.lease = kept_lease{};
    staff.lease->call = "CA1";
    auto& held = staff.lease->held;
    held.attempt = 4;
    held.user = {101};
    held.way = ring_way::phone;
    held.fence = 17;
    held.talking = true;
    held.from = number;
    held.department = "billing";
    held.rings_until = noon;
    held.summary = "The caller said: my grandmother fell";
    held.urgent = true;
    held.is_test = true;
    staff.free_since = noon;
    staff.on_duty = true;
    return staff;
  }

  static kept_call kept(std::string image, std::int64_t client = 123) {
    return {{client}, "CA1", 5, std::move(image), ""};
  }

  number_cipher cipher
    = *number_cipher::from_key(number_cipher::generate_key()).value;
};

TEST_F(snapshot_encoding_test, a_call_and_its_rows_come_back) {
  const auto before = a_call();
  const auto after
    = read_call_snapshot(kept(write_call_snapshot(before, cipher)), cipher);
  ASSERT_TRUE(after) << after.error;
  EXPECT_EQ(*after.value->value, *before.value);
  EXPECT_EQ(after.value->version, 5U);
  const auto& rows = after.value->rows;
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(std::get<call_started>(rows[0]).from, number);
  EXPECT_TRUE(std::get<call_started>(rows[0]).is_test);
  EXPECT_EQ(std::get<call_decided>(rows[1]).row,
    std::get<call_decided>(before.rows[1]).row);
  const auto& message = std::get<voicemail_message>(rows[2]);
  EXPECT_EQ(message.recording, "RE1");
  EXPECT_EQ(message.from, number);
  EXPECT_EQ(message.url, "https://api.twilio.com/RE1");
  EXPECT_EQ(message.duration, seconds{4});
  EXPECT_EQ(std::get<call_ended>(rows[3]).how, outcome::voicemail);
  EXPECT_EQ(std::get<availability_row>(rows[4]).session, "session");
}

TEST_F(snapshot_encoding_test, a_staff_member_comes_back) {
  const auto held = a_lease();
  auto resting = a_lease();
  resting.lease.reset();
  resting.wrap_up_until = noon;
  for (const auto& before : {held, resting}) {
    const auto after = read_staff_snapshot(
      {{123}, "101", 17, write_staff_snapshot(before, cipher)}, cipher);
    ASSERT_TRUE(after) << after.error;
    EXPECT_EQ(*after.value, before);
  }
}

TEST_F(snapshot_encoding_test, nothing_tells_a_patients_number) {
  EXPECT_THAT(
    write_call_snapshot(a_call(), cipher), Not(HasSubstr(number.substr(1))));
  EXPECT_THAT(
    write_staff_snapshot(a_lease(), cipher), Not(HasSubstr(number.substr(1))));
}

TEST_F(snapshot_encoding_test, nothing_tells_what_a_patient_said) {
  EXPECT_THAT(
    write_staff_snapshot(a_lease(), cipher), Not(HasSubstr("grandmother")));
}

TEST_F(snapshot_encoding_test, a_summary_opens_in_its_own_place_only) {
  const auto image
    = nlohmann::json::parse(write_staff_snapshot(a_lease(), cipher));
  const auto read = [&](const nlohmann::json& changed) {
    return read_staff_snapshot({{123}, "101", 17, changed.dump()}, cipher);
  };
  auto of_another_call = image;
  of_another_call["lease"]["call"] = "CA2";
  EXPECT_FALSE(read(of_another_call));
  auto of_another_field = image;
  of_another_field["lease"]["from"] = image["lease"]["summary_sealed"];
  EXPECT_FALSE(read(of_another_field));
  auto older = image; // sealed as nothing in particular
  older["lease"]["summary_sealed"]
    = cipher.encrypt({123}, a_lease().lease->held.summary);
  const auto as_before = read(older);
  ASSERT_TRUE(as_before) << as_before.error;
  EXPECT_EQ(*as_before.value, a_lease());
}

TEST_F(snapshot_encoding_test, nothing_is_read_under_another_clinics_key) {
  const auto image = write_call_snapshot(a_call(), cipher);
  EXPECT_FALSE(read_call_snapshot(kept(image, 124), cipher));
  // A text that was encrypted for one clinic is none of another's.
  auto forged = nlohmann::json::parse(image);
  forged["call"]["client"] = 124;
  EXPECT_FALSE(read_call_snapshot(kept(forged.dump(), 124), cipher));
  EXPECT_FALSE(read_staff_snapshot(
    {{124}, "101", 17, write_staff_snapshot(a_lease(), cipher)}, cipher));
}

TEST_F(snapshot_encoding_test, reads_the_version_before_and_no_later_one) {
  auto image = nlohmann::json::parse(write_call_snapshot(a_call(), cipher));
  const int version = image["version"];
  image["version"] = version - 1;
  EXPECT_TRUE(read_call_snapshot(kept(image.dump()), cipher));
  image["version"] = version + 1;
  const auto later = read_call_snapshot(kept(image.dump()), cipher);
  EXPECT_THAT(later.error, HasSubstr(std::to_string(version + 1)));
}

TEST_F(snapshot_encoding_test, says_what_is_wrong_with_a_text) {
  const auto image = write_call_snapshot(a_call(), cipher);
  for (const auto& text :
    {std::string{}, std::string{"{}"}, image.substr(0, image.size() / 2)}) {
    const auto read = read_call_snapshot(kept(text), cipher);
    EXPECT_FALSE(read);
    EXPECT_NE(read.error, "");
  }
  EXPECT_FALSE(read_staff_snapshot(
    {{123}, "no number", 17, write_staff_snapshot(a_lease(), cipher)}, cipher));
}

TEST_F(snapshot_encoding_test, an_end_is_a_time) {
  const auto ended = read_ended_call({{123}, "CA1", 0, "", "1700000000123"});
  ASSERT_TRUE(ended) << ended.error;
  EXPECT_EQ(ended.value->ended_at, noon);
  EXPECT_FALSE(read_ended_call({{123}, "CA1", 0, "", "yesterday"}));
}

} // namespace
} // namespace callengine::persistence
