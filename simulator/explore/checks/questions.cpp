// A3: what an answerer is asked, and when it is heard.
#include "model/ai/ai_limits.hpp"
#include "simulator/explore/checks/conversation_views.hpp"
#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

/// Only the answer to the question that is open moves a call, and none stays
/// open.
class answers_to_open_questions final : public check {
public:
  explicit answers_to_open_questions(oracle& owner)
    : check(owner, "A3", "answers to open questions") {}

  void on(const call_step_seen& step) override {
    const auto& sid = step.before.sid;
    if (step.event == nullptr)
      open_.erase(sid); // with the engine that had asked
    else
      hear(step);
    for (const auto& effect : step.result.effects)
      if (const auto* asked = std::get_if<call_effects::ask_answerer>(&effect))
        open(step, asked->question);
      else if (const auto* stop
        = std::get_if<call_effects::stop_answerer>(&effect))
        close(sid, stop->question);
    require(!open_.contains(sid) || has_open_question(step.result.next),
      "a question was neither answered nor stopped", sid);
  }

  void on(const restart_seen&) override {
    open_.clear();
  }

  void on_disturbance() override {
    for (auto& [sid, question] : open_)
      question.disturbed = true;
  }

private:
  struct open_question {
    std::uint32_t number = 0;
    time_point at;
    bool disturbed = false;
  };

  void open(const call_step_seen& step, const answer_question& question) {
    const auto& sid = step.before.sid;
    require(!open_.contains(sid), "two questions are open at once", sid);
    const auto* talk = conversation_of(step.before);
    require(talk == nullptr || question.number > talk->question,
      "a question has the number of an earlier one", sid);
    require(question.call == sid && question.client == step.before.client,
      "a question of another call", sid);
    open_.insert_or_assign(
      sid, open_question{question.number, owner().now(), false});
  }

  void close(const call_sid& sid, std::uint32_t number) {
    const auto question = open_.find(sid);
    require(question != open_.end() && question->second.number == number,
      "a question is stopped that is not open", sid);
    if (question == open_.end())
      return;
    require(question->second.disturbed
        || owner().now() - question->second.at <= limits::ai_budget + 50ms,
      "a question was open for longer than its budget", sid);
    open_.erase(question);
  }

  void hear(const call_step_seen& step) {
    const auto number = number_in(*step.event);
    if (!number)
      return;
    const auto question = open_.find(step.before.sid);
    if (question != open_.end() && question->second.number == *number) {
      if (!std::holds_alternative<call_events::answer_piece>(*step.event))
        close(step.before.sid, *number);
      return;
    }
    owner().came_up(situation::model_answered_late);
    require(step.result.effects.empty() && step.result.next == step.before,
      "an answer to a question that is not open changed something",
      step.before.sid);
  }

  static std::optional<std::uint32_t> number_in(const call_event& event) {
    return std::visit(
      [](const auto& each) -> std::optional<std::uint32_t> {
        if constexpr (requires { each.question; })
          return each.question;
        else
          return std::nullopt;
      },
      event);
  }

  std::map<call_sid, open_question> open_;
};

} // namespace

void add_question_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<answers_to_open_questions>(owner));
}

} // namespace callengine::explore
