#pragma once

#include "model/clinic_tables.hpp"
#include "model/ids.hpp"
#include "model/ports/history.hpp"
#include "simulator/explore/seen.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::explore {

/// What is known of a call without asking the engine.
struct call_facts {
  std::size_t clinic = 0;
  std::string from;
  std::string to;
  time_point placed_at;

  // -- at the phone network --
  bool over = false;
  time_point over_at;
  bool caller_hung_up = false;
  bool broke_off = false; ///< Twilio could not go on ("application error")
  bool reached_staff = false;
  bool reached_outside = false;
  bool heard_beep = false; ///< a recording began
  bool recorded = false;   ///< with something in it

  // -- what the engine was told, in requests that reached it --
  bool asked = false; ///< some request reached it
  std::optional<time_point> end_told;
  std::optional<time_point> end_taken;    ///< and answered
  std::optional<time_point> silence_told; ///< nothing was recorded
  std::uint32_t step = 0; ///< of the newest document that was spoken
  bool fell_back = false; ///< in a fallback request that told no step

  // -- what history shows --
  bool started = false;
  bool taken_up = false;
  std::optional<call_ended> ended;
  int ends = 0;
  std::uint32_t decisions = 0;
  int messages = 0;
};

/// What is known of a person without asking the engine's lease machine.
struct staff_facts {
  bool connected = false; ///< as the engine was told
  std::string session;
  std::optional<bool> available;
  bool responsive = true;
  std::set<call_sid> ringing; ///< calls whose legs ring or talk here
};

/// Follows a world from outside: people, phone network, requests, rows.
class witness {
public:
  void placed(const call_sid& call, std::size_t clinic, std::string from,
    std::string to, time_point at);
  void over(const call_sid& call, time_point at);
  void configured(const clinic_tables& tables);

  void see(const request_seen& request, time_point now);
  void see(const answer_seen& answer, time_point now);
  void see(const row_seen& row);
  void see(const leg_seen& leg);
  void see_page(staff_key staff, const incoming_page_event& event);
  void see_frame(staff_key staff, const outgoing_page_frame& frame);
  void see_restart();

  /// Null: no such call was placed.
  call_facts* find(const call_sid& call);

  const std::map<call_sid, call_facts>& calls() const noexcept {
    return calls_;
  }

  staff_facts& staff(staff_key key) {
    return staff_[key];
  }

  const std::map<staff_key, staff_facts>& all_staff() const noexcept {
    return staff_;
  }

  /// Whose phone or page this is; nothing: an external number.
  std::optional<staff_key> owner_of(const std::string& address) const;

  /// Every number that the clinic ever configured for dialling.
  bool is_dialled_by(client_id client, const std::string& number) const;

  /// The clinic's own numbers: never dialled.
  bool is_own(client_id client, const std::string& number) const;

private:
  std::map<call_sid, call_facts> calls_;
  std::map<staff_key, staff_facts> staff_;
  std::map<std::string, staff_key, std::less<>> phones_;
  std::map<client_id, std::set<std::string>> dialled_;
  std::map<client_id, std::set<std::string>> own_;
};

/// The step that a request of the call is about: its URL's, or that of the URL
/// that failed.
std::uint32_t step_of(const webhook& hook);

/// `client:c1_u101` as a key; nothing if it is none.
std::optional<staff_key> staff_of_identity(std::string_view address);

} // namespace callengine::explore
