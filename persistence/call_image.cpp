#include "persistence/call_image.hpp"

#include "persistence/document_image.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace callengine::persistence {

namespace {

using nlohmann::json;

json write_optional(const std::optional<user_id>& user) {
  return user ? json(user->value) : json();
}

std::optional<user_id> read_user(const json& from) {
  if (from.is_null())
    return std::nullopt;
  return user_id{from.get<std::int64_t>()};
}

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

std::int64_t write_time(time_point at) {
  return at.time_since_epoch().count();
}

time_point read_time(const json& from) {
  return time_point{milliseconds{from.get<std::int64_t>()}};
}

outcome read_outcome(const json& from) {
  const auto value = outcome_from(from.get<std::string>());
  if (!value)
    throw std::invalid_argument{"an unknown outcome"};
  return *value;
}

struct state_writer {
  json operator()(const call_states::greeting&) const {
    return json::object();
  }

  json operator()(const call_states::menu& state) const {
    return {{"node", state.node}, {"reading", state.reading}};
  }

  json operator()(const call_states::bridging& state) const {
    return {{"next", state.next}};
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

call_state read_state(const std::string& name, const json& from) {
  if (name == "greeting")
    return call_states::greeting{};
  if (name == "menu")
    return call_states::menu{
      from.at("node").get<node_index>(), from.at("reading").get<int>()};
  if (name == "bridging")
    return call_states::bridging{from.at("next").get<node_index>()};
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

/// The document that was spoken. A Dial tells the caller's number: then all of
/// it is encrypted, wherever in it the number stands.
void write_answer(json& image, const call& call, const number_cipher& cipher) {
  auto document = write_document(*call.last_answer);
  const auto text
    = document.dump(-1, ' ', false, json::error_handler_t::replace);
  if (call.from.empty() || text.find(call.from) == std::string::npos)
    image["last_answer"] = std::move(document);
  else
    image["last_answer_sealed"] = cipher.encrypt(call.client, text);
}

std::string decrypted(
  const json& text, client_id client, const number_cipher& cipher) {
  auto clear = cipher.decrypt(client, text.get<std::string>());
  if (!clear)
    throw std::invalid_argument{"the caller's number: " + clear.error};
  return std::move(*clear.value);
}

twiml::document_ptr read_answer(
  const json& image, client_id client, const number_cipher& cipher) {
  if (image.contains("last_answer"))
    return std::make_shared<const twiml::document>(
      read_document(image.at("last_answer")));
  if (image.contains("last_answer_sealed"))
    return std::make_shared<const twiml::document>(read_document(
      json::parse(decrypted(image.at("last_answer_sealed"), client, cipher))));
  return nullptr;
}

} // namespace

json write_call_image(const call& call, const number_cipher& cipher) {
  json image{{"sid", call.sid}, {"client", call.client.value},
    {"settings", call.settings.value},
    {"from", cipher.encrypt(call.client, call.from)},
    {"started_at", write_time(call.started_at)},
    {"state_name", state_name(call.state)},
    {"state", std::visit(state_writer{}, call.state)}, {"step", call.step},
    {"answer_due", call.answer_due}, {"decisions", call.decisions},
    {"attempts", call.attempts}, {"state_timer", call.state_timer},
    {"answer_timer", call.answer_timer}, {"department", call.department},
    {"talked_to", write_optional(call.talked_to)}};
  if (call.last_answer)
    write_answer(image, call, cipher);
  if (call.message)
    image["message"] = *call.message;
  if (call.failure)
    image["failure"]
      = {{"step", call.failure->step}, {"told", call.failure->told}};
  return image;
}

call read_call_image(const json& image, const number_cipher& cipher) {
  call result;
  image.at("sid").get_to(result.sid);
  result.client = {image.at("client").get<std::int64_t>()};
  result.settings = {image.at("settings").get<std::int64_t>()};
  result.from = decrypted(image.at("from"), result.client, cipher);
  result.started_at = read_time(image.at("started_at"));
  result.state
    = read_state(image.at("state_name").get<std::string>(), image.at("state"));
  image.at("step").get_to(result.step);
  image.at("answer_due").get_to(result.answer_due);
  image.at("decisions").get_to(result.decisions);
  image.at("attempts").get_to(result.attempts);
  image.at("state_timer").get_to(result.state_timer);
  image.at("answer_timer").get_to(result.answer_timer);
  image.at("department").get_to(result.department);
  result.talked_to = read_user(image.at("talked_to"));
  result.last_answer = read_answer(image, result.client, cipher);
  if (image.contains("message"))
    result.message = image.at("message").get<std::string>();
  if (image.contains("failure"))
    result.failure
      = document_failure{image.at("failure").at("step").get<std::uint32_t>(),
        image.at("failure").at("told").get<std::uint32_t>()};
  return result;
}

} // namespace callengine::persistence
