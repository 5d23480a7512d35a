#include "net/portal/session_answers.hpp"

#include "model/text.hpp"
#include "net/portal/answers.hpp"
#include "net/portal/json_text.hpp"
#include "net/portal/profile_json.hpp"
#include "net/portal/refresh_token.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace callengine::net::portal {

namespace {

std::string cookie(
  std::string_view value, seconds age, const server_options& options) {
  auto text = std::string{refresh_cookie}.append("=").append(value);
  text += "; HttpOnly; SameSite=Strict; Path=/api/portal; Max-Age="
    + std::to_string(age.count());
  if (lower_case(options.public_url).starts_with("https:"))
    text += "; Secure";
  return text;
}

} // namespace

std::optional<response> signed_in(const accounts::session_result& session,
  const std::string& refresh, const server_options& options, time_point now) {
  portal_user user;
  user.staff = session.profile.staff;
  user.as = role_of(session.profile.role);
  user.expires_at = std::chrono::floor<seconds>(
    std::min(now + options.limits.access_token, session.expires_at));
  const auto token = make_token(user, options.portal_jwt_secret);
  if (token.empty() || refresh.empty())
    return std::nullopt;
  nlohmann::ordered_json body{
    {"token", token}, {"expires_at", iso_time(user.expires_at)}};
  body["user"] = profile_json(session.profile, user.as, options);
  auto answer = json_answer(200, dump(body));
  const auto age = std::chrono::floor<seconds>(session.expires_at - now);
  answer.headers.emplace_back("Set-Cookie", cookie(refresh, age, options));
  return answer;
}

response signed_out(const server_options& options) {
  response answer;
  answer.status = 204;
  answer.headers.emplace_back("Cache-Control", "no-store");
  forget_cookie(answer, options);
  return answer;
}

response session_over(const request& what, const server_options& options) {
  auto answer = json_error(401, "session_over", "Please sign in again.");
  if (!cookie_in(what.cookie, refresh_cookie).empty())
    forget_cookie(answer, options);
  return answer;
}

void forget_cookie(response& answer, const server_options& options) {
  answer.headers.emplace_back("Set-Cookie", cookie({}, seconds{0}, options));
}

} // namespace callengine::net::portal
