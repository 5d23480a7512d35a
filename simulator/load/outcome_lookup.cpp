#include "simulator/load/outcome_lookup.hpp"

#include "simulator/load/client_transport.hpp"

#include <nlohmann/json.hpp>

#include <optional>

namespace callengine::simulator::load {

using namespace std::chrono_literals;

namespace {

/// History is written behind the calls, within a second as a rule.
constexpr milliseconds outcome_time_max = 5s;
constexpr milliseconds asked_again_after = 200ms;

bool outcome_known(io_loop& loop, http_client& client,
  const load_options& options, const std::string& call) {
  client_transport carrier{client, {}, {}};
  http_request request;
  request.method = "GET";
  request.url = options.public_url + "/api/portal/calls/" + call;
  request.headers = {{"Authorization", "Bearer " + options.portal_token}};
  std::optional<http_outcome> came;
  carrier.request(
    std::move(request), [&came](http_outcome outcome) { came = outcome; });
  // The client always answers, within its own limit.
  while (!came)
    loop.run_for(1ms);
  if (!came->response || came->response->status != 200)
    return false;
  const auto body = nlohmann::json::parse(came->response->body, nullptr, false);
  return body.is_object() && body.contains("outcome")
    && body["outcome"].is_string();
}

} // namespace

std::vector<std::string> calls_without_outcome(io_loop& loop,
  http_client& client, const load_options& options,
  const std::vector<std::string>& calls) {
  // One deadline for all: they ended at about the same time.
  const auto end = steady::now() + outcome_time_max;
  std::vector<std::string> missing;
  for (const auto& call : calls) {
    bool known = outcome_known(loop, client, options, call);
    while (!known && steady::now() < end) {
      loop.run_for(asked_again_after);
      known = outcome_known(loop, client, options, call);
    }
    if (!known)
      missing.push_back(call);
  }
  return missing;
}

} // namespace callengine::simulator::load
