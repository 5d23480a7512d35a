// A6: what happens at a relay's socket.
#include "simulator/explore/checks/conversation_views.hpp"
#include "simulator/explore/oracle.hpp"

#include <map>

namespace callengine::explore {

namespace {

using namespace call_events;

/// Whose session an event over a socket is; null: it is none, or opens one.
const std::string* session_of(const call_event* event) {
  if (event == nullptr || std::holds_alternative<relay_opened>(*event))
    return nullptr;
  return std::visit(
    [](const auto& each) -> const std::string* {
      if constexpr (requires { each.session; })
        return &each.session;
      else
        return nullptr;
    },
    *event);
}

/// Who speaks into an answer has ended it. (Who coughs while they wait for one
/// has not; their words, if any follow, do.)
class barge_in_ends_answers final : public check {
public:
  explicit barge_in_ends_answers(oracle& owner)
    : check(owner, "A6", "barge-in ends answers") {}

  void on(const call_step_seen& step) override {
    const auto* session = session_of(step.event);
    if (session == nullptr || session->empty()
      || *session != relay_session_of(step.before))
      return;
    if (std::holds_alternative<relay_heard>(*step.event))
      owner().came_up(situation::relay_talked);
    if (!std::holds_alternative<relay_interrupted>(*step.event)
      || !has_begun_answer(step.before))
      return;
    owner().came_up(situation::relay_interrupted);
    require(!has_open_question(step.result.next),
      "an answer goes on into which the caller spoke", step.before.sid);
  }
};

/// A socket that another one replaced, or that a call does not have, says
/// nothing.
class newest_socket_counts final : public check {
public:
  explicit newest_socket_counts(oracle& owner)
    : check(owner, "A6", "the newest socket counts") {}

  void on(const call_step_seen& step) override {
    if (const auto* opened = news<relay_opened>(step))
      look_at(*opened, step);
    const auto* session = session_of(step.event);
    if (session != nullptr && *session != relay_session_of(step.before))
      require(step.result.effects.empty() && step.result.next == step.before,
        "a socket that does not count changed something", step.before.sid);
    for (const auto& effect : step.result.effects)
      if (std::holds_alternative<call_effects::tell_relay>(effect))
        look_at_words(step);
  }

private:
  template <class Event>
  static const Event* news(const call_step_seen& step) {
    return step.event == nullptr ? nullptr : std::get_if<Event>(step.event);
  }

  void look_at(const relay_opened& opened, const call_step_seen& step) {
    if (!relay_session_of(step.before).empty())
      owner().came_up(situation::relay_replaced);
    require(relay_session_of(step.result.next) == opened.session,
      "a socket that the call waits for is not taken", step.before.sid);
  }

  void look_at_words(const call_step_seen& step) {
    if (news<answer_piece>(step) != nullptr)
      owner().came_up(situation::relay_streamed);
    if (news<timer_expired>(step) != nullptr && !has_open_question(step.before))
      owner().came_up(situation::relay_silent);
    require(!relay_session_of(step.before).empty(),
      "words are told where there is no socket", step.before.sid);
  }
};

/// A socket that is lost ends neither the call nor the conversation.
class lost_sockets_end_nothing final : public check {
public:
  explicit lost_sockets_end_nothing(oracle& owner)
    : check(owner, "A6", "lost sockets end nothing") {}

  void on(const call_step_seen& step) override {
    if (step.event == nullptr
      || !std::holds_alternative<call_states::relaying>(step.before.state))
      return;
    const auto* ended = std::get_if<relay_ended>(step.event);
    const bool lost = std::holds_alternative<relay_closed>(*step.event)
      || (ended != nullptr && ended->failed);
    if (!lost)
      return;
    owner().came_up(situation::relay_lost);
    const auto* before = conversation_of(step.before);
    const auto* after = conversation_of(step.result.next);
    require(after != nullptr, "a lost socket ended the conversation",
      step.before.sid);
    if (after != nullptr)
      require(after->turns >= before->turns && after->misses >= before->misses
          && after->said.size() >= before->said.size(),
        "a conversation was forgotten with its socket", step.before.sid);
  }
};

/// Nobody keeps a socket that no call needs.
class no_socket_is_left final : public check {
public:
  explicit no_socket_is_left(oracle& owner)
    : check(owner, "A6", "no socket is left") {}

  void on(const relay_seen& relay) override {
    if (relay.when == relay_seen::moment::opened)
      open_.insert_or_assign(relay.session, relay.call);
    else if (relay.when == relay_seen::moment::gone)
      open_.erase(relay.session);
  }

  void on(const restart_seen&) override {
    open_.clear();
  }

  void on_end() override {
    for (const auto& [session, call] : open_)
      require(false, "a socket is open when nothing can happen any more", call);
    require(true, "");
  }

private:
  std::map<std::string, call_sid> open_; ///< by session
};

} // namespace

void add_relay_checks(oracle& owner, check_list& to) {
  to.push_back(std::make_unique<barge_in_ends_answers>(owner));
  to.push_back(std::make_unique<newest_socket_counts>(owner));
  to.push_back(std::make_unique<lost_sockets_end_nothing>(owner));
  to.push_back(std::make_unique<no_socket_is_left>(owner));
}

} // namespace callengine::explore
