#include "net/portal/login_throttle.hpp"

#include <algorithm>

namespace callengine::net::portal {

login_throttle::login_throttle(std::size_t most) : most_{most} {}

login_throttle::pause login_throttle::pause_after(unsigned failures) {
  if (failures < free_attempts)
    return pause{0};
  // 2^10 s is longer than the longest already.
  const auto doublings = std::min(failures - free_attempts, 10U);
  return std::min<pause>(first_pause * (1U << doublings), longest_pause);
}

login_throttle::queue& login_throttle::queue_of(unsigned failures) noexcept {
  return failures < free_attempts ? free_ : slowed_;
}

std::optional<login_throttle::pause> login_throttle::begin(
  const std::string& address, time now) {
  forget_old(now);
  auto found = entries_.find(address);
  if (found == entries_.end()) {
    make_room();
    found = entries_.emplace(address, entry{}).first;
    found->second.place = free_.insert(free_.end(), address);
  }
  auto& known = found->second;
  const auto free_at = known.last + pause_after(known.failures);
  if (known.failures >= free_attempts && now < free_at)
    return free_at - now;
  known.last = now;
  set_failures(known, known.failures + 1);
  return std::nullopt;
}

void login_throttle::succeeded(const std::string& address) {
  if (const auto found = entries_.find(address); found != entries_.end())
    forget(found);
}

void login_throttle::take_back(const std::string& address) {
  const auto found = entries_.find(address);
  if (found == entries_.end())
    return;
  if (found->second.failures <= 1)
    return forget(found);
  set_failures(found->second, found->second.failures - 1);
}

/// And moves it to the end of its queue.
void login_throttle::set_failures(entry& of, unsigned failures) {
  auto& to = queue_of(failures);
  to.splice(to.end(), queue_of(of.failures), of.place);
  of.failures = failures;
}

void login_throttle::forget(entries::iterator which) {
  queue_of(which->second.failures).erase(which->second.place);
  entries_.erase(which);
}

void login_throttle::forget_old(time now) {
  for (auto* each : {&free_, &slowed_})
    while (!each->empty()) {
      const auto oldest = entries_.find(each->front());
      if (now - oldest->second.last < memory)
        break;
      forget(oldest);
    }
}

void login_throttle::make_room() {
  if (entries_.size() < most_)
    return;
  auto& from = free_.empty() ? slowed_ : free_;
  forget(entries_.find(from.front()));
}

} // namespace callengine::net::portal
