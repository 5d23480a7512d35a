// A4: what a conversation leaves in the history.
#include "model/ai/ai_limits.hpp"
#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

namespace {

/// Every conversation has one typed result in the history.
class one_result final : public check {
public:
  bool needs_memory() const override {
    return true;
  }

  explicit one_result(oracle& owner) : check(owner, "A4", "one result") {}

  void on(const call_step_seen& step) override {
    const bool keeps = step.of.ai && step.of.ai->keep_transcript;
    for (const auto& effect : step.result.effects)
      if (std::holds_alternative<call_effects::note_turn>(effect))
        require(keeps, "a clinic without transcripts has one", step.before.sid);
  }

  void on(const row_seen& seen) override {
    if (const auto* row = std::get_if<call_decided>(&seen.row))
      read(*row);
    else if (const auto* turn = std::get_if<conversation_turn>(&seen.row))
      read(*turn);
    else if (const auto* ended = std::get_if<conversation_ended>(&seen.row))
      read(*ended);
  }

  void on_end() override {
    for (const auto& [sid, story] : stories_)
      require(
        story.results >= story.begun, "a conversation has no result", sid);
  }

private:
  struct told {
    int begun = 0;
    int taken_up = 0; ///< perhaps in a conversation
    int results = 0;
    std::uint32_t turns = 0;
    std::optional<reason> why; ///< of the end that was decided last
  };

  void read(const call_decided& row) {
    auto& of = stories_[row.call];
    note(row.row);
    if (row.row.kind == decision_kind::conversation_begun)
      ++of.begun;
    else if (row.row.kind == decision_kind::call_taken_up)
      ++of.taken_up;
    else if (row.row.kind == decision_kind::conversation_ended)
      of.why = row.row.why;
  }

  void read(const conversation_turn& row) {
    auto& of = stories_[row.call];
    require(row.number == of.turns + 1,
      "a turn is missing, or stands at another's place", row.call);
    require(
      !row.words.caller.empty(), "a turn in which nobody spoke", row.call);
    of.turns = row.number;
  }

  void read(const conversation_ended& row) {
    auto& of = stories_[row.call];
    ++of.results;
    require(of.results <= of.begun + of.taken_up,
      "a conversation has two results", row.call);
    require(
      fits(row.how, of.why), "a result that is not its reason's", row.call);
    of.why.reset();
    require(row.how != ai::result::urgent || row.urgent,
      "an urgent result, and the call is not urgent", row.call);
    require(row.summary.size() <= 4 * limits::ai_summary_characters,
      "a summary without an end", row.call);
  }

  static bool fits(ai::result how, std::optional<reason> why) {
    switch (how) {
    case ai::result::answered:
      return why == reason::caller_helped;
    case ai::result::urgent:
      return why == reason::urgent_words;
    case ai::result::gave_up:
      return why == reason::turns_used_up || why == reason::relay_failed;
    case ai::result::model_failed:
      return why == reason::model_failed;
    case ai::result::caller_hung_up:
      return why == reason::caller_hung_up || why == reason::no_news;
    case ai::result::asked_for_person:
      return why == reason::asked_for_person || why == reason::key_pressed
        || why == reason::caller_swore;
    case ai::result::routed:
      return why == reason::department_recognised || why == reason::key_pressed
        || why == reason::private_matter || why == reason::message_wanted
        || why == reason::not_known || why == reason::answer_refused
        || why == reason::target_unreachable;
    }
    return false;
  }

  void note(const decision& what) {
    if (what.kind == decision_kind::question_answered)
      owner().came_up(situation::question_answered);
    if (what.kind != decision_kind::conversation_ended)
      return;
    if (what.why == reason::department_recognised)
      owner().came_up(situation::department_recognised);
    else if (what.why == reason::answer_refused)
      owner().came_up(situation::proposal_refused);
    else if (what.why == reason::asked_for_person)
      owner().came_up(situation::person_asked_for);
    else if (what.why == reason::key_pressed)
      owner().came_up(situation::key_in_conversation);
    else if (what.why == reason::turns_used_up)
      owner().came_up(situation::conversation_given_up);
    else if (what.why == reason::model_failed)
      owner().came_up(situation::model_too_late);
  }

  std::map<call_sid, told> stories_;
};

} // namespace

void add_result_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<one_result>(owner));
}

} // namespace callengine::explore
