#include "net/message.hpp"

namespace callengine::net {

std::string_view request::path() const noexcept {
  const std::string_view whole = target;
  return whole.substr(0, whole.find('?'));
}

std::string_view request::query() const noexcept {
  const std::string_view whole = target;
  const auto mark = whole.find('?');
  return mark == whole.npos ? std::string_view{} : whole.substr(mark + 1);
}

bool is_read(const request& what) noexcept {
  return what.verb == method::get || what.verb == method::head;
}

response plain_answer(unsigned status, std::string_view text) {
  response answer;
  answer.status = status;
  answer.body.reserve(text.size() + 1);
  answer.body.append(text).push_back('\n');
  return answer;
}

response wrong_method(std::string_view allowed) {
  auto answer = plain_answer(405, "This path does not take that method.");
  answer.headers.emplace_back("Allow", allowed);
  return answer;
}

response not_found() {
  return plain_answer(404, "Not found.");
}

} // namespace callengine::net
