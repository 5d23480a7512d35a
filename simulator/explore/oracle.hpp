#pragma once

#include "simulator/explore/check.hpp"
#include "simulator/explore/scenario.hpp"
#include "simulator/explore/situation.hpp"
#include "simulator/explore/witness.hpp"
#include "simulator/time/scheduler.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace callengine::explore {

/// A promise that was broken.
struct breach {
  std::string row;
  std::string check;
  std::string sentence;
  time_point at;
};

/// What checks may ask of the engine itself.
class engine_view {
public:
  virtual ~engine_view() = default;

  /// The lease in force, or null.
  virtual const lease* lease_of(staff_key staff) const = 0;

  /// The call's value while it lives, or null.
  virtual const call* find_call(const call_sid& call) const = 0;

  /// Null: nothing was heard of them.
  virtual const staff_member* find_staff(staff_key staff) const = 0;

  virtual bool is_busy(staff_key staff) const = 0;
  virtual time_point engine_now() const = 0;

  /// It runs, and holds the leases of before again.
  virtual bool is_up() const = 0;
  virtual std::size_t live_call_count() const = 0;

  /// The call has ended, as the engine remembers.
  virtual bool remembers_end(const call_sid& call) const = 0;
};

/// Told of everything that happens; keeps the facts, asks every check.
class oracle {
public:
  /// With `only_row` breaches of other rows are passed over: a mutant has to
  /// be caught by the check that is there for it.
  oracle(const simulator::scheduler& clock, const scenario& plan,
    std::string only_row);

  void watch(const engine_view& engine) {
    engine_ = &engine;
  }

  // -- what happens --

  void see(const request_seen& request);
  void see(const answer_seen& answer);
  void see(const call_step_seen& step);
  void see(const staff_step_seen& step);
  void see(const row_seen& row);
  void see(const leg_seen& leg);
  void see(const relay_seen& relay);
  void see(const restart_seen& restart);
  void see(const recording_seen& recording);
  /// A call that the engine did not know begins, or is taken up.
  void see_begun(const call_sid& call);
  /// All that the store had was read.
  void see_recovered();
  /// A row was told again, and says something else.
  void see_conflict(const history_row& row);
  void see_frame(staff_key staff, const outgoing_page_frame& frame);
  void see_page(staff_key staff, const incoming_page_event& event);
  void see_text(const std::string& text);
  void see_heard(const call_sid& call, const std::string& text);
  void see_warning(const call_sid& call, const std::string& text);
  void see_disturbance();
  void see_deadline();
  void see_end();

  /// The store was out, slow or empty when it was needed: the alarm says that
  /// something is forgotten, and no promise about memory can hold any more; of
  /// all clinics, or of one.
  void see_memory_lost() {
    memory_lost_ = true;
  }

  void see_memory_lost(client_id client) {
    forgotten_.insert(client);
  }

  bool memory_lost() const noexcept {
    return memory_lost_ || !forgotten_.empty();
  }

  bool memory_lost(client_id client) const {
    return memory_lost_ || forgotten_.contains(client);
  }

  /// Of the call's clinic; of any if it is not known.
  bool memory_lost_of(std::string_view call) const;

  /// One thing was processed.
  void count() noexcept {
    ++events_;
  }

  void came_up(situation which) noexcept {
    ++situations_[static_cast<std::size_t>(which)];
  }

  // -- for checks --

  void broken(const check& by, std::string sentence, std::string_view about);

  const engine_view& engine() const noexcept {
    return *engine_;
  }

  witness& facts() noexcept {
    return facts_;
  }

  const witness& facts() const noexcept {
    return facts_;
  }

  const scenario& plan() const noexcept {
    return plan_;
  }

  time_point now() const noexcept {
    return clock_.now();
  }

  std::uint64_t disturbances() const noexcept {
    return disturbances_;
  }

  int restarts() const noexcept {
    return restarts_;
  }

  /// When the engine began to run after its last restart.
  time_point restarted_at() const noexcept {
    return restarted_at_;
  }

  /// When the history's database was there again; nothing while it is away.
  std::optional<time_point> history_back_at() const noexcept {
    return history_back_at_;
  }

  void history_went(bool away) noexcept {
    if (away)
      history_back_at_.reset();
    else
      history_back_at_ = clock_.now();
  }

  // -- for whoever runs the world --

  const std::optional<breach>& first_breach() const noexcept {
    return breach_;
  }

  std::uint64_t events() const noexcept {
    return events_;
  }

  const situation_counts& situations() const noexcept {
    return situations_;
  }

  const check_list& checks() const noexcept {
    return checks_;
  }

  /// Where the trace goes, a line at a time; empty: nowhere.
  std::function<void(const std::string&)> trace;

private:
  /// Tells every check, of something that concerns one clinic.
  template <class Tell>
  void tell(std::optional<client_id> client, Tell each);

  std::optional<client_id> clinic_of(std::string_view call) const;
  bool is_forgotten(std::string_view about) const;

  const simulator::scheduler& clock_;
  const scenario& plan_;
  std::string only_row_;
  const engine_view* engine_ = nullptr;
  witness facts_;
  check_list checks_;
  situation_counts situations_{};
  std::optional<breach> breach_;
  std::uint64_t events_ = 0;
  std::uint64_t disturbances_ = 0;
  bool memory_lost_ = false;
  std::set<client_id> forgotten_; ///< clinics of which something was lost
  std::map<call_sid, client_id, std::less<>> clinics_;
  std::optional<client_id> subject_; ///< of what is being told
  int restarts_ = 0;
  time_point restarted_at_;
  std::optional<time_point> history_back_at_ = time_point{};
};

} // namespace callengine::explore
