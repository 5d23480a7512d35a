#include "net/portal/admission.hpp"

#include "net/portal/answers.hpp"

#include <utility>

namespace callengine::net::portal {

namespace {

std::optional<std::string_view> bearer(std::string_view header) {
  constexpr std::string_view scheme = "bearer ";
  if (header.size() <= scheme.size())
    return std::nullopt;
  for (std::size_t index = 0; index < scheme.size(); ++index) {
    const char each = header[index];
    const char lower
      = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    if (lower != scheme[index])
      return std::nullopt;
  }
  return header.substr(scheme.size());
}

} // namespace

std::variant<portal_user, token_error> bearer_of(
  const request& what, const server_options& options, const clock& time) {
  if (const auto token = bearer(what.authorization))
    return check_token(*token, options.portal_jwt_secret, time.now());
  return token_error{
    "token_missing", "Send Authorization: Bearer TOKEN.", std::nullopt};
}

response unauthorized(const token_error& problem) {
  auto answer = json_error(401, problem.code, problem.message);
  answer.headers.emplace_back("WWW-Authenticate", "Bearer");
  return answer;
}

std::optional<portal_user> admit(const request& what, const exchange_ptr& asked,
  const server_options& options, const clock& time) {
  const auto checked = bearer_of(what, options, time);
  if (const auto* user = std::get_if<portal_user>(&checked))
    return *user;
  asked->respond(unauthorized(std::get<token_error>(checked)));
  return std::nullopt;
}

void answer_in_time(const exchange_ptr& asked, milliseconds time) {
  auto late = [] {
    return json_error(503, "not_in_time", "The answer took too long.");
  };
  asked->respond_within(time, std::move(late));
}

void answer_in_time(const exchange_ptr& asked, const server_options& options) {
  answer_in_time(asked, options.limits.api_deadline);
}

} // namespace callengine::net::portal
