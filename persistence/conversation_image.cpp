#include "persistence/conversation_image.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace callengine::persistence {

namespace {

using nlohmann::json;

json write_talk(const ai::conversation& talk) {
  auto said = json::array();
  for (const auto& turn : talk.said)
    said.push_back({turn.caller, turn.engine});
  return {{"turns", talk.turns}, {"misses", talk.misses}, {"oaths", talk.oaths},
    {"question", talk.question}, {"said", std::move(said)}};
}

ai::conversation read_talk(const json& from) {
  ai::conversation talk;
  from.at("turns").get_to(talk.turns);
  from.at("misses").get_to(talk.misses);
  from.at("oaths").get_to(talk.oaths);
  from.at("question").get_to(talk.question);
  for (const auto& turn : from.at("said"))
    talk.said.push_back(
      {turn.at(0).get<std::string>(), turn.at(1).get<std::string>()});
  return talk;
}

json write_proposal(const ai::proposal& proposed) {
  return {{"action", to_string(proposed.what)},
    {"department", proposed.department}, {"text", proposed.text},
    {"language", proposed.language}, {"certainty", proposed.certainty}};
}

ai::proposal read_proposal(const json& from) {
  const auto what = ai::action_from(from.at("action").get<std::string>());
  if (!what)
    throw std::invalid_argument{"an unknown action"};
  return {*what, from.at("department").get<std::string>(),
    from.at("text").get<std::string>(), from.at("language").get<std::string>(),
    from.at("certainty").get<double>()};
}

std::string label_of(const call_sid& call) {
  return "conversation of " + call;
}

} // namespace

std::string conversation_image::seal(const std::string& clear) const {
  return cipher_.encrypt(client_, clear, label_of(call_));
}

std::string conversation_image::open(const json& sealed) const {
  auto clear
    = cipher_.decrypt(client_, sealed.get<std::string>(), label_of(call_));
  if (!clear)
    throw std::invalid_argument{"the conversation: " + clear.error};
  return std::move(*clear.value);
}

json conversation_image::seal(node_index node, const json& words) const {
  return {{"node", node},
    {"sealed",
      seal(words.dump(-1, ' ', false, json::error_handler_t::replace))}};
}

json conversation_image::open_words(const json& from) const {
  return json::parse(open(from.at("sealed")));
}

json conversation_image::write(const call_states::conversing& state) const {
  return seal(state.node, {{"talk", write_talk(state.talk)}});
}

json conversation_image::write(const call_states::answering& state) const {
  json words{{"talk", write_talk(state.talk)}, {"said", state.said},
    {"language", state.language}, {"stands_in", state.stands_in}};
  if (state.ready)
    words["ready"] = write_proposal(*state.ready);
  return seal(state.node, words);
}

json conversation_image::write(const call_states::relaying& state) const {
  return seal(state.node,
    {{"talk", write_talk(state.talk)}, {"session", state.session},
      {"said", state.said}, {"language", state.language},
      {"asked_patience", state.asked_patience}, {"produced", state.produced},
      {"told", state.told}});
}

call_states::conversing conversation_image::read_conversing(
  const json& from) const {
  return {
    from.at("node").get<node_index>(), read_talk(open_words(from).at("talk"))};
}

call_states::answering conversation_image::read_answering(
  const json& from) const {
  const auto words = open_words(from);
  call_states::answering state;
  from.at("node").get_to(state.node);
  state.talk = read_talk(words.at("talk"));
  words.at("said").get_to(state.said);
  words.at("language").get_to(state.language);
  words.at("stands_in").get_to(state.stands_in);
  if (words.contains("ready"))
    state.ready = read_proposal(words.at("ready"));
  return state;
}

call_states::relaying conversation_image::read_relaying(
  const json& from) const {
  const auto words = open_words(from);
  call_states::relaying state;
  from.at("node").get_to(state.node);
  state.talk = read_talk(words.at("talk"));
  words.at("session").get_to(state.session);
  words.at("said").get_to(state.said);
  words.at("language").get_to(state.language);
  words.at("asked_patience").get_to(state.asked_patience);
  words.at("produced").get_to(state.produced);
  words.at("told").get_to(state.told);
  return state;
}

} // namespace callengine::persistence
