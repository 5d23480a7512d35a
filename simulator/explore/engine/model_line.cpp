#include "simulator/explore/engine/model_line.hpp"

#include "model/ai/ai_limits.hpp"
#include "simulator/explore/engine/proposals.hpp"

#include <array>
#include <limits>
#include <string>

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

/// So late that its call may be long over.
constexpr milliseconds latest = 90s;

ai::answer_failure any_failure(dice& chance) {
  using ai::answer_failure;
  constexpr std::array failures{answer_failure::not_reached,
    answer_failure::refused, answer_failure::garbage, answer_failure::too_long,
    answer_failure::too_late, answer_failure::not_asked};
  return failures[chance.below(failures.size())];
}

} // namespace

void model_line::ask(answer_question question, told tell) {
  watch_.came_up(situation::model_asked);
  if (wild_)
    answer_wildly(question, tell);
  else
    answer_fairly(question, tell);
}

void model_line::stop(const call_sid& call, std::uint32_t number) {
  open_.erase({call, number});
}

// -- fair ---------------------------------------------------------------------

ai::reply model_line::fair_reply(const answer_question& question) {
  if (chance_.percent(15))
    return any_failure(chance_);
  return fair_proposal(chance_, question);
}

void model_line::answer_fairly(
  const answer_question& question, const told& tell) {
  const std::pair name{question.call, question.number};
  open_.insert(name);
  auto reply = fair_reply(question);
  auto takes = milliseconds{chance_.between(20, 2900)};
  // Nobody answered for so long that the endpoint's own limit ends it.
  if (chance_.percent(10)) {
    takes = limits::ai_budget;
    reply = ai::answer_failure::too_late;
  }
  if (question.streams)
    tell_pieces_fairly(question, reply, takes, tell);
  clock_.send(takes, [this, name, tell, reply = std::move(reply)] {
    if (open_.erase(name) > 0)
      tell(name.second, reply);
  });
}

/// Of an answer, or of one that breaks off.
void model_line::tell_pieces_fairly(const answer_question& question,
  const ai::reply& reply, milliseconds takes, const told& tell) {
  std::string text = "It is good that you call. We are";
  if (const auto* whole = std::get_if<ai::proposal>(&reply)) {
    if (whole->what != ai::action::answer)
      return;
    text = whole->text;
  } else if (chance_.percent(50)) {
    return;
  }
  const std::pair name{question.call, question.number};
  auto pieces = cut_into_pieces(chance_, text);
  auto at = milliseconds{0};
  for (auto& each : pieces) {
    at += milliseconds{chance_.between(0, (takes - at).count() / 2)};
    clock_.send(at, [this, name, tell, each = std::move(each)] {
      if (open_.contains(name))
        tell(name.second, ai::piece{each});
    });
  }
}

// -- wild ---------------------------------------------------------------------

ai::reply model_line::wild_reply(const answer_question& question) {
  const auto roll = chance_.below(100);
  if (roll < 15)
    return any_failure(chance_);
  auto proposed = roll < 35 ? fair_proposal(chance_, question)
                            : wild_proposal(chance_, question);
  if (roll >= 90)
    return ai::piece{proposed.text};
  return proposed;
}

std::uint32_t model_line::wild_number(std::uint32_t number) {
  const std::array others{number + 1, number - 1, std::uint32_t{0},
    std::numeric_limits<std::uint32_t>::max()};
  return chance_.percent(85) ? number : others[chance_.below(others.size())];
}

milliseconds model_line::wild_moment() {
  const auto soon = chance_.percent(70);
  return milliseconds{
    chance_.between(0, (soon ? limits::ai_budget : latest).count())};
}

void model_line::tell_pieces_wildly(
  const answer_question& question, const told& tell) {
  const auto number = wild_number(question.number);
  const bool in_order = chance_.percent(70);
  auto at = wild_moment();
  for (auto& each : wild_pieces(chance_)) {
    clock_.send(at, [tell, number, each = std::move(each)] {
      tell(number, ai::piece{each});
    });
    at = in_order ? at + milliseconds{chance_.between(0, 200)} : wild_moment();
  }
}

void model_line::say_something_wild(
  const answer_question& question, const told& tell) {
  clock_.send(wild_moment(),
    [tell, number = wild_number(question.number),
      reply = wild_reply(question)] { tell(number, reply); });
}

void model_line::answer_wildly(
  const answer_question& question, const told& tell) {
  if (chance_.percent(15))
    return; // never
  if (question.streams && chance_.percent(70))
    tell_pieces_wildly(question, tell);
  for (auto times = 1 + chance_.below(3); times > 0; --times)
    say_something_wild(question, tell);
}

} // namespace callengine::explore
