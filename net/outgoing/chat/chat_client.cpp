#include "net/outgoing/chat/chat_client.hpp"

#include "net/outgoing/chat/chat_request.hpp"

#include <utility>

namespace callengine::net::outgoing {

chat_client::chat_client(chat_options options, chat_meters& meters)
  : options_{std::move(options)}, loop_{options_, meters} {}

void chat_client::ask(
  answer_question question, std::function<void(ai::reply)> told) {
  chat_question next;
  next.asked_at = std::chrono::steady_clock::now();
  next.body = chat_request_body(question, options_.model);
  next.call = std::move(question.call);
  next.number = question.number;
  next.streams = question.streams;
  next.told = std::move(told);
  loop_.add(std::move(next));
}

void chat_client::stop(const call_sid& call, std::uint32_t number) {
  loop_.stop(call, number);
}

} // namespace callengine::net::outgoing
