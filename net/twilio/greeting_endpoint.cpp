#include "net/twilio/greeting_endpoint.hpp"

#include "net/outgoing/sound_check.hpp"
#include "net/portal/media_answer.hpp"
#include "net/twilio/wire/greeting_url.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::net::twilio {

namespace {

/// As much of a file as tells its type.
constexpr std::size_t head_bytes = 12;

/// What is under a name never changes, so Twilio need not ask twice.
constexpr std::string_view keep_it = "public, max-age=604800, immutable";

response again() {
  auto answer = plain_answer(503, "Please try again.");
  answer.headers.emplace_back("Retry-After", "1");
  return answer;
}

} // namespace

greeting_endpoint::greeting_endpoint(
  const server_options& options, media_store& media, counters& counted)
  : options_{options}, counted_{counted}, streams_{media, options.limits,
                                            options.limits.greetings} {}

bool greeting_endpoint::owns(std::string_view path) noexcept {
  return path.starts_with(greeting_path);
}

void greeting_endpoint::stop() {
  streams_.stop();
}

void greeting_endpoint::handle(const request& what, const exchange_ptr& asked) {
  if (!is_read(what)) {
    asked->respond(wrong_method("GET, HEAD"));
    return;
  }
  const auto wanted = greeting_asked_for(
    what.path(), what.query(), options_.twilio_auth_tokens);
  if (!wanted) {
    counters::count(counted_.signatures_refused);
    asked->respond(not_found());
    return;
  }
  const media_name name{wanted->client, wanted->media};
  // `asked` keeps the edge, and this with it.
  auto otherwise = [this, name] {
    return late(name);
  };
  asked->respond_within(options_.limits.api_deadline, std::move(otherwise));
  auto done = [this, name, range = what.range, asked](
                result<portal::open_media_ptr> file) {
    if (file)
      asked->respond(sound(std::move(*file.value), range));
    else
      asked->respond(unreadable(name, file.error));
  };
  if (streams_.open(name, asked, std::move(done)))
    return;
  counters::count(counted_.media_busy);
  asked->respond(again());
}

/// On a thread that may wait for the disk.
response greeting_endpoint::sound(
  portal::open_media_ptr file, const std::string& range) {
  outgoing::sound_check check;
  if (const auto head = file->reader->read(0, head_bytes))
    check.take(*head.value);
  auto answer
    = portal::media_answer(streams_, std::move(file), check.type(), range);
  if (answer.stream)
    answer.headers.emplace_back("Cache-Control", keep_it);
  return answer;
}

/// Twilio goes on without it (contract 2.2).
response greeting_endpoint::unreadable(
  const media_name& name, const std::string& why) {
  counters::count(counted_.media_unreadable);
  spdlog::error(
    "{} of clinic {} can't be played: {}", name.name, name.client.value, why);
  tell_unplayed(name);
  return not_found();
}

/// A caller who waited for it heard nothing.
response greeting_endpoint::late(const media_name& name) {
  counters::count(counted_.media_unreadable);
  spdlog::error("{} of clinic {} can't be played: the media store takes too "
                "long",
    name.name, name.client.value);
  tell_unplayed(name);
  return again();
}

void greeting_endpoint::tell_unplayed(const media_name& name) const {
  if (options_.greeting_unplayed)
    options_.greeting_unplayed(name);
}

} // namespace callengine::net::twilio
