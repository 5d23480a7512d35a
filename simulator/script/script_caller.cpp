#include "simulator/script/script_caller.hpp"

#include <algorithm>
#include <utility>

namespace callengine::simulator {

namespace {

using namespace std::chrono_literals;
namespace cmd = caller_command;

constexpr milliseconds between_keys = 200ms;

/// Spoken words take at least as long as a recording counts for them.
constexpr milliseconds speech_min = 1s;

} // namespace

/// What carrying out one command has come to.
enum class script_caller::progress {
  done,
  pausing,   ///< done once a time has passed
  repeating, ///< to be carried out again once a time has passed
  awaiting,  ///< to be carried out again when something is heard
  failed,
};

struct script_caller::runner {
  script_caller& self;

  progress operator()(const cmd::expect& command) const {
    if (self.heard_forbidden(command.text))
      return progress::failed;
    if (self.heard_.follow(command.text)) {
      self.forbidden_.clear();
      return progress::done;
    }
    if (self.status_)
      return self.fail("expected to hear \"" + command.text
        + "\", but the call has ended (" + *self.status_ + "); "
        + self.heard_instead());
    return self.await_news();
  }

  progress operator()(const cmd::expect_not& command) const {
    self.forbidden_.push_back(command.text);
    return progress::done;
  }

  progress operator()(const cmd::press& command) const {
    if (self.status_)
      return too_late("press keys");
    self.line_->press(command.keys[self.keys_pressed_++]);
    if (self.keys_pressed_ < command.keys.size())
      return self.pause(between_keys, progress::repeating);
    self.keys_pressed_ = 0;
    return progress::done;
  }

  progress operator()(const cmd::say& command) const {
    if (self.status_)
      return too_late("speak");
    self.line_->say(command.text);
    const auto length = self.world_.speech_per_character
      * static_cast<milliseconds::rep>(command.text.size());
    return self.pause(std::max(length, speech_min), progress::pausing);
  }

  progress operator()(const cmd::speak& command) const {
    if (self.status_)
      return too_late("speak");
    self.line_->speak(command.length);
    return self.pause(command.length, progress::pausing);
  }

  progress operator()(const cmd::wait& command) const {
    return self.pause(command.length, progress::pausing);
  }

  progress operator()(const cmd::patience& command) const {
    self.patience_ = command.length;
    return progress::done;
  }

  progress operator()(const cmd::hang_up&) const {
    if (self.status_)
      return too_late("hang up");
    self.line_->hang_up();
    return progress::done;
  }

  progress operator()(const cmd::end& command) const {
    if (self.heard_forbidden({}))
      return progress::failed;
    if (!self.status_)
      return self.await_news();
    if (command.status.empty() || command.status == *self.status_)
      return progress::done;
    return self.fail("expected the call to end as " + command.status
      + ", but it ended as " + *self.status_);
  }

  progress operator()(const cmd::set_callee& command) const {
    self.world_.set_callee(command.address, command.behaviour);
    return progress::done;
  }

  progress too_late(const std::string& what) const {
    return self.fail("cannot " + what + ": the call has ended (" + *self.status_
      + "); " + self.heard_instead());
  }
};

script_caller::script_caller(
  script_world world, caller_script script, finished done)
  : world_(std::move(world)), script_(std::move(script)),
    done_(std::move(done)) {}

void script_caller::placed(std::shared_ptr<caller_line> line) {
  line_ = std::move(line);
  run();
}

void script_caller::hears(const std::string& text) {
  heard_.heard(text);
  if (!pausing_)
    run();
}

void script_caller::ended(const std::string& status) {
  status_ = status;
  if (!pausing_)
    run();
}

void script_caller::run() {
  while (done_) {
    if (step_ == script_.size()) {
      end_of_script();
      return;
    }
    const auto now = std::visit(runner{*this}, script_[step_].what);
    if (now == progress::done || now == progress::pausing) {
      ++step_;
      deadline_.reset();
    }
    if (now != progress::done)
      return;
  }
}

void script_caller::end_of_script() {
  if (step_ > 0)
    --step_; // what is forbidden to the end is told of the last line
  const bool failed = heard_forbidden({});
  if (failed)
    return;
  step_ = script_.size();
  if (status_)
    finish(std::nullopt);
  else
    line_->hang_up();
}

script_caller::progress script_caller::pause(
  milliseconds length, progress then) {
  pausing_ = true;
  pause_ = world_.clock.after(length, [this] {
    pausing_ = false;
    run();
  });
  return then;
}

script_caller::progress script_caller::await_news() {
  if (deadline_)
    return progress::awaiting;
  deadline_ = world_.patience.after(patience_, [this] {
    const auto& what = script_[step_].what;
    const auto* expected = std::get_if<cmd::expect>(&what);
    const auto wanted = expected ? "expected to hear \"" + expected->text + '"'
                                 : std::string{"expected the call to end"};
    const auto limit = std::chrono::duration<double>{patience_}.count();
    fail(wanted + " within " + std::to_string(static_cast<int>(limit)) + " s; "
      + heard_instead());
  });
  return progress::awaiting;
}

bool script_caller::heard_forbidden(std::string_view until) {
  const auto heard = heard_.first_of(forbidden_, until);
  if (heard.empty())
    return false;
  fail("heard what was not to be heard: \"" + heard + '"');
  return true;
}

std::string script_caller::heard_instead() const {
  const auto rest = heard_.rest();
  if (rest.empty())
    return "nothing was heard since";
  return "heard since: \"" + rest + '"';
}

script_caller::progress script_caller::fail(const std::string& message) {
  line_->hang_up();
  finish(script_problem{script_[step_].line, message});
  return progress::failed;
}

void script_caller::finish(std::optional<script_problem> problem) {
  pause_.reset();
  deadline_.reset();
  if (const auto done = std::exchange(done_, nullptr))
    done(std::move(problem));
}

} // namespace callengine::simulator
