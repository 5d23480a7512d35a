#pragma once

#include "model/ai/proposal.hpp"
#include "model/ports/answerer.hpp"
#include "simulator/explore/dice.hpp"
#include "simulator/explore/event_loop.hpp"
#include "simulator/explore/oracle.hpp"

#include <cstdint>
#include <functional>
#include <set>
#include <utility>

namespace callengine::explore {

/// The model that callers' questions go to. As a rule it keeps what the port
/// promises; a wild one says anything at any time: never, late, twice, to a
/// question that nobody asked or that was stopped, in pieces of any text and
/// order, after its end and the call's, and into the engine's next life.
class model_line {
public:
  /// `number` is the question's, or a wild model's idea of it.
  using told = std::function<void(std::uint32_t number, ai::reply)>;

  model_line(
    event_loop& clock, oracle& watch, const scenario& plan, dice chance)
    : clock_(clock), watch_(watch), wild_(plan.has(fault::wild_models)),
      chance_(chance) {}

  void ask(answer_question question, told tell);
  void stop(const call_sid& call, std::uint32_t number);

  /// It does as it is told from now on.
  void be_well() {
    wild_ = false;
  }

  /// The engine is gone, and nobody waits any more.
  void lose_engine() {
    open_.clear();
  }

private:
  void answer_fairly(const answer_question& question, const told& tell);
  void tell_pieces_fairly(const answer_question& question,
    const ai::reply& reply, milliseconds takes, const told& tell);
  void tell_pieces_wildly(const answer_question& question, const told& tell);
  milliseconds wild_moment();
  void answer_wildly(const answer_question& question, const told& tell);
  void say_something_wild(const answer_question& question, const told& tell);
  std::uint32_t wild_number(std::uint32_t number);
  ai::reply fair_reply(const answer_question& question);
  ai::reply wild_reply(const answer_question& question);

  event_loop& clock_;
  oracle& watch_;
  bool wild_;
  dice chance_;
  std::set<std::pair<call_sid, std::uint32_t>> open_;
};

} // namespace callengine::explore
