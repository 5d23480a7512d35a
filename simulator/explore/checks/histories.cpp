// S14: history is complete, in order, and adds up.
#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

namespace {

bool is_about_a_person(decision_kind kind) {
  return kind == decision_kind::offered || kind == decision_kind::offer_ended
    || kind == decision_kind::rung || kind == decision_kind::connected
    || kind == decision_kind::passed_over;
}

class complete_history final : public check {
public:
  bool needs_memory() const override {
    return true;
  }

  explicit complete_history(oracle& owner)
    : check(owner, "S14", "complete history") {}

  void on(const row_seen& seen) override {
    if (const auto* row = std::get_if<call_decided>(&seen.row))
      read(*row);
    else if (const auto* ended = std::get_if<call_ended>(&seen.row))
      read(*ended);
    else if (const auto* started = std::get_if<call_started>(&seen.row))
      read(*started);
  }

  void on_conflict(const history_row& row) override {
    require(false,
      "a row was told twice, and says something else the second time",
      std::visit(
        [](const auto& each) {
          if constexpr (requires { each.call; })
            return std::string_view{each.call};
          else
            return std::string_view{};
        },
        row));
  }

private:
  struct told {
    bool started = false;
    std::uint32_t decisions = 0;
    time_point at;
    decision_kind last = decision_kind::call_answered;
  };

  bool clock_is_steady() const {
    return !owner().plan().has(fault::clock_jumps);
  }

  void read(const call_started& row) {
    auto& story = stories_[row.call];
    require(!story.started && story.decisions == 0,
      "a call began twice in the history", row.call);
    story.started = true;
    story.at = row.at;
  }

  void read(const call_decided& row) {
    auto& story = stories_[row.call];
    const auto& what = row.row;
    note(what);
    require(what.number == story.decisions + 1,
      "a decision is missing, or stands at another's place", row.call);
    const bool begins = what.kind == decision_kind::call_answered
      || what.kind == decision_kind::call_taken_up;
    const bool over_at_once = what.kind == decision_kind::call_ended;
    if (story.decisions == 0)
      require(
        begins || over_at_once, "a history without a beginning", row.call);
    require(!what.text.empty(), "a decision without a sentence", row.call);
    require(!is_about_a_person(what.kind) || what.user.has_value(),
      "a decision about nobody", row.call);
    require(!clock_is_steady() || what.at >= story.at,
      "a decision before the one before it", row.call);
    story.decisions = what.number;
    story.at = what.at;
    if (what.kind != decision_kind::voicemail_left)
      story.last = what.kind;
  }

  void read(const call_ended& row) {
    const auto& story = stories_[row.call];
    require(story.last == decision_kind::call_ended,
      "a call ended without a decision that says why", row.call);
    require(row.at == story.at || !clock_is_steady(),
      "a call's end has two times", row.call);
  }

  void note(const decision& what) {
    if (what.kind == decision_kind::menu_given_up)
      owner().came_up(situation::menu_given_up);
    if (what.kind == decision_kind::offer_ended
      && what.why == reason::not_acknowledged)
      owner().came_up(situation::not_acknowledged);
    if (what.kind == decision_kind::offer_ended && what.why == reason::declined)
      owner().came_up(situation::declined_before_ring);
    if (what.kind == decision_kind::ring_ended && what.why == reason::page_gone)
      owner().came_up(situation::page_gone_in_ring);
  }

  std::map<call_sid, told> stories_;
};

} // namespace

void add_history_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<complete_history>(owner));
}

} // namespace callengine::explore
