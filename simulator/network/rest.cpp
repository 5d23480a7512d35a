#include "simulator/network/rest.hpp"

#include "simulator/http/form.hpp"

#include <nlohmann/json.hpp>

namespace callengine::simulator {

rest_response refuse_rest(int status, int code, const std::string& message) {
  const nlohmann::json body{{"code", code}, {"message", message},
    {"more_info", "https://www.twilio.com/docs/errors/" + std::to_string(code)},
    {"status", status}};
  return {status, body.dump()};
}

rest_api::rest_api(scheduler& clock, leg_registry& legs,
  recording_registry& recordings, const network_options& options, fates& faults)
  : clock_(clock), legs_(legs), recordings_(recordings), options_(options),
    faults_(faults) {}

rest_response rest_api::answer(
  const std::string& method, const std::string& path, const field_list& form) {
  const auto& plan = faults_.plan.rest;
  auto& counted = faults_.counters;
  if (faults_.strikes(plan.rate_limited_percent, counted.rest_rate_limited))
    return refuse_rest(429, 20429, "Too Many Requests");
  if (faults_.strikes(plan.server_errors_percent, counted.rest_server_errors))
    return refuse_rest(503, 20503, "Service unavailable");
  if (faults_.strikes(
        plan.errors_after_doing_percent, counted.rest_errors_after_doing)) {
    act(method, path, form);
    return refuse_rest(503, 20503, "Service unavailable");
  }
  if (faults_.strikes(plan.slow_percent, counted.rest_slow)) {
    auto slow = act(method, path, form);
    slow.delay = plan.slow_for;
    return slow;
  }
  if (faults_.strikes(plan.hanging_percent, counted.rest_hanging)) {
    if (faults_.strikes(50))
      act(method, path, form);
    rest_response never;
    never.hangs = true;
    return never;
  }
  return act(method, path, form);
}

rest_response rest_api::act(
  const std::string& method, std::string_view path, const field_list& form) {
  const auto question = std::min(path.find('?'), path.size());
  auto fields = form;
  if (question < path.size())
    for (auto& field : decode_form(path.substr(question + 1)))
      fields.push_back(std::move(field));
  auto rest = path.substr(0, question);
  const auto base = "/2010-04-01/Accounts/" + options_.account_sid + '/';
  if (rest.starts_with(base)) {
    rest.remove_prefix(base.size());
    const auto slash = std::min(rest.find('/'), rest.size());
    const auto kind = rest.substr(0, slash);
    const auto name = rest.substr(std::min(slash + 1, rest.size()));
    if (kind == "Calls" && name.ends_with(".json"))
      return calls(method, name.substr(0, name.size() - 5), fields);
    if (kind == "Recordings")
      return recordings(method, name, fields);
  }
  return refuse_rest(404, 20404,
    "The requested resource " + std::string{path.substr(0, question)}
      + " was not found");
}

} // namespace callengine::simulator
