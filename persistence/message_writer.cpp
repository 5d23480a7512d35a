#include "persistence/message_writer.hpp"

#include "model/voicemail/pipeline.hpp"
#include "persistence/database_values.hpp"
#include "persistence/sealed_number.hpp"

namespace callengine::persistence {

message_writer::message_writer(soci::session& session,
  const number_cipher& cipher, missed_call_writer& missed)
  : cipher_{cipher}, missed_{missed}, insert_{session},
    settle_outcome_{session},
    waits_for_message_{session,
      "SELECT 1 WHERE EXISTS (SELECT 1 FROM call_routing_history h"
      "   WHERE h.client_id = :client AND h.call_sid = :call"
      "   AND h.decision = 'voicemail_offered')"
      " AND NOT EXISTS (SELECT 1 FROM voicemail_messages v"
      "   WHERE v.client_id = :client AND v.call_sid = :call)",
      {"client", "call"}, 1},
    items_{session, cipher} {}

void message_writer::add(const voicemail_message& message) {
  insert_.call = message.call;
  insert_.client = message.client.value;
  insert_.recording = message.recording;
  insert_.department = statements::nullable_text(message.department);
  seal_number(insert_, cipher_, message.client, message.from);
  insert_.url = message.url;
  insert_.length = static_cast<std::int64_t>(message.duration.count());
  insert_.at = database_time(message.at);
  const bool is_new = insert_.run();
  const auto missed_before
    = is_new ? missed_.missed_for(message.client, message.call) : std::nullopt;
  settle_outcome(message.client, message.call);
  if (!is_new)
    return;
  missed_.message_left(message.client, message.call, missed_before);
  for (const auto& step :
    voicemail::first_steps(message.client, message.recording, message.at))
    items_.add(step, message.at);
}

void message_writer::call_ended(
  client_id client, const call_sid& call, time_point at) {
  settle_outcome(client, call);
  bool waits = false;
  waits_for_message_.run({std::to_string(client.value), call},
    [&](const text_row&) { waits = true; });
  if (waits)
    items_.add(voicemail::search(client, call, at), at);
}

void message_writer::settle_outcome(client_id client, const call_sid& call) {
  settle_outcome_.client = client.value;
  settle_outcome_.call = call;
  settle_outcome_.run();
}

} // namespace callengine::persistence
