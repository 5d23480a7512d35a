// Timers that can be replaced and forgotten.
#include "actors/timers.hpp"
#include "tests/actors/fixture.hpp"

#include <gmock/gmock.h>

#include <array>
#include <random>

namespace callengine::actors::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A timer that rang: when, whose, and which.
struct rung {
  milliseconds at;
  int owner;
  int kind;
  std::uint32_t generation;

  friend bool operator==(const rung&, const rung&) = default;
};

void PrintTo(const rung& r, std::ostream* out) {
  *out << r.at.count() << " ms: " << r.owner << '/' << r.kind << '/'
       << r.generation;
}

class timers_test : public ::testing::Test, public virtual_system {
protected:
  void SetUp() override {
    start_ = now();
    time.start(system().spawn(timekeeper_behavior, &time));
  }

  void TearDown() override {
    for (const auto& owner : owners_)
      caf::anon_send_exit(owner, caf::exit_reason::user_shutdown);
    owners_.clear();
    time.stop();
    settle();
    EXPECT_EQ(running(), 0U);
  }

  /// An actor's timers are a part of its state.
  struct owner_state {
    std::array<timer_slot, 2> slots;
  };

  using owner_actor = caf::stateful_actor<owner_state>;

  /// Someone who owns timers.
  int new_owner() {
    const auto index = static_cast<int>(owners_.size());
    owners_.push_back(system().spawn([this, index](owner_actor*) {
      return caf::behavior{[this, index](const timer_due& timer) {
        log.push_back(
          {now() - start_, index, int{timer.kind}, timer.generation});
      }};
    }));
    return index;
  }

  owner_state& state_of(int owner) {
    auto* actor = caf::actor_cast<caf::abstract_actor*>(at(owner));
    return dynamic_cast<owner_actor&>(*actor).state;
  }

  void arm(int owner, std::uint8_t kind, std::uint32_t generation,
    milliseconds after) {
    auto* control = caf::actor_cast<caf::actor_control_block*>(at(owner));
    time.arm(state_of(owner).slots.at(kind), control, kind, generation, after);
    settle();
  }

  void disarm(int owner) {
    for (auto& slot : state_of(owner).slots)
      time.forget(slot);
  }

  caf::actor& at(int owner) {
    return owners_.at(static_cast<std::size_t>(owner));
  }

  timers time{system()};
  std::vector<rung> log;

private:
  time_point start_;
  std::vector<caf::actor> owners_;
};

TEST_F(timers_test, rings_when_it_is_due_and_not_before) {
  arm(new_owner(), 0, 1, 500ms);
  advance(499ms);
  EXPECT_THAT(log, IsEmpty());
  advance(1ms);
  EXPECT_THAT(log, ElementsAre(rung{500ms, 0, 0, 1}));
  advance(1h);
  EXPECT_EQ(log.size(), 1U);
}

TEST_F(timers_test, a_new_timer_replaces_that_of_its_kind) {
  const auto owner = new_owner();
  arm(owner, 0, 1, 500ms);
  arm(owner, 1, 7, 600ms);
  arm(owner, 0, 2, 900ms);
  advance(1h);
  EXPECT_THAT(log, ElementsAre(rung{600ms, 0, 1, 7}, rung{900ms, 0, 0, 2}));
}

TEST_F(timers_test, an_earlier_timer_replaces_a_later_one) {
  const auto owner = new_owner();
  arm(owner, 0, 1, 1h);
  arm(owner, 0, 2, 100ms);
  advance(100ms);
  EXPECT_THAT(log, ElementsAre(rung{100ms, 0, 0, 2}));
  advance(2h);
  EXPECT_EQ(log.size(), 1U);
}

TEST_F(timers_test, forgets_all_timers_of_one_owner_only) {
  const auto first = new_owner();
  const auto second = new_owner();
  arm(first, 0, 1, 100ms);
  arm(first, 1, 1, 200ms);
  arm(second, 0, 1, 100ms);
  disarm(first);
  advance(1h);
  EXPECT_THAT(log, ElementsAre(rung{100ms, second, 0, 1}));
}

TEST_F(timers_test, can_be_armed_again_after_it_rang_or_was_forgotten) {
  const auto owner = new_owner();
  arm(owner, 0, 1, 100ms);
  advance(100ms);
  arm(owner, 0, 2, 100ms);
  disarm(owner);
  arm(owner, 0, 3, 100ms);
  advance(1s);
  EXPECT_THAT(log, ElementsAre(rung{100ms, 0, 0, 1}, rung{200ms, 0, 0, 3}));
}

TEST_F(timers_test, many_timers_ring_in_their_order) {
  std::minstd_rand random{2022};
  std::uniform_int_distribution<int> after{0, 5000};
  constexpr int count = 2000;
  std::vector<milliseconds> due;
  for (int index = 0; index < count; ++index) {
    due.push_back(milliseconds{after(random)});
    arm(new_owner(), 0, 1, due.back());
  }
  advance(5s);
  ASSERT_EQ(log.size(), static_cast<std::size_t>(count));
  for (std::size_t index = 0; index < log.size(); ++index) {
    EXPECT_EQ(log[index].at, due[static_cast<std::size_t>(log[index].owner)]);
    if (index > 0) {
      EXPECT_GE(log[index].at, log[index - 1].at);
    }
  }
}

TEST_F(timers_test, a_long_timer_keeps_its_owner_neither_alive_nor_late) {
  const auto owner = new_owner();
  arm(owner, 0, 1, 4h);
  const auto before = running();
  const auto gone = caf::actor_cast<caf::weak_actor_ptr>(at(owner));
  caf::anon_send_exit(at(owner), caf::exit_reason::user_shutdown);
  at(owner) = nullptr;
  settle();
  EXPECT_EQ(running(), before - 1);
  EXPECT_FALSE(gone.lock()) << "something still holds the owner";
  const auto other = new_owner();
  arm(other, 0, 1, 4h);
  advance(4h);
  EXPECT_THAT(log, ElementsAre(rung{4h, other, 0, 1}));
}

TEST_F(timers_test, near_timers_do_not_multiply_the_tick_of_a_far_one) {
  arm(new_owner(), 0, 1, 4h);
  const auto near = new_owner();
  for (std::uint32_t round = 0; round < 100; ++round) {
    arm(near, 0, round, 1s);
    advance(1s);
  }
  EXPECT_EQ(log.size(), 100U);
  EXPECT_EQ(scheduler().clock().schedule().size(), 1U);
}

TEST_F(timers_test, an_idle_one_does_not_wake_up) {
  arm(new_owner(), 0, 1, 100ms);
  advance(1s);
  EXPECT_FALSE(scheduler().has_pending_timeout());
}

} // namespace

} // namespace callengine::actors::testing
