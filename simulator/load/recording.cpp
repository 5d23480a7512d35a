#include "simulator/load/recording.hpp"

#include "simulator/http/form.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>
#include <utility>

namespace callengine::simulator::load {

namespace {

using nlohmann::json;

json to_json(const recorded_exchange& value) {
  json fields = json::array();
  for (const auto& [name, text] : value.fields)
    fields.push_back({name, text});
  return {{"url", value.url}, {"fields", std::move(fields)},
    {"content_type", value.content_type}, {"status", value.status},
    {"answer", value.answer}};
}

recorded_exchange exchange_from(const json& value) {
  recorded_exchange result;
  value.at("url").get_to(result.url);
  for (const auto& field : value.at("fields"))
    result.fields.emplace_back(
      field.at(0).get<std::string>(), field.at(1).get<std::string>());
  value.at("content_type").get_to(result.content_type);
  value.at("status").get_to(result.status);
  value.at("answer").get_to(result.answer);
  return result;
}

/// The caller's leg, whichever leg the request is about.
std::string call_of(const field_list& fields) {
  const auto parent = find_field(fields, "ParentCallSid");
  return std::string{parent.empty() ? find_field(fields, "CallSid") : parent};
}

} // namespace

json to_json(const recording& value) {
  json calls = json::array();
  for (const auto& call : value.calls) {
    json exchanges = json::array();
    for (const auto& each : call.exchanges)
      exchanges.push_back(to_json(each));
    calls.push_back(
      {{"script", call.script}, {"exchanges", std::move(exchanges)}});
  }
  return {{"public_url", value.public_url}, {"calls", std::move(calls)}};
}

recording recording_from(const json& value) try {
  recording result;
  value.at("public_url").get_to(result.public_url);
  for (const auto& call : value.at("calls")) {
    recorded_call each;
    call.at("script").get_to(each.script);
    for (const auto& exchange : call.at("exchanges"))
      each.exchanges.push_back(exchange_from(exchange));
    result.calls.push_back(std::move(each));
  }
  return result;

} catch (const json::exception& error) {

  throw std::runtime_error{
    std::string{"this is no recording of callsim load: "} + error.what()};
}

recorder::recorder(transport& carrier) : carrier_(carrier) {}

void recorder::request(
  http_request request, std::function<void(http_outcome)> done) {
  recorded_exchange exchange;
  exchange.url = request.url;
  exchange.fields = decode_form(request.body);
  const auto call = call_of(exchange.fields);
  auto& exchanges = calls_[call];
  const auto index = exchanges.size();
  exchanges.push_back(std::move(exchange));
  carrier_.request(std::move(request),
    [this, call, index, done = std::move(done)](http_outcome outcome) {
      const auto found = calls_.find(call);
      if (outcome.response && found != calls_.end()
        && index < found->second.size()) {
        auto& answered = found->second[index];
        answered.status = outcome.response->status;
        answered.content_type = outcome.response->content_type;
        answered.answer = outcome.response->body;
      }
      done(std::move(outcome));
    });
}

socket_ptr recorder::open_socket(socket_request request, socket_events events) {
  return carrier_.open_socket(std::move(request), std::move(events));
}

std::optional<std::vector<recorded_exchange>> recorder::take(
  const std::string& call) {
  const auto found = calls_.find(call);
  if (found == calls_.end())
    return std::nullopt;
  for (const auto& each : found->second)
    if (each.status == 0)
      return std::nullopt;
  auto exchanges = std::move(found->second);
  calls_.erase(found);
  return exchanges;
}

} // namespace callengine::simulator::load
