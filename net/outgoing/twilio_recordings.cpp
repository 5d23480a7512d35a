#include "net/outgoing/twilio_recordings.hpp"

#include "net/outgoing/http_attempt.hpp"
#include "net/outgoing/sound_check.hpp"
#include "net/twilio/wire/link_url.hpp"

#include <utility>

namespace callengine::net::outgoing {

namespace {

constexpr std::string_view carrier = "Twilio";

attempt failed(std::string why) {
  return {attempt::end::failed, std::move(why), std::nullopt};
}

/// What is wrong with an answer that came to its end; done if nothing is.
attempt judge(const transfer_answer& answer, const sound_check& sound) {
  if (!answer.type.starts_with("audio/"))
    return failed("What Twilio sent is no sound by its type.");
  if (sound.type().empty())
    return failed("What Twilio sent is neither wav nor mp3.");
  if (!sound.is_whole())
    return failed("The recording is shorter than its header says.");
  return {};
}

} // namespace

twilio_recordings::twilio_recordings(
  twilio::rest_options options, recording_limits limits)
  : options_{std::move(options)}, limits_{limits} {}

attempt twilio_recordings::why_not(const recording_sid& recording) const {
  // It becomes a part of a URL: nothing else than a key may.
  if (!twilio::is_sid("RE", recording))
    return {attempt::end::refused, "This is no recording's key.", std::nullopt};
  if (options_.account_sid.empty() || options_.password.empty())
    return failed("There are no credentials for Twilio's REST API.");
  return {};
}

transfer_request twilio_recordings::request(
  const recording_sid& recording, std::string_view suffix) const {
  transfer_request what;
  what.url = options_.base_url + "/2010-04-01/Accounts/" + options_.account_sid
    + "/Recordings/" + recording + std::string{suffix};
  what.user = options_.user;
  what.password = options_.password;
  what.limits = limits_.transfer;
  return what;
}

recording_source::fetched twilio_recordings::fetch(
  const recording_sid& recording, media_writer& into,
  const std::stop_token& stop) {
  if (auto refusal = why_not(recording); !refusal)
    return {std::move(refusal), {}, 0};
  sound_check sound;
  auto what = request(recording, ".wav");
  what.most_bytes = limits_.most_bytes;
  what.sink = [&](std::string_view piece) {
    sound.take(piece);
    return into.write(piece);
  };
  const auto answer = transfer(what, stop);
  if (answer.how == transfer_answer::end::too_large)
    return {refusal_of(carrier, answer), {}, 0};
  if (answer.how == transfer_answer::end::answered && answer.status == 404)
    return {
      {attempt::end::not_yet, "Twilio does not have the recording yet.", {}},
      {}, 0};
  if (!answer.is_success())
    return {failure_of(carrier, answer), {}, 0};
  if (auto fault = judge(answer, sound); !fault)
    return {std::move(fault), {}, 0};
  if (auto error = into.finish(); !error.empty())
    return {failed(std::move(error)), {}, 0};
  return {{}, sound.type(), sound.bytes()};
}

attempt twilio_recordings::remove(
  const recording_sid& recording, const std::stop_token& stop) {
  if (auto refusal = why_not(recording); !refusal)
    return refusal;
  auto what = request(recording, ".json");
  what.method = "DELETE";
  const auto answer = transfer(what, stop);
  const bool is_gone
    = answer.how == transfer_answer::end::answered && answer.status == 404;
  if (answer.is_success() || is_gone)
    return {};
  return failure_of(carrier, answer);
}

} // namespace callengine::net::outgoing
