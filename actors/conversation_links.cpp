#include "actors/conversation_links.hpp"

#include "model/call/answer_news.hpp"

#include <utility>

namespace callengine::actors {

conversation_links::~conversation_links() {
  leave();
}

void conversation_links::start(
  const engine_ports& ports, const call_sid& call, told tell) {
  ports_ = &ports;
  call_ = call;
  tell_ = std::move(tell);
}

void conversation_links::ask(answer_question question) {
  const auto number = question.number;
  if (ports_->answerer == nullptr) {
    // The built-in answerer stands in, as for one that fails.
    ports_->faults.no_answerer(call_);
    tell_(call_events::answer_failed{number, ai::answer_failure::not_asked});
    return;
  }
  asked_ = number;
  ports_->answerer->ask(
    std::move(question), [tell = tell_, number](ai::reply what) {
      tell(news_of_answer(number, std::move(what)));
    });
}

void conversation_links::stop(std::uint32_t question) {
  if (ports_ != nullptr && ports_->answerer != nullptr)
    ports_->answerer->stop(call_, question);
  asked_.reset();
}

void conversation_links::connect(relay_line_ptr line) {
  disconnect();
  line_ = std::move(line);
}

void conversation_links::disconnect() {
  if (line_)
    std::exchange(line_, nullptr)->close();
}

void conversation_links::know_interruption(const std::string& session) {
  if (line_ && line_->session() == session)
    line_->interruption_known();
}

void conversation_links::say(std::string token, bool last) {
  if (line_)
    line_->say(std::move(token), last);
}

void conversation_links::end(std::string handoff) {
  if (line_)
    std::exchange(line_, nullptr)->end(std::move(handoff));
}

void conversation_links::leave() {
  if (asked_)
    stop(*asked_);
  disconnect();
}

} // namespace callengine::actors
