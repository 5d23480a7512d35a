#pragma once

#include "model/ports/try_phone.hpp"
#include "simulator/live/sound_exchange.hpp"
#include "simulator/network/network.hpp"
#include "simulator/people/caller.hpp"
#include "simulator/people/hand_phone.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace callengine::simulator {

class live_phone;

/// What all phones of pages use. It outlives them.
struct live_world {
  network& phones;
  sound_exchange& pages;
  try_network::figures& counted;

  /// What a clinic's people may call.
  std::function<std::vector<try_frame::clinic_number>(client_id)> numbers;
  std::string public_url; ///< of the engine, without `/` at its end

  std::map<call_sid, std::weak_ptr<live_phone>> callers{}; ///< by live calls
};

/// A page's phone, and the second one beside it: plays the person at both.
/// Single-threaded.
class live_phone final : public caller,
                         public std::enable_shared_from_this<live_phone> {
public:
  live_phone(live_world& world, staff_key who,
    const std::shared_ptr<try_screen>& screen);

  /// Tells the page what it may call. Once it is held by a shared_ptr.
  void plug_in();

  /// Hangs up and shows nothing any more.
  void unplug();

  void take(incoming_try_event event);

  /// The network goes away in mid-call, and whoever holds the phone may not.
  void let_go() noexcept {
    line_.reset();
  }

  /// Its call rings somebody. Null: nobody is there.
  std::shared_ptr<callee> ring(
    const ring_info& ring, const std::shared_ptr<callee_line>& line);

  // -- caller --

  void placed(std::shared_ptr<caller_line> line) override;
  void hears(const std::string& text) override;
  void recording_begins(seconds longest, bool beep) override;
  void recording_over() override;
  void ended(const std::string& status) override;

private:
  void on(const try_event::call& event);
  void on(const try_event::keys& event);
  void on(const try_event::hang_up& event);
  void on(const try_event::say& event);
  void on(const try_event::sound& event);
  void on(const try_event::record_ended&);
  void on(const try_event::second_answers&);
  void on(const rtc_signal& event);

  void hang_up();
  void say_rest();
  void enter(try_frame::phone_state state);
  void show(outgoing_try_frame frame);

  live_world& world_;
  staff_key who_;
  std::weak_ptr<try_screen> screen_;
  std::shared_ptr<hand_phone> second_;
  std::shared_ptr<caller_line> line_; ///< null: no call
  try_frame::phone_state state_ = try_frame::phone_state::idle;
  std::size_t samples_left_ = 0; ///< of the recording that goes on
  sound_samples rest_;           ///< less than a millisecond of it
};

} // namespace callengine::simulator
