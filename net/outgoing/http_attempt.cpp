#include "net/outgoing/http_attempt.hpp"

#include <string>

namespace callengine::net::outgoing {

namespace {

std::string describe(std::string_view who, const transfer_answer& answer) {
  using end = transfer_answer::end;
  const std::string name{who};
  const auto status = std::to_string(answer.status);
  switch (answer.how) {
  case end::stopped:
    return "The engine is stopping.";
  case end::given_up:
    return answer.problem;
  case end::too_large:
    return name + " sent more than is taken.";
  case end::broken:
    return name
      + (answer.status == 0 ? " did not answer: " : " broke off its answer: ")
      + answer.problem + '.';
  case end::answered:
    break;
  }
  if (answer.status == 401 || answer.status == 403)
    return name + " refuses the engine's credentials: status " + status + '.';
  if (answer.status == 429)
    return name + " asks to be left alone for a while: status 429.";
  if (answer.status >= 300 && answer.status < 400)
    return name + " leads elsewhere, which is not followed: status " + status
      + '.';
  return name + " answered with status " + status + '.';
}

} // namespace

attempt failure_of(std::string_view who, const transfer_answer& answer) {
  const auto how = answer.how == transfer_answer::end::stopped
    ? attempt::end::stopped
    : attempt::end::failed;
  return {how, describe(who, answer), answer.retry_after};
}

attempt refusal_of(std::string_view who, const transfer_answer& answer) {
  return {attempt::end::refused, describe(who, answer), std::nullopt};
}

} // namespace callengine::net::outgoing
