#include "io_running.hpp"
#include "simulator/io/phone_link.hpp"
#include "simulator/people/hand_phone.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <unistd.h>

namespace callengine::simulator::testing {
namespace {

/// A folder that is gone after the test.
class links : public ::testing::Test {
protected:
  links()
    : folder_(std::filesystem::temp_directory_path()
      / ("phones-" + std::to_string(getpid()))) {}

  ~links() override {
    std::filesystem::remove_all(folder_);
  }

  /// The leg's own end, in the calling process.
  struct recording_line final : callee_line {
    void answer() override {
      did += "answer ";
    }

    void decline() override {
      did += "decline ";
    }

    void press(char key) override {
      did += std::string{"press "} + key + ' ';
    }

    void say(std::string text) override {
      did += "say " + text + ' ';
    }

    void hang_up() override {
      did += "hang_up ";
    }

    std::string did;
  };

  boost::asio::io_context io_;
  std::filesystem::path folder_;
};

TEST_F(links, carry_a_ring_to_a_phone_and_its_keys_back) {
  std::string shown;
  ring_info rung;
  const auto phone = std::make_shared<hand_phone>(
    hand_phone_events{[&](const ring_info& ring) { rung = ring; },
      [&](const std::string& text) { shown += "hears " + text + ' '; },
      [&] { shown += "connected "; },
      [&](const std::string& why) {
        shown += "ended " + why;
      }});
  linked_phone played{io_, folder_, "client:c1_u2", phone->factory()};
  const auto line = std::make_shared<recording_line>();
  const auto ring = linked_callees(io_, folder_);
  const auto remote = ring(
    {"CA1", "CA2", "client:c1_u2", "+15550001111", {{"offer", "7"}}}, line);
  ASSERT_TRUE(remote);
  ASSERT_TRUE(run_until(io_, [&] { return phone->rings(); }));
  EXPECT_EQ(rung.from, "+15550001111");
  EXPECT_EQ(find_field(rung.parameters, "offer"), "7");
  phone->answer();
  remote->hears("Press 1");
  ASSERT_TRUE(
    run_until(io_, [&] { return !shown.empty() && line->did == "answer "; }));
  phone->press('1');
  ASSERT_TRUE(run_until(io_, [&] { return line->did == "answer press 1 "; }));
  remote->connected();
  remote->ended("completed");
  ASSERT_TRUE(run_until(io_, [&] { return !phone->picked_up(); }));
  EXPECT_EQ(shown, "hears Press 1 connected ended completed");
}

TEST_F(links, to_phones_that_nobody_plays_are_null) {
  const auto ring = linked_callees(io_, folder_);
  const auto line = std::make_shared<recording_line>();
  EXPECT_FALSE(ring({"CA1", "CA2", "client:c1_u2", "", {}}, line));
}

TEST_F(links, end_when_the_phone_goes_away) {
  const auto phone = std::make_shared<hand_phone>(hand_phone_events{});
  auto played = std::make_unique<linked_phone>(
    io_, folder_, "+15550003333", phone->factory());
  EXPECT_THROW(
    (linked_phone{io_, folder_, "+15550003333", nullptr}), std::runtime_error)
    << "one process plays a phone";
  const auto line = std::make_shared<recording_line>();
  const auto ring = linked_callees(io_, folder_);
  const auto remote = ring({"CA1", "CA2", "+15550003333", "", {}}, line);
  ASSERT_TRUE(run_until(io_, [&] { return phone->rings(); }));
  played.reset();
  ASSERT_TRUE(run_until(
    io_, [&] { return line->did.find("hang_up") != std::string::npos; }));
  EXPECT_FALSE(ring({"CA1", "CA3", "+15550003333", "", {}}, line));
}

} // namespace
} // namespace callengine::simulator::testing
