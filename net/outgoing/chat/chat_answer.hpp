#pragma once

#include "net/outgoing/chat/completion_reader.hpp"
#include "net/outgoing/chat/proposal_reader.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace callengine::net::outgoing {

/// The body of one successful answer of the endpoint, from its bytes to what
/// the caller's conversation is told.
class chat_answer {
public:
  using end = std::variant<ai::proposal, ai::answer_failure>;

  struct news {
    std::string piece; ///< empty: none
    std::optional<end> over;
  };

  /// Not after its end was told.
  news take(std::string_view bytes);

  /// The body has ended in order.
  news finish();

  /// Something of a proposal has come.
  bool has_begun() const noexcept {
    return proposal_.has_begun();
  }

private:
  news take_words(std::string_view words);

  std::size_t bytes_ = 0;
  completion_reader completion_;
  proposal_reader proposal_;
};

} // namespace callengine::net::outgoing
