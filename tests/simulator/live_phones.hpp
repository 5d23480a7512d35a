#pragma once

#include "phone_world.hpp"
#include "simulator/live/live_phone.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace callengine::simulator::testing {

using ::testing::ElementsAre;

inline constexpr staff_key ana{client_id{123}, user_id{101}};
inline constexpr staff_key ben{client_id{123}, user_id{102}};

/// A frame as one word and what matters of it.
struct in_words {
  std::string operator()(const try_frame::welcome& frame) const {
    std::string text = "welcome";
    for (const auto& each : frame.numbers)
      text += ' ' + each.number;
    return text;
  }

  std::string operator()(const try_frame::state_changed& frame) const {
    constexpr std::array<const char*, 4> names{
      "idle", "calling", "in_call", "talking"};
    return names[static_cast<std::size_t>(frame.state)];
  }

  std::string operator()(const try_frame::heard& frame) const {
    return (frame.on_second ? "second: " : "") + frame.text;
  }

  std::string operator()(const try_frame::play& frame) const {
    return "play " + frame.url;
  }

  std::string operator()(const try_frame::ringing& frame) const {
    return "rings " + frame.to;
  }

  std::string operator()(const try_frame::record& frame) const {
    return "record " + std::to_string(frame.seconds_max)
      + (frame.beep ? " beep" : "");
  }

  std::string operator()(const try_frame::record_stopped&) const {
    return "record stopped";
  }

  std::string operator()(const try_frame::second_rings& frame) const {
    return "second rings " + frame.from;
  }

  std::string operator()(const try_frame::second_ended&) const {
    return "second ended";
  }

  std::string operator()(const try_frame::ended& frame) const {
    return "ended " + frame.reason;
  }

  std::string operator()(const try_frame::error& frame) const {
    return "error " + std::string{frame.code};
  }

  std::string operator()(const rtc_signal& signal) const {
    constexpr std::array<const char*, 4> names{
      "offer", "answer", "candidate", "bye"};
    return "rtc " + std::string{names[static_cast<std::size_t>(signal.what)]}
    + ' ' + signal.offer;
  }
};

struct page final : try_screen {
  void show(outgoing_try_frame frame) override {
    shown.push_back(std::visit(in_words{}, frame));
  }

  bool has(const std::string& text) const {
    return std::find(shown.begin(), shown.end(), text) != shown.end();
  }

  std::vector<std::string> shown;
};

struct staff_page final : sound_page {
  explicit staff_page(std::string named) : name{std::move(named)} {}

  const std::string& session() const noexcept override {
    return name;
  }

  void signal(rtc_signal what) override {
    heard.push_back(in_words{}(what));
  }

  std::string name;
  std::vector<std::string> heard;
};

/// A phone of Ana's, who is at her page, too.
class live_phones : public phone_world {
protected:
  void SetUp() override {
    network_options options;
    options.voice_takes_time = false;
    make(options);
    world = std::make_unique<live_world>(live_world{*phones, exchange, counted,
      [](client_id) {
        return std::vector<try_frame::clinic_number>{
          {"+15550002222", "Hillside"}};
      },
      "http://engine.test"});
    phones->set_other_callees(
      [this](const ring_info& ring, const std::shared_ptr<callee_line>& line) {
        const auto rings = world->callers.at(ring.call).lock();
        return rings ? rings->ring(ring, line) : nullptr;
      });
    phone = std::make_shared<live_phone>(*world, ana, screen);
    phone->plug_in();
    exchange.page_opened(ana, anas);
    exchange.page_opened(ben, bens);
    screen->shown.clear();
  }

  /// As the engine's end takes a call that goes on.
  void TearDown() override {
    phone->let_go();
    phones.reset();
  }

  void call(const std::string& from = "+15550001111") {
    phone->take(try_event::call{"+15550002222", from});
  }

  bool until_shown(const std::string& text) {
    return clock.run_until([&] { return screen->has(text); }, 5min);
  }

  bool until_quiet() {
    return clock.run_until([this] { return !phones->busy(); }, 10min);
  }

  /// Ana's page rings with the offer `CA1-1`.
  void ring() {
    engine.speak("/voice",
      "<Dial action=\"/after\"><Client statusCallback=\"/leg\" "
      "statusCallbackEvent=\"ringing answered completed\">"
      "<Identity>c123_u101</Identity>"
      "<Parameter name=\"offer\" value=\"CA1-1\"/></Client></Dial>");
    engine.speak("/after", "<Say>Goodbye</Say>");
    call();
    ASSERT_TRUE(until_shown("rings c123_u101"));
  }

  void says(staff_key staff, const std::string& session, rtc_signal::kind what,
    const std::string& offer = "CA1-1") {
    exchange.page_signals(staff, session, {offer, what, "{}"});
  }

  /// Ana's page is connected with the phone.
  void talk() {
    ring();
    says(ana, "a", rtc_signal::kind::offer);
    ASSERT_TRUE(until_shown("talking"));
  }

  /// A second of what no other second is like.
  static std::vector<std::int16_t> voice(std::size_t samples) {
    std::vector<std::int16_t> sound;
    for (std::size_t each = 0; each < samples; ++each)
      sound.push_back(static_cast<std::int16_t>(1000 + each % 9000));
    return sound;
  }

  void speak(const std::vector<std::int16_t>& sound, std::size_t piece) {
    for (std::size_t at = 0; at < sound.size(); at += piece) {
      const auto end = std::min(at + piece, sound.size());
      phone->take(try_event::sound{{sound.begin() + static_cast<long>(at),
        sound.begin() + static_cast<long>(end)}});
      clock.run_for(10ms);
    }
  }

  try_network::figures counted;
  sound_exchange exchange{clock, counted};
  std::unique_ptr<live_world> world;
  std::shared_ptr<page> screen = std::make_shared<page>();
  std::shared_ptr<staff_page> anas = std::make_shared<staff_page>("a");
  std::shared_ptr<staff_page> bens = std::make_shared<staff_page>("b");
  std::shared_ptr<live_phone> phone;
};

} // namespace callengine::simulator::testing
