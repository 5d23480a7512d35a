#pragma once

#include "net/outgoing/chat/sse_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace callengine::net::outgoing {

/// What a model wrote, out of the body of a chat completion: streamed
/// (`chat.completion.chunk` events), or one JSON object of a server that does
/// not stream.
class completion_reader {
public:
  /// Returns the model's words that have come since.
  std::string take(std::string_view bytes);

  /// The body has ended. Returns what is left.
  std::string finish();

  /// It is no chat completion, or the server told an error in it.
  bool is_broken() const noexcept {
    return kind_ == kind::broken;
  }

  /// A stream has said that it is over.
  bool is_done() const noexcept {
    return is_done_;
  }

private:
  enum class kind : std::uint8_t { unknown, streamed, plain, broken };

  std::string_view behind_mark(std::string_view bytes);
  void take_event(std::string_view data, std::string& words);
  void take_choice(std::string_view data, const char* part, std::string& words);

  kind kind_ = kind::unknown;
  std::size_t mark_bytes_ = 0; ///< of a byte order mark, so far
  bool is_done_ = false;
  sse_reader events_;
  std::string whole_; ///< of a body that is not streamed
};

} // namespace callengine::net::outgoing
