#include "net/outgoing/chat/chat_answer.hpp"

#include "model/ai/ai_limits.hpp"

namespace callengine::net::outgoing {

using failure = ai::answer_failure;

chat_answer::news chat_answer::take(std::string_view bytes) {
  bytes_ += bytes.size();
  if (bytes_ > limits::ai_reply_bytes)
    return {{}, failure::too_long};
  auto told = take_words(completion_.take(bytes));
  if (!told.over && completion_.is_done())
    told.over = failure::garbage; // the server need not close for that
  return told;
}

chat_answer::news chat_answer::finish() {
  auto last = take_words(completion_.finish());
  if (!last.over)
    last.over = failure::garbage;
  return last;
}

chat_answer::news chat_answer::take_words(std::string_view words) {
  news told;
  told.piece = proposal_.take(words);
  if (proposal_.now() == proposal_reader::state::whole)
    told.over = proposal_.proposal();
  else if (proposal_.now() == proposal_reader::state::garbage
    || completion_.is_broken())
    told.over = failure::garbage;
  return told;
}

} // namespace callengine::net::outgoing
