#pragma once

#include "simulator/explore/engine/engine_box.hpp"
#include "simulator/explore/engine/front_end.hpp"
#include "simulator/explore/engine/history_sink.hpp"
#include "simulator/explore/engine/memory_store.hpp"
#include "simulator/explore/engine/rest_line.hpp"
#include "simulator/explore/people/handset.hpp"
#include "simulator/explore/people/portal_page.hpp"
#include "simulator/explore/people/society.hpp"
#include "simulator/explore/world.hpp"
#include "simulator/network/network.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace callengine::explore {

/// Everything of one world, and what is done to it.
class stage {
public:
  stage(const scenario& plan, const world_options& options);

  /// What ends with the world is not part of its trace.
  ~stage() {
    watch_.trace = nullptr;
  }

  stage(const stage&) = delete;
  stage& operator=(const stage&) = delete;

  /// People sign in; calls and actions are on their way.
  void open();

  /// False as soon as a promise was broken.
  bool run_until(milliseconds since_start);

  void stop_faults();
  void deadline();
  void end();

  world_result result() const;

  const check_list& checks() const {
    return watch_.checks();
  }

private:
  void set_up_numbers();
  void set_faults();
  void listen();
  void hear(const simulator::transcript_event& event);
  void hear_caller(const simulator::transcript_event& event);
  void tell_leg(
    leg_seen::moment when, const simulator::transcript_event& event);
  std::shared_ptr<simulator::callee> ring(const simulator::ring_info& info,
    const std::shared_ptr<simulator::callee_line>& line);
  void place(const planned_call& call);
  portal_page& page_of(std::size_t clinic, std::size_t person);

  // -- actions, in stage_actions.cpp --

  void act(const planned_action& action);
  void act_on_page(const planned_action& action);
  void change(const planned_action& action);
  void put_tables_in_force();
  void restart(const planned_action& action);
  void stop_engine(milliseconds down);
  void crash(const planned_action& action);
  bool strike(milliseconds down);
  void crash_engine(milliseconds down);
  void note_crash();
  void start_engine();
  void open_engine();
  void make_store_fail(const planned_action& action);
  void send_foreign_frame(const planned_action& action);
  void send_foreign_request(const planned_action& action);

  const scenario& plan_;
  event_loop clock_;
  oracle watch_;
  seams unbent_;
  seams& bent_;
  engine_process process_;
  history_sink history_;
  rest_line rest_;
  memory_store store_;
  model_line model_;
  engine_box engine_;
  society people_;
  front_end front_;
  simulator::network network_;
  std::map<std::pair<std::size_t, std::size_t>, std::shared_ptr<portal_page>>
    pages_;
  plan_book_ptr plans_;
  std::size_t rings_ = 0;
  bool stopping_ = false;
  bool crashed_ = false;   ///< the last stop was a crash
  std::uint64_t runs_ = 0; ///< of the engine
  bool waits_for_staff_ = false;
};

} // namespace callengine::explore
