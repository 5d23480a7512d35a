// S15: attempts, menus and documents are bounded.
#include "model/ai/ai_limits.hpp"
#include "model/limits.hpp"
#include "simulator/explore/checks/conversation_views.hpp"
#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

namespace {

/// The random clinics read a menu so often at most.
constexpr std::uint32_t readings_max = 3;

/// A conversation is a greeting, answers, and being asked again.
constexpr std::uint32_t turns_max
  = static_cast<std::uint32_t>(limits::ai_turns + limits::ai_misses);

/// No call of these worlds needs as many documents.
constexpr std::uint32_t documents_max = 200;

class bounded_calls final : public check {
public:
  explicit bounded_calls(oracle& owner) : check(owner, "S15", "bounded") {}

  void on(const answer_seen& answer) override {
    if (answer.document == nullptr || answer.by_front_end)
      return;
    const auto& hook = answer.request.hook;
    auto& count = counts_[hook.call];
    require(
      ++count.documents <= documents_max, "a call without an end", hook.call);
    for (const auto& verb : answer.document->verbs)
      if (verb.name == "Gather" && hook.to != twiml::endpoint::screening)
        count_gather(count, verb);
    // After a restart a changed menu may be read from its beginning.
    const auto passes = static_cast<std::uint32_t>(owner().restarts()) + 1;
    require(count.menus.size() <= readings_max * passes,
      "a menu is read without an end", hook.call);
    require(count.turns.size() <= turns_max * passes,
      "a conversation without an end", hook.call);
  }

  void on(const call_step_seen& step) override {
    if (const auto* talk = conversation_of(step.result.next))
      look_at(*talk, step.before.sid);
    const auto* hunt
      = std::get_if<call_states::offering>(&step.result.next.state);
    if (hunt == nullptr)
      return;
    std::uint32_t people = 0;
    for (const auto& node : step.of.nodes)
      if (const auto* candidates = std::get_if<hunt_node>(&node))
        people += static_cast<std::uint32_t>(candidates->candidates.size());
    const auto passes = static_cast<std::uint32_t>(owner().restarts()) + 1;
    require(step.result.next.attempts <= (2 * people + 2) * passes + taken_up_,
      "attempts without an end", step.before.sid);
  }

  void on(const staff_step_seen& step) override {
    const auto& after = step.result.next;
    if (after.awaited && !step.before.awaited)
      awaited_[step.before.key] = owner().now();
    if (step.before.awaited && !after.awaited)
      owner().came_up(after.page ? situation::page_awaited_back
                                 : situation::page_awaited_in_vain);
  }

  void on(const request_seen&) override {
    for (const auto& [key, since] : awaited_) {
      const auto* staff = owner().engine().find_staff(key);
      if (staff != nullptr && staff->awaited)
        require(owner().now() - since <= limits::page_return + seconds{1},
          "a page is waited for that does not come back");
    }
  }

  void on_disturbance() override {
    awaited_.clear();
  }

  void on(const restart_seen&) override {
    awaited_.clear();
  }

private:
  void look_at(const ai::conversation& talk, const call_sid& call) {
    require(talk.turns <= limits::ai_turns && talk.misses < limits::ai_misses
        && talk.oaths < limits::ai_oaths,
      "a conversation goes on beyond its limits", call);
    require(talk.said.size() <= limits::ai_remembered_turns,
      "a conversation remembers without an end", call);
  }

  struct counts {
    std::uint32_t documents = 0;
    std::set<std::string> menus;
    std::set<std::string> turns;
  };

  /// A caller who is asked for a moment may press a key meanwhile: that is
  /// neither a menu nor a turn.
  static void count_gather(counts& count, const simulator::element& gather) {
    const auto action = gather.attribute("action").value_or("");
    if (gather.attribute("input").value_or("").find("speech")
      != std::string::npos)
      count.turns.insert(action);
    else if (action.find("/ivr-gather") != std::string::npos)
      count.menus.insert(action);
  }

  /// A call that is taken up counts on from its URL's attempt.
  static constexpr std::uint32_t taken_up_ = 20;

  std::map<call_sid, counts> counts_;
  std::map<staff_key, time_point> awaited_; ///< since when
};

} // namespace

void add_bound_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<bounded_calls>(owner));
}

} // namespace callengine::explore
