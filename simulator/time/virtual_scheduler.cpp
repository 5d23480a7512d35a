#include "simulator/time/virtual_scheduler.hpp"

#include <algorithm>

namespace callengine::simulator {

class virtual_scheduler::entry final : public timer_entry {
public:
  entry(const std::shared_ptr<queue>& waiting, position at)
    : waiting_(waiting), at_(at) {}

  ~entry() override {
    if (const auto waiting = waiting_.lock())
      waiting->erase(at_);
  }

private:
  std::weak_ptr<queue> waiting_;
  position at_;
};

virtual_scheduler::virtual_scheduler(time_point start)
  : now_(start), waiting_(std::make_shared<queue>()) {}

virtual_scheduler::~virtual_scheduler() = default;

time_point virtual_scheduler::now() const {
  return now_;
}

virtual_scheduler::position virtual_scheduler::insert(
  milliseconds delay, std::function<void()> callback) {
  const auto due = now_ + std::max(delay, milliseconds{0});
  const position at{due, ++last_};
  waiting_->emplace(at, std::move(callback));
  return at;
}

timer virtual_scheduler::after(
  milliseconds delay, std::function<void()> callback) {
  return std::make_unique<entry>(waiting_, insert(delay, std::move(callback)));
}

void virtual_scheduler::post(std::function<void()> callback) {
  insert(milliseconds{0}, std::move(callback));
}

bool virtual_scheduler::run_next(time_point until) {
  const auto first = waiting_->begin();
  if (first == waiting_->end() || first->first.first > until)
    return false;
  now_ = first->first.first;
  const auto callback = std::move(first->second);
  waiting_->erase(first);
  callback();
  return true;
}

void virtual_scheduler::run_for(milliseconds span) {
  const auto end = now_ + span;
  while (run_next(end)) {
  }
  now_ = end;
}

bool virtual_scheduler::run_until_idle(milliseconds limit) {
  const auto end = now_ + limit;
  while (run_next(end)) {
  }
  return waiting_->empty();
}

bool virtual_scheduler::run_until(
  const std::function<bool()>& reached, milliseconds limit) {
  const auto end = now_ + limit;
  while (!reached())
    if (!run_next(end)) {
      now_ = end;
      return reached();
    }
  return true;
}

} // namespace callengine::simulator
