#include "net/portal/answers.hpp"

#include "net/portal/json_text.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace callengine::net::portal {

response json_answer(unsigned status, std::string body) {
  response answer;
  answer.status = status;
  answer.content_type = "application/json";
  answer.body = std::move(body);
  answer.headers.emplace_back("Cache-Control", "no-store");
  return answer;
}

response json_error(
  unsigned status, std::string_view code, std::string_view message) {
  const nlohmann::ordered_json error{{"code", code}, {"message", message}};
  return json_answer(status, dump({{"error", error}}));
}

response try_again(std::string_view code, std::string_view message) {
  auto answer = json_error(503, code, message);
  answer.headers.emplace_back("Retry-After", "2");
  return answer;
}

} // namespace callengine::net::portal
