#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace callengine::net::outgoing {

/// Server-sent events (WHATWG HTML 9.2) out of bytes that are cut anywhere.
/// Only the data of events is told; names, ids and comments are not.
class sse_reader {
public:
  using told = std::function<void(std::string_view data)>;

  /// Tells each event that is whole now. An event that its stream's end cuts
  /// off is never told.
  void take(std::string_view bytes, const told& event);

private:
  void end_line(const told& event);

  std::string line_;
  std::string data_;
  bool has_data_ = false;
  bool after_return_ = false; ///< a line feed that comes next ends no line
};

} // namespace callengine::net::outgoing
