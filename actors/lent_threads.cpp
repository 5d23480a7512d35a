#include "actors/lent_threads.hpp"

#include <caf/detail/thread_safe_actor_clock.hpp>
#include <caf/policy/work_sharing.hpp>
#include <caf/scheduler/coordinator.hpp>

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace callengine::actors {

namespace {

/// What this thread lends itself to now.
thread_local lent_unit* lent = nullptr;

/// Messages that one actor handles before another has its turn.
constexpr std::size_t throughput = 64;

/// CAF's clock without the news of actors that end. CAF tells them to the
/// clock's thread through a queue of 64 and waits where that is full, once for
/// every call. A timeout that an ended actor left behind finds nobody instead;
/// ours leave none but those of requests.
class calm_clock final : public caf::detail::thread_safe_actor_clock {
public:
  using inner_clock = caf::detail::thread_safe_actor_clock;

  explicit calm_clock(inner_clock& inner) : inner_{inner} {}

  void cancel_timeouts(caf::abstract_actor*) override {}

  void set_ordinary_timeout(time_point due, caf::abstract_actor* self,
    caf::atom_value type, std::uint64_t id) override {
    inner_.set_ordinary_timeout(due, self, type, id);
  }

  void set_request_timeout(
    time_point due, caf::abstract_actor* self, caf::message_id id) override {
    inner_.set_request_timeout(due, self, id);
  }

  void set_multi_timeout(time_point due, caf::abstract_actor* self,
    caf::atom_value type, std::uint64_t id) override {
    inner_.set_multi_timeout(due, self, type, id);
  }

  void cancel_ordinary_timeout(
    caf::abstract_actor* self, caf::atom_value type) override {
    inner_.cancel_ordinary_timeout(self, type);
  }

  void cancel_request_timeout(
    caf::abstract_actor* self, caf::message_id id) override {
    inner_.cancel_request_timeout(self, id);
  }

  void schedule_message(time_point due, caf::strong_actor_ptr receiver,
    caf::mailbox_element_ptr content) override {
    inner_.schedule_message(due, std::move(receiver), std::move(content));
  }

  void schedule_message(time_point due, caf::group target,
    caf::strong_actor_ptr sender, caf::message content) override {
    inner_.schedule_message(
      due, std::move(target), std::move(sender), std::move(content));
  }

  void cancel_all() override {
    inner_.cancel_all();
  }

private:
  inner_clock& inner_;
};

class coordinator final
  : public caf::scheduler::coordinator<caf::policy::work_sharing> {
public:
  using super = caf::scheduler::coordinator<caf::policy::work_sharing>;

  explicit coordinator(caf::actor_system& system)
    : super{system}, clock_{super::clock()} {}

  static caf::actor_system::module* make(
    caf::actor_system& system, caf::detail::type_list<>) {
    return new coordinator{system};
  }

  void enqueue(caf::resumable* job) override {
    if (lent != nullptr)
      lent->exec_later(job);
    else
      super::enqueue(job);
  }

  /// To the threads of the system's own.
  void enqueue_there(caf::resumable* job) {
    super::enqueue(job);
  }

  caf::detail::thread_safe_actor_clock& clock() noexcept override {
    return clock_;
  }

  /// Any thread; as many are made as threads are lent at a time.
  lent_unit& take_unit() {
    const std::lock_guard lock{mutex_};
    if (free_.empty())
      return *units_.emplace_back(std::make_unique<lent_unit>(system()));
    auto& unit = *free_.back();
    free_.pop_back();
    return unit;
  }

  void give_back(lent_unit& unit) {
    const std::lock_guard lock{mutex_};
    free_.push_back(&unit);
  }

private:
  calm_clock clock_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<lent_unit>> units_;
  std::vector<lent_unit*> free_;
};

coordinator& coordinator_of(caf::actor_system& system) {
  return static_cast<coordinator&>(system.scheduler());
}

} // namespace

void lent_unit::exec_later(caf::resumable* job) {
  if (lent != this || size_ == capacity) {
    hand_over(job);
    return;
  }
  jobs_[(first_ + size_) % capacity] = job;
  ++size_;
}

caf::resumable* lent_unit::next() noexcept {
  if (size_ == 0)
    return nullptr;
  auto* job = jobs_[first_];
  first_ = (first_ + 1) % capacity;
  --size_;
  return job;
}

void lent_unit::hand_over(caf::resumable* job) {
  coordinator_of(system()).enqueue_there(job);
}

lent_thread::lent_thread(caf::actor_system& system) {
  if (lent != nullptr)
    return;
  unit_ = &coordinator_of(system).take_unit();
  lent = unit_;
}

lent_thread::~lent_thread() {
  if (unit_ == nullptr)
    return;
  lent = nullptr;
  while (auto* job = unit_->next())
    unit_->hand_over(job);
  coordinator_of(unit_->system()).give_back(*unit_);
}

void lent_thread::run() {
  if (unit_ == nullptr)
    return; // whoever lent the thread first runs all
  for (std::size_t count = 0; count < most; ++count) {
    auto* job = unit_->next();
    if (job == nullptr)
      return;
    switch (job->resume(unit_, throughput)) {
    case caf::resumable::resume_later:
      unit_->hand_over(job);
      break;
    case caf::resumable::done:
    case caf::resumable::awaiting_message:
      caf::intrusive_ptr_release(job);
      break;
    case caf::resumable::shutdown_execution_unit:
      break; // is said to the system's own threads only
    }
  }
}

void use_lent_threads(caf::actor_system_config& config) {
  config.load<coordinator>();
}

} // namespace callengine::actors
