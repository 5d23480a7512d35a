#include "actors/outbox/errand.hpp"

#include "model/voicemail/announcement.hpp"

#include <future>
#include <memory>
#include <string>
#include <utility>

namespace callengine::actors {

namespace {

using namespace std::chrono_literals;
using end = attempt::end;

// Not constexpr: g++ 12 at -O3 takes the copy of a known length for an overrun.
const std::string not_sent_again
  = "The server had the whole mail when the engine stopped; it is not sent "
    "again.";

errand_end failed(std::string why) {
  return {{end::failed, std::move(why), std::nullopt}, {}};
}

media_name sound_of(const outbox_item& item) {
  return {item.client, "voicemail/" + item.subject};
}

/// The answer, or a failure if the engine stops before it comes.
call_lookup::recordings_result recordings_of(
  const call_sid& call, call_lookup& lookup, const std::stop_token& stop) {
  // The answer may come when nobody waits for it any more.
  auto told = std::make_shared<std::promise<call_lookup::recordings_result>>();
  auto answer = told->get_future();
  lookup.find_recordings(call, [told](call_lookup::recordings_result found) {
    told->set_value(std::move(found));
  });
  while (answer.wait_for(100ms) != std::future_status::ready)
    if (stop.stop_requested())
      return {};
  return answer.get();
}

voicemail_message message_of(
  const outbox_item& item, const found_recording& found) {
  voicemail_message result;
  result.client = item.client;
  result.call = item.subject;
  result.recording = found.sid;
  result.url = found.url;
  result.duration = found.duration.value_or(seconds{0});
  result.at = item.created_at;
  return result;
}

errand_end look_for_recordings(const outbox_item& item,
  const outbox_ports& ports, const std::stop_token& stop) {
  const auto found = recordings_of(item.subject, ports.lookup, stop);
  if (stop.stop_requested())
    return {{end::stopped, {}, std::nullopt}, {}};
  if (!found.error.empty())
    return failed(found.error);
  outbox_changes::recordings_found news;
  for (const auto& each : found.recordings) {
    // The caller of an empty one was told that there is no message.
    if (!each.is_message || each.duration == seconds{0})
      continue;
    if (each.now == found_recording::state::in_progress)
      return {{end::not_yet, "A recording is not ready.", std::nullopt}, {}};
    if (each.now == found_recording::state::completed)
      news.messages.push_back(message_of(item, each));
  }
  errand_end result;
  if (!news.messages.empty())
    result.learnt.emplace_back(std::move(news));
  return result;
}

errand_end keep(const outbox_item& item, const outbox_ports& ports,
  const std::stop_token& stop) {
  if (ports.recordings == nullptr)
    return failed("TWILIO_ACCOUNT_SID is not set: the sound can't be fetched.");
  auto writer = ports.media.create(sound_of(item));
  if (!writer)
    return failed(writer.error);
  const auto sound
    = ports.recordings->fetch(item.subject, **writer.value, stop);
  errand_end result{sound.result, {}};
  if (sound.result)
    result.learnt.emplace_back(
      outbox_changes::sound_kept{item.subject, sound.type, sound.bytes});
  return result;
}

errand_end transcribe(const outbox_item& item, const voicemail_facts& message,
  const outbox_ports& ports, const std::stop_token& stop) {
  if (ports.transcriber == nullptr)
    return failed("TRANSCRIPTION_BASE_URL is not set.");
  const auto sound = ports.media.open(sound_of(item));
  if (!sound)
    return failed(sound.error);
  auto made = ports.transcriber->transcribe(
    **sound.value, message.type, message.wanted.language, stop);
  errand_end result{made.result, {}};
  if (made.result)
    result.learnt.emplace_back(
      outbox_changes::transcript_made{item.subject, std::move(made.text)});
  return result;
}

errand_end announce(const outbox_item& item, const voicemail_facts& message,
  const outbox_ports& ports, const std::stop_token& stop) {
  errand_end sent;
  sent.learnt.emplace_back(outbox_changes::mail_sent{item.subject});
  if (item.handed_over) {
    // Of the two mistakes, one mail too many or none, only the first is seen
    // by a person; and a server that had the whole mail has mostly taken it.
    sent.came_to.reason = not_sent_again;
    return sent;
  }
  if (ports.mailer == nullptr)
    return failed("SMTP_URL is not set.");
  const auto text = voicemail::announcement(message, item.recipient,
    ports.local_time(message.at, message.time_zone), ports.inbox_url);
  bool handed_over = false;
  const auto hand_over = [&] {
    const auto error = ports.store.hand_over(item.id, ports.clock.now());
    if (!error.empty())
      ports.report("a mail is held back: " + error);
    handed_over = error.empty();
    return handed_over;
  };
  sent.came_to = ports.mailer->send(text, hand_over, stop);
  if (handed_over && sent.came_to.how == end::stopped)
    sent.came_to = {end::done, not_sent_again, std::nullopt};
  if (!sent.came_to)
    sent.learnt.clear();
  return sent;
}

errand_end remove_media(const outbox_item& item, const outbox_ports& ports) {
  if (const auto error = ports.media.remove(sound_of(item)); !error.empty())
    return failed(error);
  return {{}, {outbox_changes::sound_removed{item.subject}}};
}

errand_end remove_greeting(const outbox_item& item, const outbox_ports& ports) {
  const media_name greeting{item.client, item.subject};
  if (const auto error = ports.media.remove(greeting); !error.empty())
    return failed(error);
  return {};
}

errand_end delete_at_carrier(const outbox_item& item, const outbox_ports& ports,
  const std::stop_token& stop) {
  if (ports.recordings == nullptr)
    return failed("TWILIO_ACCOUNT_SID is not set.");
  return {ports.recordings->remove(item.subject, stop), {}};
}

} // namespace

void leave_out_what_is_not_set_up(
  voicemail_facts& message, const outbox_ports& ports) {
  if (ports.transcriber == nullptr)
    message.wanted.transcribe = false;
  if (ports.mailer == nullptr)
    message.recipients.clear();
}

errand_end carry_out(const outbox_item& item, const voicemail_facts* message,
  const outbox_ports& ports, const std::stop_token& stop) {
  const auto gone = [] {
    return errand_end{};
  };
  switch (item.what) {
  case task::look_for_recordings:
    return look_for_recordings(item, ports, stop);
  case task::keep:
    return message != nullptr ? keep(item, ports, stop) : gone();
  case task::transcribe:
    return message != nullptr ? transcribe(item, *message, ports, stop)
                              : gone();
  case task::announce:
    return message != nullptr ? announce(item, *message, ports, stop) : gone();
  case task::delete_at_carrier:
    return delete_at_carrier(item, ports, stop);
  case task::remove_media:
    return remove_media(item, ports);
  case task::remove_greeting:
    return remove_greeting(item, ports);
  }
  return gone();
}

} // namespace callengine::actors
