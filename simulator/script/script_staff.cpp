#include "simulator/script/script_staff.hpp"

#include <utility>

namespace callengine::simulator {

namespace {

namespace cmd = staff_command;

} // namespace

/// What carrying out one command has come to.
enum class script_staff::progress {
  done,
  pausing,   ///< done once a time has passed
  repeating, ///< to be carried out again once a time has passed
  awaiting,  ///< to be carried out again when something changes
  failed,
};

struct script_staff::runner {
  script_staff& self;

  progress operator()(const cmd::expect_offer& command) const {
    const auto& offers = self.member_->offers();
    if (self.offers_seen_ >= offers.size())
      return self.await("expected an offer");
    const auto& offer = offers[self.offers_seen_++];
    self.forget_endings();
    if (command.department.empty() || command.department == offer.department)
      return progress::done;
    return self.fail("expected an offer for " + command.department
      + ", but one came for " + offer.department);
  }

  progress operator()(const cmd::expect_state& command) const {
    if (self.member_->state() == command.state)
      return progress::done;
    return self.await("expected to be " + command.state);
  }

  progress operator()(const cmd::expect_ended& command) const {
    const auto& endings = self.member_->endings();
    if (self.endings_seen_ >= endings.size())
      return self.await("expected the offer to end");
    const auto& ending = endings[self.endings_seen_++];
    if (command.reason.empty() || command.reason == ending.reason)
      return progress::done;
    return self.fail("expected the offer to end as " + command.reason
      + ", but it ended as " + ending.reason);
  }

  progress operator()(const cmd::expect_connected&) const {
    if (self.talks_seen_ >= self.member_->talks_begun())
      return self.await("expected to be connected");
    self.talks_seen_ = self.member_->talks_begun();
    return progress::done;
  }

  progress operator()(const cmd::accept&) const {
    if (!self.member_->open_offer())
      return self.await("there was no offer to accept");
    self.take_offer();
    self.member_->accept();
    return progress::done;
  }

  progress operator()(const cmd::decline&) const {
    if (!self.member_->open_offer())
      return self.await("there was no offer to decline");
    self.take_offer();
    self.member_->decline();
    return progress::done;
  }

  progress operator()(const cmd::ignore&) const {
    // Done once an offer that nobody touched is gone again.
    const auto& member = *self.member_;
    if (member.open_offer() || member.endings().size() <= self.endings_seen_)
      return self.await("there was no offer to ignore to its end");
    self.take_offer();
    ++self.endings_seen_;
    return progress::done;
  }

  progress operator()(const cmd::set_available& command) const {
    self.member_->set_available(command.available);
    return progress::done;
  }

  progress operator()(const cmd::set_online& command) const {
    self.member_->set_online(command.online);
    return progress::done;
  }

  progress operator()(const cmd::hang_up& command) const {
    if (!self.member_->talks() && std::exchange(self.pause_over_, false))
      return self.fail("the talk was over before it could be hung up");
    if (!self.member_->talks())
      return self.await("there was no talk to hang up");
    if (!std::exchange(self.pause_over_, true)) {
      self.pause(command.after);
      return progress::repeating;
    }
    self.pause_over_ = false;
    self.member_->hang_up();
    return progress::done;
  }

  progress operator()(const cmd::wait& command) const {
    return self.pause(command.length);
  }

  progress operator()(const cmd::patience& command) const {
    self.patience_ = command.length;
    return progress::done;
  }

  progress operator()(const cmd::set_phone& command) const {
    self.set_phone_(command.behaviour);
    return progress::done;
  }
};

script_staff::script_staff(scheduler& clock,
  std::shared_ptr<staff_member> member, staff_script script,
  std::function<void(callee_behaviour)> set_phone, finished done)
  : clock_(clock), member_(std::move(member)), script_(std::move(script)),
    set_phone_(std::move(set_phone)), done_(std::move(done)) {}

void script_staff::take_offer() {
  offers_seen_ = member_->offers().size();
  forget_endings();
}

void script_staff::forget_endings() {
  if (member_->open_offer())
    endings_seen_ = member_->endings().size();
}

void script_staff::start() {
  run();
}

void script_staff::changed() {
  if (!pausing_ && !running_)
    run();
}

void script_staff::run() {
  running_ = true;
  auto now = progress::done;
  while (done_ && now == progress::done) {
    if (step_ == script_.size()) {
      finish(std::nullopt);
      break;
    }
    now = std::visit(runner{*this}, script_[step_].what);
    if (now == progress::done || now == progress::pausing) {
      ++step_;
      deadline_.reset();
    }
  }
  running_ = false;
}

script_staff::progress script_staff::pause(milliseconds length) {
  pausing_ = true;
  pause_ = clock_.after(length, [this] {
    pausing_ = false;
    run();
  });
  return progress::pausing;
}

script_staff::progress script_staff::await(std::string what) {
  awaited_ = std::move(what);
  if (!deadline_)
    deadline_ = clock_.after(patience_, [this] {
      const auto limit = std::chrono::duration_cast<seconds>(patience_);
      fail(awaited_ + " within " + std::to_string(limit.count()) + " s; "
        + seen_instead());
    });
  return progress::awaiting;
}

std::string script_staff::seen_instead() const {
  auto text = "the page is " + member_->state();
  if (const auto& open = member_->open_offer())
    text += " with an offer for " + open->department;
  return text;
}

script_staff::progress script_staff::fail(const std::string& message) {
  finish(script_problem{script_[step_].line, message});
  return progress::failed;
}

void script_staff::finish(std::optional<script_problem> problem) {
  pause_.reset();
  deadline_.reset();
  if (const auto done = std::exchange(done_, nullptr))
    done(std::move(problem));
}

} // namespace callengine::simulator
