#pragma once

#include "fake_engine.hpp"
#include "simulator/network/network.hpp"
#include "simulator/people/scripted_callee.hpp"
#include "simulator/time/virtual_scheduler.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace callengine::simulator::testing {

using namespace std::chrono_literals;

/// A caller who only listens; the test acts through the line.
class quiet_caller final : public caller {
public:
  void placed(std::shared_ptr<caller_line> given) override {
    line = std::move(given);
  }

  void hears(const std::string& text) override {
    heard.push_back(text);
  }

  void ended(const std::string& status) override {
    end = status;
    ++ends;
  }

  bool has_heard(const std::string& text) const {
    for (const auto& each : heard)
      if (each.find(text) != std::string::npos)
        return true;
    return false;
  }

  std::shared_ptr<caller_line> line;
  std::vector<std::string> heard;
  std::string end;
  int ends = 0;
};

/// A network in virtual time before an engine in the test's hands.
class phone_world : public ::testing::Test {
protected:
  void SetUp() override {
    make({});
  }

  void make(network_options options) {
    options.auth_token = "12345";
    phones = std::make_unique<network>(clock, engine, options);
    number_setup setup;
    setup.voice_url = "http://engine.test/voice";
    setup.status_callback = "http://engine.test/ended";
    phones->set_default_number(setup);
    engine.speak("/ended", "");
    engine.speak("/leg", "");
    engine.speak("/recording", "");
  }

  call_sid call() {
    return phones->place_call({"+15550001111", "+15550002222", {}, {}}, who);
  }

  bool call_ends(milliseconds limit = 10min) {
    return clock.run_until([this] { return who->ends > 0; }, limit)
      && clock.run_until([this] { return !phones->busy(); }, limit);
  }

  bool until_heard(const std::string& text, milliseconds limit = 5min) {
    return clock.run_until(
      [this, &text] { return who->has_heard(text); }, limit);
  }

  /// The only request of that path.
  received only(const std::string& path) {
    const auto all = engine.at(path);
    EXPECT_EQ(all.size(), 1U) << path;
    return all.empty() ? received{} : all.front();
  }

  std::size_t warnings() const {
    return phones->log().count(transcript_kind::warning);
  }

  bool warned(const std::string& text) const {
    for (const auto& event : phones->log().events())
      if (event.kind == transcript_kind::warning
        && event.text.find(text) != std::string::npos)
        return true;
    return false;
  }

  void play(const std::string& address, callee_behaviour behaviour) {
    phones->set_callee(address, play_callee(clock, std::move(behaviour)));
  }

  virtual_scheduler clock{time_point{std::chrono::sys_days{
    std::chrono::year{2026} / std::chrono::November / 20}}};
  fake_engine engine{clock};
  std::unique_ptr<network> phones;
  std::shared_ptr<quiet_caller> who = std::make_shared<quiet_caller>();
};

} // namespace callengine::simulator::testing
