#include "simulator/people/scripted_callee.hpp"

namespace callengine::simulator {

namespace {

using namespace std::chrono_literals;

/// A person listens this long before pressing.
constexpr milliseconds reaction_time = 500ms;

/// A mailbox's greeting and its recording, when nothing else is said.
constexpr milliseconds mailbox_time = 20s;

class scripted_callee final
  : public callee,
    public std::enable_shared_from_this<scripted_callee> {
public:
  scripted_callee(scheduler& clock, callee_behaviour behaviour,
    const std::shared_ptr<callee_line>& line)
    : clock_(clock), behaviour_(std::move(behaviour)), line_(line) {}

  void rings() {
    using reaction = callee_behaviour::reaction;
    if (behaviour_.what == reaction::ignores)
      return;
    step_ = clock_.after(behaviour_.after, [this] { react(); });
  }

  void hears(const std::string&) override {
    if (behaviour_.presses.empty() || connected_)
      return;
    step_ = clock_.after(reaction_time, [this] {
      for (const char key : behaviour_.presses)
        with_line([key](callee_line& line) { line.press(key); });
    });
  }

  void connected() override {
    connected_ = true;
    if (behaviour_.what == callee_behaviour::reaction::answers
      && behaviour_.hangs_up_after)
      hang_up_in(*behaviour_.hangs_up_after);
  }

  void ended(const std::string&) override {
    step_.reset();
    end_.reset();
  }

private:
  void react() {
    using reaction = callee_behaviour::reaction;
    if (behaviour_.what == reaction::declines) {
      with_line([](callee_line& line) { line.decline(); });
      return;
    }
    with_line([](callee_line& line) { line.answer(); });
    if (behaviour_.what == reaction::is_mailbox) {
      with_line([](callee_line& line) {
        line.say("(a mailbox) Please leave a message after the tone.");
      });
      hang_up_in(behaviour_.hangs_up_after.value_or(mailbox_time));
    }
  }

  void hang_up_in(milliseconds delay) {
    end_ = clock_.after(
      delay, [this] { with_line([](callee_line& line) { line.hang_up(); }); });
  }

  template <class Action>
  void with_line(Action action) {
    if (const auto line = line_.lock())
      action(*line);
  }

  scheduler& clock_;
  callee_behaviour behaviour_;
  std::weak_ptr<callee_line> line_;
  bool connected_ = false;
  timer step_;
  timer end_;
};

} // namespace

callee_factory play_callee(scheduler& clock, callee_behaviour behaviour) {
  return [&clock, behaviour = std::move(behaviour)](
           const ring_info&, const std::shared_ptr<callee_line>& line) {
    auto played = std::make_shared<scripted_callee>(clock, behaviour, line);
    played->rings();
    return played;
  };
}

} // namespace callengine::simulator
