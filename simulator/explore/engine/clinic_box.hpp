#pragma once

#include "model/lease/staff.hpp"
#include "model/lease/staff_mirror.hpp"
#include "simulator/explore/seen.hpp"
#include "simulator/time/scheduler.hpp"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace callengine::explore {

class engine_box;

/// One clinic's roster and its staff members, wired as their actors are.
class clinic_box {
public:
  clinic_box(engine_box& engine, client_id client)
    : engine_(engine), client_(client) {}

  ~clinic_box();

  clinic_box(const clinic_box&) = delete;
  clinic_box& operator=(const clinic_box&) = delete;

  // -- the roster: these come to it over its links --

  void report_candidates(
    const call_sid& asker, const std::vector<user_id>& users);
  void pass_on(user_id user, staff_event event);
  void pass_on_page(user_id user, incoming_page_event event);
  void tell(user_id user, staff_event event);
  void save_again();

  const staff_member* find(user_id user) const;
  void stood_still();

private:
  struct person {
    staff_member value;
    page_ptr page;
    page_ptr connecting; ///< the page whose hello is being advanced
    std::array<simulator::timer, staff_events::timer_kinds> timers;
    std::optional<staff_snapshot> kept; ///< what the store was told last
    std::set<call_sid> callers;
    time_point from_roster; ///< when the last message of this link arrives
    time_point to_roster;
    time_point to_calls;
  };

  person& person_of(user_id user);
  void hear_page(person& who, const incoming_page_event& event);
  void apply(person& who, staff_event event);
  void perform(person& who, staff_effect& effect);
  void keep(person& who);
  void publish(person& who);
  void arm(person& who, const staff_effects::arm_timer& effect);

  engine_box& engine_;
  client_id client_;
  std::map<user_id, person> staff_;
  staff_mirror mirror_;
};

} // namespace callengine::explore
