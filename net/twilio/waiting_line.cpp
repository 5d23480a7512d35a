#include "net/twilio/waiting_line.hpp"

#include "model/limits.hpp"
#include "net/twilio/wire/link_url.hpp"
#include "net/twilio/wire/render_twiml.hpp"

#include <utility>

namespace callengine::net::twilio {

namespace {

using twiml::endpoint;

constexpr std::string_view round_name = "hold";
constexpr std::string_view message_key = "1";

constexpr std::string_view please_hold
  = "All our lines are busy at the moment. Please hold.";
constexpr std::string_view hold_or_message
  = "All our lines are busy at the moment. Please hold, or press 1 to leave a "
    "message.";
const std::string leave_message
  = "Please leave your name, your number and your message after the tone. "
    "Press pound when you are done.";
const std::string call_again
  = "We are sorry that nobody could take your call. Please call again in a few "
    "minutes. Goodbye.";
const std::string nothing_recorded = "We did not get a message. Goodbye.";

/// How often the caller was asked to hold already. What is no number was not
/// written here, and counts as a call that the engine may know.
std::optional<unsigned> round_of(const parameters& query) {
  const auto* text = find(query, round_name);
  if (text == nullptr)
    return 0;
  const auto value = parse_number(*text);
  if (!value || *value > 1000)
    return std::nullopt;
  return static_cast<unsigned>(*value);
}

/// A request as only a call makes it that has not reached the engine.
bool may_be_held(const webhook& request, unsigned round) {
  return request.to == endpoint::incoming && !request.link
    && std::holds_alternative<call_events::call_arrived>(request.event)
    && (round > 0 ? !is_final(request.parent_status)
                  : request.parent_status == call_status::ringing);
}

} // namespace

waiting_line::waiting_line(const server_options& options, counters& counted,
  overload& load, url_base base)
  : options_{options}, counted_{counted}, load_{load}, base_{std::move(base)} {}

std::optional<std::string> waiting_line::answer(const webhook& request,
  const parameters& query, const parameters& form) const {
  const auto round = round_of(query);
  if (!round || !may_be_held(request, *round))
    return std::nullopt;
  // Who asked for the tone gets it, however the engine is by now.
  const bool wants_message
    = *round > 0 && value_of(form, "Digits") == message_key;
  if (!wants_message && !is_overloaded())
    return std::nullopt;
  if (options_.is_live && options_.is_live(request.call))
    return std::nullopt;
  std::optional<receiving_line> line;
  if (options_.line_of) {
    line = options_.line_of(request.to_number);
    if (!line)
      return std::nullopt;
  }
  if (line && (wants_message || *round >= options_.limits.hold_rounds))
    return take_message(request.call, *line);
  if (!is_overloaded())
    return std::nullopt;
  if (*round >= options_.limits.hold_rounds)
    return turn_away();
  return hold(*round + 1, line.has_value());
}

std::string waiting_line::hold(unsigned round, bool offers_message) const {
  counters::count(counted_.calls_held);
  std::string url;
  url.append(base_.public_url)
    .append(path_of(endpoint::incoming))
    .append("?")
    .append(round_name)
    .append("=")
    .append(std::to_string(round))
    .append(retry_fragment);
  return render_hold(
    offers_message ? hold_or_message : please_hold, url, offers_message);
}

std::string waiting_line::take_message(
  const call_sid& call, const receiving_line& line) const {
  counters::count(counted_.calls_to_message);
  twiml::record record;
  record.action.to = endpoint::voicemail;
  record.action.client = line.client;
  record.action.settings = line.settings;
  record.action.step = 1; // this document; the engine has spoken none
  record.status = record.action;
  record.status.to = endpoint::recording_status;
  record.status.call = call;
  record.max_length = limits::voicemail_length;
  record.silence = limits::voicemail_silence;
  const twiml::document document{{}, {},
    {twiml::say{leave_message}, record, twiml::say{nothing_recorded},
      twiml::hangup{}}};
  return render_twiml(document, base_).xml;
}

std::string waiting_line::turn_away() const {
  counters::count(counted_.calls_turned_away);
  const twiml::document document{
    {}, {}, {twiml::say{call_again}, twiml::hangup{}}};
  return render_twiml(document, base_).xml;
}

bool waiting_line::is_overloaded() const noexcept {
  return load_.level(overload::time_point::clock::now())
    == load_level::overloaded;
}

} // namespace callengine::net::twilio
