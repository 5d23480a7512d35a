#include "persistence/history_row_image.hpp"

#include <stdexcept>
#include <string>

namespace callengine::persistence {

namespace {

using nlohmann::json;

std::int64_t count_of(time_point at) {
  return at.time_since_epoch().count();
}

time_point time_in(const json& image) {
  return time_point{milliseconds{image.at("at").get<std::int64_t>()}};
}

client_id client_in(const json& image) {
  return {image.at("client").get<std::int64_t>()};
}

std::string text_in(const json& image, const char* name) {
  return image.value(name, std::string{});
}

void put_user(json& image, const std::optional<user_id>& user) {
  if (user)
    image["user"] = user->value;
}

std::optional<user_id> user_in(const json& image) {
  const auto found = image.find("user");
  return found == image.end()
    ? std::nullopt
    : std::optional{user_id{found->get<std::int64_t>()}};
}

/// A code of a closed list: one that this program does not know is an error.
template <class Code>
Code known(const std::optional<Code>& code, const json& image) {
  if (!code)
    throw std::invalid_argument{"unknown code " + image.dump()};
  return *code;
}

json write(const call_started& row) {
  json image{{"row", "started"}, {"client", row.client.value},
    {"call", row.call}, {"settings", row.settings.value}, {"from", row.from},
    {"at", count_of(row.at)}};
  if (row.is_test)
    image["test"] = true;
  return image;
}

json write(const call_ended& row) {
  json image{{"row", "ended"}, {"client", row.client.value}, {"call", row.call},
    {"at", count_of(row.at)}, {"how", to_string(row.how)},
    {"department", row.department}};
  put_user(image, row.user);
  return image;
}

json write(const call_decided& decided) {
  const auto& row = decided.row;
  json image{{"row", "decided"}, {"client", decided.client.value},
    {"call", decided.call}, {"number", row.number}, {"at", count_of(row.at)},
    {"kind", to_string(row.kind)}, {"why", to_string(row.why)},
    {"department", row.department}, {"text", row.text}};
  put_user(image, row.user);
  return image;
}

json write(const voicemail_message& row) {
  return {{"row", "voicemail"}, {"client", row.client.value},
    {"call", row.call}, {"recording", row.recording},
    {"department", row.department}, {"from", row.from}, {"url", row.url},
    {"seconds", row.duration.count()}, {"at", count_of(row.at)}};
}

json write(const availability_row& row) {
  return {{"row", "availability"}, {"client", row.staff.client.value},
    {"user", row.staff.user.value}, {"online", row.is_online},
    {"available", row.is_available}, {"busy", row.is_busy},
    {"session", row.session}, {"at", count_of(row.at)}};
}

json write(const conversation_turn& row) {
  return {{"row", "turn"}, {"client", row.client.value}, {"call", row.call},
    {"number", row.number}, {"at", count_of(row.at)},
    {"caller", row.words.caller}, {"engine", row.words.engine}};
}

json write(const conversation_ended& row) {
  return {{"row", "conversation"}, {"client", row.client.value},
    {"call", row.call}, {"at", count_of(row.at)}, {"how", to_string(row.how)},
    {"urgent", row.urgent}, {"summary", row.summary}};
}

history_row read_started(const json& image) {
  return call_started{client_in(image), image.at("call").get<call_sid>(),
    settings_id{image.at("settings").get<std::int64_t>()},
    text_in(image, "from"), time_in(image), image.value("test", false)};
}

history_row read_ended(const json& image) {
  const auto& how = image.at("how");
  return call_ended{client_in(image), image.at("call").get<call_sid>(),
    time_in(image), known(outcome_from(how.get<std::string>()), how),
    text_in(image, "department"), user_in(image)};
}

history_row read_decided(const json& image) {
  const auto& kind = image.at("kind");
  const auto& why = image.at("why");
  decision made;
  made.number = image.at("number").get<std::uint32_t>();
  made.at = time_in(image);
  made.kind = known(decision_kind_from(kind.get<std::string>()), kind);
  made.why = known(reason_from(why.get<std::string>()), why);
  made.user = user_in(image);
  made.department = text_in(image, "department");
  made.text = text_in(image, "text");
  return call_decided{
    client_in(image), image.at("call").get<call_sid>(), std::move(made)};
}

history_row read_voicemail(const json& image) {
  return voicemail_message{client_in(image), image.at("call").get<call_sid>(),
    image.at("recording").get<recording_sid>(), text_in(image, "department"),
    text_in(image, "from"), text_in(image, "url"),
    seconds{image.at("seconds").get<seconds::rep>()}, time_in(image)};
}

history_row read_availability(const json& image) {
  return availability_row{
    {client_in(image), user_id{image.at("user").get<std::int64_t>()}},
    image.at("online").get<bool>(), image.at("available").get<bool>(),
    image.at("busy").get<bool>(), text_in(image, "session"), time_in(image)};
}

history_row read_turn(const json& image) {
  return conversation_turn{client_in(image), image.at("call").get<call_sid>(),
    image.at("number").get<std::uint32_t>(), time_in(image),
    {text_in(image, "caller"), text_in(image, "engine")}};
}

history_row read_conversation(const json& image) {
  const auto& how = image.at("how");
  return conversation_ended{client_in(image), image.at("call").get<call_sid>(),
    time_in(image), known(ai::result_from(how.get<std::string>()), how),
    image.at("urgent").get<bool>(), text_in(image, "summary")};
}

} // namespace

json write_row_image(const history_row& row) {
  return std::visit([](const auto& known) { return write(known); }, row);
}

history_row read_row_image(const json& image) {
  const auto& kind = image.at("row").get_ref<const std::string&>();
  if (kind == "started")
    return read_started(image);
  if (kind == "ended")
    return read_ended(image);
  if (kind == "decided")
    return read_decided(image);
  if (kind == "voicemail")
    return read_voicemail(image);
  if (kind == "availability")
    return read_availability(image);
  if (kind == "turn")
    return read_turn(image);
  if (kind == "conversation")
    return read_conversation(image);
  throw std::invalid_argument{"unknown kind of row " + kind};
}

} // namespace callengine::persistence
