#pragma once

#include "model/ports/history.hpp"
#include "simulator/explore/engine/seams.hpp"
#include "simulator/explore/event_loop.hpp"
#include "simulator/explore/oracle.hpp"

#include <deque>
#include <set>
#include <vector>

namespace callengine::explore {

/// History behind the calls, as its port promises: rows become visible in
/// order, soon, or once the database is back; one message for each recording.
class history_sink final : public history {
public:
  history_sink(event_loop& clock, oracle& watch, seams& bent)
    : clock_(clock), watch_(watch), bent_(bent) {}

  void started(call_started row) override {
    take(std::move(row));
  }

  void ended(call_ended row) override {
    take(std::move(row));
  }

  void decided(client_id client, call_sid call, decision row) override {
    take(decided_row{client, std::move(call), std::move(row)});
  }

  void voicemail_left(voicemail_message row) override {
    take(std::move(row));
  }

  void availability_changed(availability_row row) override {
    take(std::move(row));
  }

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

  /// Writes what waits, as a stop does.
  void flush();

  /// Calls that have ended, for the memory of the next run.
  const std::vector<ended_call>& ended_calls() const noexcept {
    return ended_;
  }

private:
  struct held {
    history_row row;
    time_point handed_over;
  };

  void take(history_row row);
  void write(const held& each);

  event_loop& clock_;
  oracle& watch_;
  seams& bent_;
  std::deque<held> waiting_;
  std::set<recording_sid> recordings_;
  std::vector<ended_call> ended_;
  milliseconds batch_{50};
  bool out_ = false;
  bool due_ = false;
};

} // namespace callengine::explore
