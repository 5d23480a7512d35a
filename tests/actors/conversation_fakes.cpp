#include "tests/actors/conversation_fakes.hpp"

namespace callengine::actors::testing {

void scripted_answerer::ask(
  answer_question question, std::function<void(ai::reply)> told) {
  const std::lock_guard lock{mutex_};
  told_.insert_or_assign({question.call, question.number}, std::move(told));
  questions_.push_back(std::move(question));
}

void scripted_answerer::stop(const call_sid& call, std::uint32_t number) {
  const std::lock_guard lock{mutex_};
  stopped_.emplace_back(call, number);
}

void scripted_answerer::reply(
  const call_sid& call, std::uint32_t number, ai::reply what) const {
  std::function<void(ai::reply)> told;
  {
    const std::lock_guard lock{mutex_};
    told = told_.at({call, number});
  }
  told(std::move(what));
}

std::vector<answer_question> scripted_answerer::questions() const {
  const std::lock_guard lock{mutex_};
  return questions_;
}

std::vector<std::pair<call_sid, std::uint32_t>>
scripted_answerer::stopped() const {
  const std::lock_guard lock{mutex_};
  return stopped_;
}

void recording_line::interruption_known() {
  const std::lock_guard lock{mutex_};
  said_ += "!";
}

void recording_line::say(std::string token, bool last) {
  const std::lock_guard lock{mutex_};
  said_ += token + (last ? "|" : "");
}

void recording_line::end(std::string) {
  const std::lock_guard lock{mutex_};
  if (over_.empty())
    over_ = "end";
}

void recording_line::close() {
  const std::lock_guard lock{mutex_};
  if (over_.empty())
    over_ = "close";
}

std::string recording_line::said() const {
  const std::lock_guard lock{mutex_};
  return said_;
}

std::string recording_line::over() const {
  const std::lock_guard lock{mutex_};
  return over_;
}

} // namespace callengine::actors::testing
