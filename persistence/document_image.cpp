#include "persistence/document_image.hpp"

#include <nlohmann/json.hpp>

namespace callengine::persistence {

namespace {

using nlohmann::json;

json write_link(const twiml::link& link) {
  return {{"to", static_cast<int>(link.to)}, {"client", link.client.value},
    {"settings", link.settings.value}, {"step", link.step}, {"node", link.node},
    {"attempt", link.attempt}, {"call", link.call},
    {"department", link.department}};
}

twiml::link read_link(const json& from) {
  twiml::link link;
  link.to = static_cast<twiml::endpoint>(from.at("to").get<int>());
  link.client = {from.at("client").get<std::int64_t>()};
  link.settings = {from.at("settings").get<std::int64_t>()};
  from.at("step").get_to(link.step);
  from.at("node").get_to(link.node);
  from.at("attempt").get_to(link.attempt);
  from.at("call").get_to(link.call);
  from.at("department").get_to(link.department);
  return link;
}

struct verb_writer {
  json operator()(const twiml::say& verb) const {
    return {{"verb", "say"}, {"text", verb.text}};
  }

  json operator()(const twiml::play& verb) const {
    return {
      {"verb", "play"}, {"client", verb.client.value}, {"media", verb.media}};
  }

  json operator()(const twiml::pause& verb) const {
    return {{"verb", "pause"}, {"length", verb.length.count()}};
  }

  json operator()(const twiml::gather_key& verb) const {
    auto prompts = json::array();
    for (const auto& prompt : verb.prompts)
      prompts.push_back(prompt.text);
    return {{"verb", "gather"}, {"action", write_link(verb.action)},
      {"timeout", verb.timeout.count()}, {"prompts", std::move(prompts)}};
  }

  json operator()(const twiml::dial& verb) const {
    return {{"verb", "dial"}, {"action", write_link(verb.action)},
      {"timeout", verb.timeout.count()},
      {"time_limit", verb.time_limit.count()}, {"caller_id", verb.caller_id},
      {"noun", std::visit(*this, verb.noun)}};
  }

  json operator()(const twiml::client_noun& noun) const {
    return {{"client", noun.identity}, {"parameters", noun.parameters},
      {"status", write_link(noun.status)}};
  }

  json operator()(const twiml::number_noun& noun) const {
    json result{{"number", noun.number}, {"status", write_link(noun.status)}};
    if (noun.screening)
      result["screening"] = write_link(*noun.screening);
    return result;
  }

  json operator()(const twiml::record& verb) const {
    return {{"verb", "record"}, {"action", write_link(verb.action)},
      {"status", write_link(verb.status)},
      {"max_length", verb.max_length.count()},
      {"silence", verb.silence.count()}};
  }

  json operator()(const twiml::redirect& verb) const {
    return {{"verb", "redirect"}, {"to", write_link(verb.to)}};
  }

  json operator()(const twiml::hangup&) const {
    return {{"verb", "hangup"}};
  }

  json operator()(const twiml::reject&) const {
    return {{"verb", "reject"}};
  }
};

seconds read_seconds(const json& from, const char* name) {
  return seconds{from.at(name).get<std::int64_t>()};
}

twiml::verb read_gather(const json& from) {
  twiml::gather_key verb;
  verb.action = read_link(from.at("action"));
  verb.timeout = read_seconds(from, "timeout");
  for (const auto& prompt : from.at("prompts"))
    verb.prompts.push_back({prompt.get<std::string>()});
  return verb;
}

twiml::verb read_dial(const json& from) {
  twiml::dial verb;
  verb.action = read_link(from.at("action"));
  verb.timeout = read_seconds(from, "timeout");
  verb.time_limit = read_seconds(from, "time_limit");
  from.at("caller_id").get_to(verb.caller_id);
  const auto& noun = from.at("noun");
  if (noun.contains("client")) {
    twiml::client_noun client;
    noun.at("client").get_to(client.identity);
    noun.at("parameters").get_to(client.parameters);
    client.status = read_link(noun.at("status"));
    verb.noun = std::move(client);
  } else {
    twiml::number_noun number;
    noun.at("number").get_to(number.number);
    number.status = read_link(noun.at("status"));
    if (noun.contains("screening"))
      number.screening = read_link(noun.at("screening"));
    verb.noun = std::move(number);
  }
  return verb;
}

twiml::verb read_record(const json& from) {
  twiml::record verb;
  verb.action = read_link(from.at("action"));
  verb.status = read_link(from.at("status"));
  verb.max_length = read_seconds(from, "max_length");
  verb.silence = read_seconds(from, "silence");
  return verb;
}

twiml::verb read_verb(const json& from) {
  const auto name = from.at("verb").get<std::string>();
  if (name == "say")
    return twiml::say{from.at("text").get<std::string>()};
  if (name == "play")
    return twiml::play{client_id{from.at("client").get<std::int64_t>()},
      from.at("media").get<std::string>()};
  if (name == "pause")
    return twiml::pause{read_seconds(from, "length")};
  if (name == "gather")
    return read_gather(from);
  if (name == "dial")
    return read_dial(from);
  if (name == "record")
    return read_record(from);
  if (name == "redirect")
    return twiml::redirect{read_link(from.at("to"))};
  if (name == "reject")
    return twiml::reject{};
  return twiml::hangup{};
}

} // namespace

json write_document(const twiml::document& document) {
  auto verbs = json::array();
  for (const auto& verb : document.verbs)
    verbs.push_back(std::visit(verb_writer{}, verb));
  return {{"voice", document.voice}, {"language", document.language},
    {"verbs", std::move(verbs)}};
}

twiml::document read_document(const json& json) {
  twiml::document document;
  json.at("voice").get_to(document.voice);
  json.at("language").get_to(document.language);
  for (const auto& verb : json.at("verbs"))
    document.verbs.push_back(read_verb(verb));
  return document;
}

} // namespace callengine::persistence
