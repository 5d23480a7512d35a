#include "app/answerer_metrics.hpp"

#include "net/outgoing/chat/chat_meters.hpp"

namespace callengine::app {

void add_answerer(families& to, const net::outgoing::chat_meters& meters) {
  to.push_back(
    counter("callengine_model_questions_total", "Questions to the model.")
      .add(number(meters.questions.load())));
  to.push_back(counter(
    "callengine_model_proposals_total", "Questions that it answered in time.")
                 .add(number(meters.proposals.load())));
  auto failures = counter(
    "callengine_model_failures_total", "Questions that it did not, by why.");
  for (std::size_t each = 0; each < meters.failures.size(); ++each)
    failures.add(number(meters.failures.at(each).load()), "why",
      ai::to_string(static_cast<ai::answer_failure>(each)));
  to.push_back(std::move(failures));
  to.push_back(counter("callengine_model_stopped_total",
    "Questions whose answer was not wanted any more.")
                 .add(number(meters.stopped.load())));
  constexpr double micro = 1e-6;
  to.push_back(counter("callengine_model_answer_seconds_total",
    "Time that the answers took; divided by the proposals: one of them.")
                 .add(micro * number(meters.answering_us.load())));
  to.push_back(counter("callengine_model_breaker_opened_total",
    "Times that the model's endpoint was left alone for a while.")
                 .add(number(meters.breaker_opened.load())));
  to.push_back(
    gauge("callengine_model_left_alone", "1: the endpoint is left alone now.")
      .add(meters.breaker_open.load() ? 1 : 0));
}

} // namespace callengine::app
