#include "simulator/time/virtual_scheduler.hpp"

#include <algorithm>

namespace callengine::simulator {

class virtual_scheduler::entry final : public timer_entry {
public:
  entry(const std::shared_ptr<due_queue>& waiting, due_queue::ticket ticket)
    : waiting_(waiting), ticket_(ticket) {}

  ~entry() override {
    if (const auto waiting = waiting_.lock())
      waiting->cancel(ticket_);
  }

private:
  std::weak_ptr<due_queue> waiting_;
  due_queue::ticket ticket_;
};

virtual_scheduler::virtual_scheduler(time_point start)
  : now_(start), waiting_(std::make_shared<due_queue>()) {}

virtual_scheduler::~virtual_scheduler() = default;

time_point virtual_scheduler::now() const {
  return now_;
}

timer virtual_scheduler::after(
  milliseconds delay, std::function<void()> callback) {
  const auto due = now_ + std::max(delay, milliseconds{0});
  return std::make_unique<entry>(
    waiting_, waiting_->add(due, std::move(callback)));
}

void virtual_scheduler::post(std::function<void()> callback) {
  waiting_->add(now_, std::move(callback));
}

bool virtual_scheduler::run_next(time_point until) {
  if (waiting_->empty() || waiting_->next_due() > until)
    return false;
  now_ = waiting_->next_due();
  const auto callback = waiting_->take();
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
