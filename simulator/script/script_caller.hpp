#pragma once

#include "simulator/people/caller.hpp"
#include "simulator/script/caller_script.hpp"
#include "simulator/script/hearing.hpp"
#include "simulator/time/scheduler.hpp"

#include <functional>
#include <optional>

namespace callengine::simulator {

/// What a playing script needs of the world. Both schedulers must outlive it.
struct script_world {
  /// The network's time: `wait`, `speak`, pauses between keys.
  scheduler& clock;

  /// The time that expectations wait in; the engine's own, also where the
  /// network's runs faster.
  scheduler& patience;

  milliseconds speech_per_character{60};

  /// Carries out `phone` and `client`; the address is as in `ring_info`.
  std::function<void(const std::string& address, callee_behaviour)> set_callee;
};

/// A caller who follows a script. Stops at the first expectation that fails,
/// and hangs up at the script's end.
class script_caller final : public caller {
public:
  using finished = std::function<void(std::optional<script_problem>)>;

  /// `done` is called once, after the call has ended or an expectation failed;
  /// nothing means that all held. Whoever waits for it owns the caller until
  /// then: the network lets go of it when the call ends, and a script may wait
  /// for longer.
  script_caller(script_world world, caller_script script, finished done);

  void placed(std::shared_ptr<caller_line> line) override;
  void hears(const std::string& text) override;
  void ended(const std::string& status) override;

private:
  struct runner;
  enum class progress;

  void run();
  progress pause(milliseconds length, progress then);
  progress await_news();
  progress fail(const std::string& message);
  void end_of_script();
  void finish(std::optional<script_problem> problem);
  bool heard_forbidden(std::string_view until);
  std::string heard_instead() const;

  script_world world_;
  caller_script script_;
  finished done_;
  std::shared_ptr<caller_line> line_;
  hearing heard_;
  std::vector<std::string> forbidden_; ///< `expect-not` in force
  std::optional<std::string> status_;  ///< of the call that has ended
  std::size_t step_ = 0;
  std::size_t keys_pressed_ = 0; ///< of the `press` that runs
  bool pausing_ = false;         ///< a time has to pass
  milliseconds patience_{30'000};
  timer pause_;
  timer deadline_; ///< of the expectation that runs
};

} // namespace callengine::simulator
