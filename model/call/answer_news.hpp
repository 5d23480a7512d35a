#pragma once

#include "model/ai/proposal.hpp"
#include "model/call/event.hpp"

#include <cstdint>
#include <utility>
#include <variant>

namespace callengine {

/// What an answerer says to a question, as the call that asked hears it.
inline call_event news_of_answer(std::uint32_t question, ai::reply what) {
  struct news {
    std::uint32_t question;

    call_event operator()(ai::piece& piece) const {
      return call_events::answer_piece{question, std::move(piece.text)};
    }

    call_event operator()(ai::proposal& proposed) const {
      return call_events::answer_proposed{question, std::move(proposed)};
    }

    call_event operator()(ai::answer_failure why) const {
      return call_events::answer_failed{question, why};
    }
  };

  return std::visit(news{question}, what);
}

} // namespace callengine
