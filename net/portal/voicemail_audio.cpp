#include "net/portal/voicemail_audio.hpp"

#include "net/portal/answers.hpp"
#include "net/portal/media_answer.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::net::portal {

namespace {

response not_kept_yet() {
  auto answer = json_error(409, "not_kept_yet",
    "The recording is still being fetched. Please ask again in a moment.");
  answer.headers.emplace_back("Retry-After", "5");
  return answer;
}

} // namespace

voicemail_audio::voicemail_audio(
  media_store& media, const server_limits& limits, counters& counted)
  : streams_{media, limits, limits.downloads}, counted_{counted} {}

void voicemail_audio::stop() {
  streams_.stop();
}

void voicemail_audio::answer(client_id client, const inbox_message& message,
  const std::string& range, const exchange_ptr& asked) {
  if (message.type.empty()) {
    asked->respond(not_kept_yet());
    return;
  }
  // `asked` keeps the edge, and this with it.
  auto done = [this, id = message.id, type = message.type, range, asked](
                result<open_media_ptr> file) {
    if (file)
      asked->respond(part_of(std::move(*file.value), type, range));
    else
      asked->respond(unreadable(id, file.error));
  };
  media_name name{client, "voicemail/" + message.recording};
  if (streams_.open(std::move(name), asked, std::move(done)))
    return;
  counters::count(counted_.media_busy);
  asked->respond(try_again("too_many_downloads",
    "Too many recordings are being heard. Please try again in a moment."));
}

response voicemail_audio::part_of(
  open_media_ptr file, const std::string& type, const std::string& range) {
  auto answer = media_answer(streams_, std::move(file), type, range);
  if (answer.stream)
    answer.headers.emplace_back("Cache-Control", "no-store");
  return answer;
}

response voicemail_audio::unreadable(
  std::int64_t message, const std::string& why) {
  counters::count(counted_.media_unreadable);
  spdlog::error("the sound of message {} can't be opened: {}", message, why);
  return json_error(500, "media_unreadable",
    "The recording can't be opened: it is missing, was changed, or its store "
    "is away. The engine's log says which.");
}

} // namespace callengine::net::portal
