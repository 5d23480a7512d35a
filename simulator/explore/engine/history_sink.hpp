#pragma once

#include "model/ports/history.hpp"
#include "simulator/explore/dice.hpp"
#include "simulator/explore/engine/engine_process.hpp"
#include "simulator/explore/engine/seams.hpp"
#include "simulator/explore/event_loop.hpp"
#include "simulator/explore/oracle.hpp"

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace callengine::explore {

/// History behind the calls, as its port promises: rows are safe soon, and
/// become visible in order, soon or once the database is back; each once.
class history_sink final : public history {
public:
  history_sink(event_loop& clock, oracle& watch, seams& bent,
    const engine_process& process, dice chance)
    : clock_(clock), watch_(watch), bent_(bent), process_(process),
      chance_(chance) {}

  history_position write(history_row row) override;

  history_position safe() const override {
    return safe_;
  }

  void when_safe(history_position row, std::function<void()> done) override;

  /// The database is away until `back()`.
  void go_out() {
    out_ = true;
  }

  void back();

  /// Batches take this long.
  void slow_down(milliseconds batch) {
    batch_ = batch;
  }

  bool is_out() const noexcept {
    return out_;
  }

  /// A planned stop: all is safe and, if the database is there, visible.
  void flush();

  /// What is not safe is gone, and so is who waits for it.
  void crash();

  /// Calls that have ended, for the memory of the next run.
  const std::vector<ended_call>& ended_calls() const noexcept {
    return ended_;
  }

private:
  struct held {
    history_row row;
    time_point handed_over;
    history_position position = 0;
    bool again = false; ///< written although it is there
  };

  struct waiting {
    history_position row = 0;
    std::function<void()> done;
  };

  void keep_safe();
  void be_safe(history_position row);
  void show_soon();
  void show_all();
  void show(const held& each);
  bool is_new(const held& each);

  event_loop& clock_;
  oracle& watch_;
  seams& bent_;
  const engine_process& process_;
  dice chance_;
  std::deque<held> waiting_;
  std::deque<waiting> when_safe_;
  std::map<std::string, history_row> known_;
  std::vector<ended_call> ended_;
  history_position last_ = 0;
  history_position safe_ = 0;
  std::uint64_t life_ = 0;
  milliseconds batch_{50};
  bool out_ = false;
  bool due_ = false;
  bool spools_ = false;
};

} // namespace callengine::explore
