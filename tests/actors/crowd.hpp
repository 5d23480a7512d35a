#pragma once

#include "tests/actors/caller.hpp"

#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace callengine::actors::testing {

/// A waiting room full of patients who call billing, and the staff they reach,
/// all behaving at random from one seed; and Twilio between them. Two people
/// answer in the portal (101, 102), one on the phone (103).
class crowd {
public:
  /// What came up in a run: a run without it proves nothing.
  struct sights {
    int talks = 0;
    int messages = 0;
    int declines = 0;
    int missed_acknowledgements = 0;
    int rings_in_vain = 0;
    int mailboxes = 0;
    int hang_ups = 0;
    int doubles = 0;
  };

  crowd(virtual_engine& engine, std::uint32_t seed);

  /// Lets all of them call within `spread` and plays until nobody is left.
  void run(int calls, milliseconds spread);

  const sights& seen() const noexcept {
    return seen_;
  }

  /// What must not happen, in words: someone rung or asked by two calls,
  /// doubled requests that were answered differently.
  const std::vector<std::string>& violations() const noexcept {
    return violations_;
  }

private:
  struct patient {
    explicit patient(virtual_engine& engine, call_sid sid)
      : phone(engine, std::move(sid)) {}

    caller phone;
    reply_ptr waiting;
    reply_ptr heard;
    std::string rings; ///< whom the Dial rings or has connected; empty: none
    bool gone = false;
  };

  // -- chance -----------------------------------------------------------------

  bool happens(int percent);
  milliseconds between(milliseconds least, milliseconds most);

  // -- time -------------------------------------------------------------------

  void later(milliseconds after, std::function<void()> what);

  /// … unless the patient has hung up or hears another document by then.
  void in_document(
    patient& who, milliseconds after, std::function<void()> what);
  void pass_time();
  void hear_answers();

  // -- the patients -----------------------------------------------------------

  void call(patient& who);
  void request(patient& who, const std::function<reply_ptr()>& send);
  void play(patient& who);
  void answer_menu(patient& who, milliseconds after);
  void speak_message(patient& who, milliseconds after);
  void hang_up(patient& who);

  // -- whom they reach --------------------------------------------------------

  void sign_in(std::int64_t user);
  void see_offer(std::int64_t user, const page_frame::offer_made& offer);
  void decline(std::int64_t user, const page_frame::offer_made& offer);
  void start_ring(patient& who);
  void ring_page(patient& who);
  void ring_phone(patient& who);
  void talk(patient& who);
  void ring_ends(patient& who, call_status status);
  void stop_ringing(patient& who);

  virtual_engine& engine_;
  std::minstd_rand random_;
  std::multimap<time_point, std::function<void()>> agenda_;
  std::map<call_sid, patient> patients_;
  std::map<std::int64_t, recording_page_ptr> pages_;
  std::set<std::string> ringing_; ///< everybody whom a Dial rings or connects
  std::vector<std::pair<reply_ptr, reply_ptr>> doubles_;
  sights seen_;
  std::vector<std::string> violations_;
};

} // namespace callengine::actors::testing
