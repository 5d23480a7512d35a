#include "model/lease/staff_mirror.hpp"

namespace callengine {

call_events::candidates_reported staff_mirror::report(
  const std::vector<user_id>& users) const {
  call_events::candidates_reported result;
  result.staff.reserve(users.size());
  for (const auto user : users) {
    const auto known = known_.find(user);
    if (known != known_.end())
      result.staff.push_back(known->second.now);
  }
  return result;
}

void staff_mirror::note(const staff_availability& now, const call_sid& holder) {
  known_.insert_or_assign(now.user, person{now, holder});
}

void staff_mirror::foresee(
  user_id user, const staff_event& told, time_point now) {
  const auto* given_back = std::get_if<staff_events::release_requested>(&told);
  const auto* checked = std::get_if<staff_events::lease_checked>(&told);
  const call_sid* call = nullptr;
  if (given_back != nullptr && given_back->wrap_up == seconds{0})
    call = &given_back->call;
  else if (checked != nullptr && !checked->held)
    call = &checked->call;
  const auto known = known_.find(user);
  if (call == nullptr || known == known_.end() || known->second.holder != *call)
    return;
  known->second.holder.clear();
  known->second.now.busy = staff_availability::occupation::free;
  known->second.now.free_since = now;
}

} // namespace callengine
