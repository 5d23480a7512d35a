#include "net/outgoing/chat/sse_reader.hpp"

namespace callengine::net::outgoing {

void sse_reader::take(std::string_view bytes, const told& event) {
  while (!bytes.empty()) {
    if (after_return_ && bytes.front() == '\n')
      bytes.remove_prefix(1);
    after_return_ = false;
    const auto end = bytes.find_first_of("\r\n");
    line_ += bytes.substr(0, end);
    if (end == bytes.npos)
      return;
    after_return_ = bytes[end] == '\r';
    bytes.remove_prefix(end + 1);
    end_line(event);
  }
}

void sse_reader::end_line(const told& event) {
  if (line_.empty()) {
    if (has_data_)
      event(data_);
    has_data_ = false;
    data_.clear();
    return;
  }
  const std::string_view line{line_};
  const auto colon = line.find(':');
  if (line.substr(0, colon) == "data") {
    auto value
      = colon == line.npos ? std::string_view{} : line.substr(colon + 1);
    if (value.starts_with(' '))
      value.remove_prefix(1);
    if (has_data_)
      data_ += '\n';
    data_ += value;
    has_data_ = true;
  }
  line_.clear();
}

} // namespace callengine::net::outgoing
