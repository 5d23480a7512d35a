#include "persistence/call_state_image.hpp"

#include "persistence/image_values.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace callengine::persistence {

namespace {

using nlohmann::json;

json write_hunt(const hunt_progress& hunt) {
  auto done = json::array();
  for (const auto user : hunt.done)
    done.push_back(user.value);
  return {{"node", hunt.node}, {"department", hunt.department},
    {"done", std::move(done)}, {"phone_next", write_optional(hunt.phone_next)},
    {"announced", hunt.announced}};
}

hunt_progress read_hunt(const json& from) {
  hunt_progress hunt;
  from.at("node").get_to(hunt.node);
  hunt.department = from.value("department", std::string{});
  for (const auto& user : from.at("done"))
    hunt.done.push_back({user.get<std::int64_t>()});
  hunt.phone_next = read_user(from.at("phone_next"));
  from.at("announced").get_to(hunt.announced);
  return hunt;
}

json write_offer(const held_offer& offer) {
  return {{"attempt", offer.attempt}, {"user", offer.user.value},
    {"phone", offer.way == ring_way::phone}, {"fence", offer.fence},
    {"held", offer.held}};
}

held_offer read_offer(const json& from) {
  held_offer offer;
  from.at("attempt").get_to(offer.attempt);
  offer.user = {from.at("user").get<std::int64_t>()};
  offer.way = from.at("phone").get<bool>() ? ring_way::phone : ring_way::portal;
  from.at("fence").get_to(offer.fence);
  from.at("held").get_to(offer.held);
  return offer;
}

outcome read_outcome(const json& from) {
  const auto value = outcome_from(from.get<std::string>());
  if (!value)
    throw std::invalid_argument{"an unknown outcome"};
  return *value;
}

struct state_writer {
  const conversation_image& sealed;

  json operator()(const call_states::conversing& state) const {
    return sealed.write(state);
  }

  json operator()(const call_states::answering& state) const {
    return sealed.write(state);
  }

  json operator()(const call_states::relaying& state) const {
    return sealed.write(state);
  }

  json operator()(const call_states::greeting&) const {
    return json::object();
  }

  json operator()(const call_states::menu& state) const {
    return {{"node", state.node}, {"reading", state.reading}};
  }

  json operator()(const call_states::bridging& state) const {
    json result{{"next", state.next}, {"why", to_string(state.why)}};
    if (!state.words.empty())
      result["words_sealed"] = sealed.seal(state.words);
    return result;
  }

  json operator()(const call_states::selecting& state) const {
    return {{"hunt", write_hunt(state.hunt)}, {"awaits", state.awaits}};
  }

  json operator()(const call_states::offering& state) const {
    return {{"hunt", write_hunt(state.hunt)},
      {"offer", write_offer(state.offer)},
      {"acknowledged", state.acknowledged}};
  }

  json operator()(const call_states::ringing& state) const {
    json result{{"hunt", write_hunt(state.hunt)},
      {"offer", write_offer(state.offer)}, {"leg", state.leg},
      {"until", write_time(state.until)}};
    if (state.given_up)
      result["given_up"] = to_string(*state.given_up);
    if (state.picked_up)
      result["picked_up"] = write_time(*state.picked_up);
    return result;
  }

  json operator()(const call_states::talking& state) const {
    return {{"hunt", write_hunt(state.hunt)},
      {"offer", write_offer(state.offer)}, {"leg", state.leg},
      {"since", write_time(state.since)}, {"over", state.over},
      {"before_ms", state.before.count()}, {"proven", state.proven},
      {"caller_gone", state.caller_gone}};
  }

  json operator()(const call_states::external& state) const {
    return {{"node", state.node}, {"attempt", state.attempt},
      {"answered", state.answered}};
  }

  json operator()(const call_states::recording& state) const {
    return {{"node", state.node}, {"caller_gone", state.caller_gone},
      {"asked_again", state.asked_again}, {"silent", state.silent}};
  }

  json operator()(const call_states::closing& state) const {
    return {{"how", to_string(state.how)}};
  }

  json operator()(const call_states::ended& state) const {
    return {{"how", to_string(state.how)}, {"at", write_time(state.at)}};
  }
};

call_state read_hunting_state(const std::string& name, const json& from) {
  auto hunt = read_hunt(from.at("hunt"));
  if (name == "selecting")
    return call_states::selecting{std::move(hunt), from.value("awaits", false)};
  const auto offer = read_offer(from.at("offer"));
  if (name == "offering")
    return call_states::offering{
      std::move(hunt), offer, from.at("acknowledged").get<bool>()};
  auto leg = from.at("leg").get<std::string>();
  if (name == "talking")
    return call_states::talking{std::move(hunt), offer, std::move(leg),
      read_time(from.at("since")), from.at("over").get<bool>(),
      milliseconds{from.value("before_ms", std::int64_t{0})},
      from.value("proven", false), from.value("caller_gone", false)};
  std::optional<reason> given_up;
  if (from.contains("given_up"))
    given_up = reason_from(from.at("given_up").get<std::string>());
  std::optional<time_point> picked_up;
  if (from.contains("picked_up"))
    picked_up = read_time(from.at("picked_up"));
  time_point until;
  if (from.contains("until"))
    until = read_time(from.at("until"));
  return call_states::ringing{
    std::move(hunt), offer, std::move(leg), given_up, picked_up, until};
}

call_states::bridging read_bridging(
  const json& from, const conversation_image& sealed) {
  call_states::bridging state{from.at("next").get<node_index>()};
  if (from.contains("words_sealed"))
    state.words = sealed.open(from.at("words_sealed"));
  if (from.contains("why"))
    state.why = reason_from(from.at("why").get<std::string>())
                  .value_or(reason::nobody_left);
  return state;
}

} // namespace

json write_state(const call_state& state, const conversation_image& sealed) {
  return std::visit(state_writer{sealed}, state);
}

call_state read_state(
  const std::string& name, const json& from, const conversation_image& sealed) {
  if (name == "greeting")
    return call_states::greeting{};
  if (name == "menu")
    return call_states::menu{
      from.at("node").get<node_index>(), from.at("reading").get<int>()};
  if (name == "bridging")
    return read_bridging(from, sealed);
  if (name == "conversing")
    return sealed.read_conversing(from);
  if (name == "answering")
    return sealed.read_answering(from);
  if (name == "relaying")
    return sealed.read_relaying(from);
  if (name == "external")
    return call_states::external{from.at("node").get<node_index>(),
      from.at("attempt").get<attempt_number>(),
      from.at("answered").get<bool>()};
  if (name == "recording")
    return call_states::recording{from.at("node").get<node_index>(),
      from.at("caller_gone").get<bool>(), from.at("asked_again").get<bool>(),
      from.at("silent").get<bool>()};
  if (name == "closing")
    return call_states::closing{read_outcome(from.at("how"))};
  if (name == "ended")
    return call_states::ended{
      read_outcome(from.at("how")), read_time(from.at("at"))};
  if (name == "selecting" || name == "offering" || name == "ringing"
    || name == "talking")
    return read_hunting_state(name, from);
  throw std::invalid_argument{"an unknown state"};
}

} // namespace callengine::persistence
