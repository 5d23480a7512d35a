#pragma once

#include "simulator/io/model_server.hpp"
#include "simulator/load/agenda.hpp"
#include "simulator/load/call_player.hpp"
#include "simulator/load/first_tokens.hpp"
#include "simulator/load/http_client.hpp"
#include "simulator/load/io_loop.hpp"
#include "simulator/load/load_options.hpp"
#include "simulator/load/load_result.hpp"
#include "simulator/load/network_player.hpp"
#include "simulator/load/staff_crew.hpp"
#include "simulator/load/template_book.hpp"

#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace callengine::simulator::load {

/// One run against one engine: pages are opened, scripts recorded, calls
/// brought to life, then load for the warm-up and for the measured time.
/// Blocks the thread that calls it and uses no other.
class load_run {
public:
  /// Throws std::invalid_argument for options that contradict each other.
  explicit load_run(load_options options);
  ~load_run();

  /// Throws std::runtime_error if the engine can't be reached or does not
  /// play along.
  load_report run();

private:
  // The phases, in their order.
  void open_model();
  void open_pages();
  void prepare_player();
  void bring_to_life();
  void begin_load();
  void measure(load_result& result);
  void measure_half();
  void stop_arrivals();
  nanoseconds pass_time();

  /// Waits until the engine has done what it does behind the calls.
  void settle();
  void end_load();
  void look_up_outcomes();

  std::unique_ptr<call_player> make_player(player_events events);

  void arrive(steady::time_point due);
  void learn(const std::string& script);
  void show_progress(steady::time_point began, std::uint64_t before) const;

  load_options options_;
  io_loop loop_;
  http_client client_;
  agenda arrivals_;
  std::mt19937_64 random_;
  template_book book_;
  std::optional<request_writer> writer_;
  std::unique_ptr<staff_crew> crew_;
  first_tokens tokens_;
  std::optional<model_server> model_;
  std::unique_ptr<network_player> learner_; ///< of ways met under load
  std::unique_ptr<call_player> player_;
  load_report report_;
  bool loading_ = false;
};

} // namespace callengine::simulator::load
