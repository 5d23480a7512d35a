#include "actors/lent_threads.hpp"

#include <caf/detail/thread_safe_actor_clock.hpp>
#include <caf/policy/work_sharing.hpp>
#include <caf/scheduler/coordinator.hpp>

#include <utility>

namespace callengine::actors {

namespace {

thread_local lent_thread* lent = nullptr;

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
    if (auto* here = lent_thread::current())
      here->exec_later(job);
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

private:
  calm_clock clock_;
};

} // namespace

lent_thread::lent_thread(caf::actor_system& system)
  : caf::execution_unit{&system}, outer_{lent} {
  if (outer_ == nullptr)
    lent = this;
}

lent_thread::~lent_thread() {
  if (outer_ != nullptr)
    return;
  lent = nullptr;
  while (auto* job = next())
    hand_over(job);
}

lent_thread* lent_thread::current() noexcept {
  return lent;
}

void lent_thread::exec_later(caf::resumable* job) {
  if (size_ == capacity) {
    hand_over(job);
    return;
  }
  jobs_[(first_ + size_) % capacity] = job;
  ++size_;
}

caf::resumable* lent_thread::next() noexcept {
  if (size_ == 0)
    return nullptr;
  auto* job = jobs_[first_];
  first_ = (first_ + 1) % capacity;
  --size_;
  return job;
}

void lent_thread::hand_over(caf::resumable* job) {
  static_cast<coordinator&>(system().scheduler()).enqueue_there(job);
}

void lent_thread::run() {
  if (outer_ != nullptr)
    return; // whoever lent the thread first runs all
  for (std::size_t count = 0; count < most; ++count) {
    auto* job = next();
    if (job == nullptr)
      return;
    switch (job->resume(this, throughput)) {
    case caf::resumable::resume_later:
      hand_over(job);
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
