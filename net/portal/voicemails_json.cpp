#include "net/portal/voicemails_json.hpp"

#include "net/portal/json_text.hpp"

#include <nlohmann/json.hpp>

namespace callengine::net::portal {

namespace {

using nlohmann::ordered_json;

ordered_json to_json(const inbox_message& message) {
  return {{"id", message.id}, {"call", message.call},
    {"department", text_or_null(message.department)},
    {"from", text_or_null(message.from)}, {"at", iso_time(message.at)},
    {"duration", message.duration.count()},
    {"status", to_string(message.status)},
    {"transcript_status", to_string(message.transcript)},
    {"transcript", text_or_null(message.text)},
    {"media_type", text_or_null(message.type)},
    {"heard_by", user_or_null(message.heard_by)},
    {"heard_at", time_or_null(message.heard_at)},
    {"resolved_by", user_or_null(message.resolved_by)},
    {"resolved_at", time_or_null(message.resolved_at)},
    {"note", text_or_null(message.note)},
    {"assigned_to", user_or_null(message.assigned_to)},
    {"urgent", message.urgent}, {"is_test", message.is_test}};
}

} // namespace

std::string voicemail_json(const inbox_message& message) {
  return dump(to_json(message));
}

std::string voicemails_json(const voicemail_inbox::list_result& found) {
  auto list = ordered_json::array();
  for (const auto& message : found.messages)
    list.push_back(to_json(message));
  ordered_json body;
  body["voicemails"] = std::move(list);
  body["more"] = found.more;
  return dump(body);
}

} // namespace callengine::net::portal
