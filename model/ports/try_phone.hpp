#pragma once

#include "model/ids.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The phone in the page: a person calls the clinic from a page of the portal,
/// over a phone network that the engine itself plays. Calls so made are tests.
namespace callengine {

/// What two pages tell each other so that their sound connects (WebRTC's
/// signalling). The engine passes it on and does not look into it.
struct rtc_signal {
  enum class kind : std::uint8_t { offer, answer, candidate, bye };

  std::string offer; ///< the engine's offer that the leg belongs to
  kind what = kind::bye;
  std::string data = "{}"; ///< a JSON object

  friend bool operator==(const rtc_signal&, const rtc_signal&) = default;
};

/// A staff member's page as the other end of the sound. Any thread; never
/// blocks, and does nothing once the page is gone.
class sound_page {
public:
  virtual ~sound_page() = default;

  /// The session's unguessable name.
  virtual const std::string& session() const noexcept = 0;

  virtual void signal(rtc_signal what) = 0;
};

/// What the phone shows.
namespace try_frame {

struct clinic_number {
  std::string number;
  std::string clinic;
};

/// It is plugged in, and may call these.
struct welcome {
  std::vector<clinic_number> numbers;
};

enum class phone_state : std::uint8_t { idle, calling, in_call, talking };

struct state_changed {
  phone_state state = phone_state::idle;
};

/// Said on the phone, or on the second one.
struct heard {
  std::string text;
  bool on_second = false;
};

/// A sound is played.
struct play {
  std::string url;
};

/// Somebody is rung for the caller: an identity or a number.
struct ringing {
  std::string to;
};

/// What is said is recorded until `record_stopped` or the call's end.
struct record {
  std::int64_t seconds_max = 0;
  bool beep = false;
};

struct record_stopped {};

/// The second phone, which every number but the clinic's leads to.
struct second_rings {
  std::string from;
};

struct second_ended {};

/// As Twilio names a call's end: `completed`, `busy`, `no-answer`, `canceled`.
struct ended {
  std::string reason;
};

struct error {
  std::string_view code;
  std::string_view message;
};

} // namespace try_frame

using outgoing_try_frame
  = std::variant<try_frame::welcome, try_frame::state_changed, try_frame::heard,
    try_frame::play, try_frame::ringing, try_frame::record,
    try_frame::record_stopped, try_frame::second_rings, try_frame::second_ended,
    try_frame::ended, try_frame::error, rtc_signal>;

/// The page with the phone. As `sound_page`.
class try_screen {
public:
  virtual ~try_screen() = default;
  virtual void show(outgoing_try_frame frame) = 0;
};

/// What the person does with the phone.
namespace try_event {

struct call {
  std::string to;
  std::string from; ///< empty: withheld
};

struct keys {
  std::string digits; ///< 0-9 * #
  bool on_second = false;
};

struct hang_up {
  bool on_second = false;
};

/// Typed, or recognised: for whoever listens.
struct say {
  std::string text;
};

/// A piece of what the microphone hears: 16 bit, mono, 8 kHz.
struct sound {
  std::vector<std::int16_t> samples;
};

/// The message has all that was to be said.
struct record_ended {};

struct second_answers {};

} // namespace try_event

using incoming_try_event = std::variant<try_event::call, try_event::keys,
  try_event::hang_up, try_event::say, try_event::sound, try_event::record_ended,
  try_event::second_answers, rtc_signal>;

/// One phone. Any thread; returns at once.
class try_handset {
public:
  virtual ~try_handset() = default;
  virtual void did(incoming_try_event event) = 0;

  /// The page is gone: the phone hangs up, and shows nothing any more.
  virtual void unplug() = 0;
};

/// The network that such phones hang on. Every function may be called from any
/// thread and returns at once.
class try_network {
public:
  struct figures {
    std::atomic<std::uint64_t> calls{0};
    std::atomic<std::uint64_t> phones{0}; ///< plugged in now
    std::atomic<std::uint64_t> signals_passed{0};
    std::atomic<std::uint64_t> signals_dropped{0};
    std::atomic<std::uint64_t> sounds_dropped{0}; ///< beyond a recording's end
  };

  virtual ~try_network() = default;

  /// A phone of this person's, which calls their clinic's numbers. Null: too
  /// many are plugged in.
  virtual std::shared_ptr<try_handset> plug_in(
    staff_key who, std::shared_ptr<try_screen> screen)
    = 0;

  /// A staff member's page can be rung: the newest one is.
  virtual void page_opened(staff_key who, std::shared_ptr<sound_page> page) = 0;
  virtual void page_closed(staff_key who, std::string session) = 0;

  /// Dropped, and counted, unless this page is the newest of its person's and a
  /// leg to them is about this offer.
  virtual void page_signals(staff_key who, std::string session, rtc_signal what)
    = 0;

  virtual const figures& counted() const noexcept = 0;
};

} // namespace callengine
