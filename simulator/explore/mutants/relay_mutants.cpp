// What goes wrong in conversations over a relay's socket.
#include "simulator/explore/checks/conversation_views.hpp"
#include "simulator/explore/mutants.hpp"

namespace callengine::explore {

namespace {

using namespace call_effects;
using namespace call_events;

template <class Event>
const Event* news(const call_event* event) {
  return event == nullptr ? nullptr : std::get_if<Event>(event);
}

bool is_over_relay(const call& value) {
  return !relay_session_of(value).empty();
}

class tells_pieces_as_they_came final : public seams {
public:
  void stepped(const plan&, const call& before, const call_event* event,
    step& result, time_point) override {
    const auto* piece = news<answer_piece>(event);
    if (piece == nullptr || !is_over_relay(before) || !has_open_question(before)
      || conversation_of(before)->question != piece->question)
      return;
    result.effects.clear();
    result.effects.emplace_back(tell_relay{piece->text, false});
  }

  using seams::stepped;
};

class ignores_barge_in final : public seams {
public:
  void stepped(const plan&, const call& before, const call_event* event,
    step& result, time_point) override {
    if (news<relay_interrupted>(event) != nullptr)
      result = {before, {}};
  }

  using seams::stepped;
};

class hangs_up_on_lost_sockets final : public seams {
public:
  void stepped(const plan& of, const call& before, const call_event* event,
    step& result, time_point now) override {
    const auto* ended = news<relay_ended>(event);
    if (ended != nullptr && ended->failed
      && std::holds_alternative<call_states::relaying>(before.state))
      result = abandon(of, before, now);
  }

  using seams::stepped;
};

class hears_old_sockets final : public seams {
public:
  void stepped(const plan& of, const call& before, const call_event* event,
    step& result, time_point now) override {
    const auto* heard = news<relay_heard>(event);
    if (heard == nullptr || !is_over_relay(before))
      return;
    auto taken = *heard;
    taken.session = relay_session_of(before);
    result = advance(of, before, taken, now);
  }

  using seams::stepped;
};

/// As `thinks_in_silence`.
class keeps_relays_waiting final : public seams {
public:
  void stepped(const plan&, const call&, const call_event*, step& result,
    time_point) override {
    if (is_over_relay(result.next) && has_open_question(result.next))
      std::erase_if(result.effects, [](const auto& effect) {
        return std::holds_alternative<arm_timer>(effect);
      });
  }

  using seams::stepped;
};

} // namespace

void add_relay_mutants(std::vector<mutant>& to) {
  to.push_back({"tells-pieces-as-they-came", "A2",
    "a relay is told a model's pieces as they came", 500,
    &make_seams<tells_pieces_as_they_came>});
  to.push_back({"keeps-relays-waiting", "A5",
    "over a relay nobody is asked for patience, and a question has no end",
    3000, &make_seams<keeps_relays_waiting>});
  to.push_back(
    {"ignores-barge-in", "A6", "an answer goes on into which the caller speaks",
      500, &make_seams<ignores_barge_in>});
  to.push_back({"hangs-up-on-lost-sockets", "A6",
    "a relay's socket is lost, and the call ends", 200,
    &make_seams<hangs_up_on_lost_sockets>});
  to.push_back({"hears-old-sockets", "A6",
    "what an earlier socket of a call says counts, too", 500,
    &make_seams<hears_old_sockets>});
}

} // namespace callengine::explore
