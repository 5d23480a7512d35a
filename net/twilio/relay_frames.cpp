#include "net/twilio/relay_frames.hpp"

#include "net/portal/json_text.hpp"
#include "net/twilio/wire/link_url.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace callengine::net::twilio {

namespace {

using nlohmann::json;
using portal::dump;

/// Twilio's names of sessions have 34 characters.
constexpr std::size_t longest_session = 64;

constexpr std::string_view keys = "0123456789*#";

/// Empty for absent, and for what is no text.
std::string text_of(const json& frame, const char* key) {
  const auto found = frame.find(key);
  if (found == frame.end() || !found->is_string())
    return {};
  return found->get<std::string>();
}

relay_frame setup_of(const json& frame) {
  relay_says::setup result;
  result.session = text_of(frame, "sessionId");
  if (result.session.empty() || result.session.size() > longest_session)
    return relay_says::mistake{"a setup without a session"};
  result.call = text_of(frame, "callSid");
  if (!is_sid("CA", result.call))
    return relay_says::mistake{"a setup without a call"};
  return result;
}

relay_frame prompt_of(const json& frame) {
  const auto text = frame.find("voicePrompt");
  if (text == frame.end() || !text->is_string())
    return relay_says::mistake{"a prompt without words"};
  relay_says::prompt result;
  result.text = text->get<std::string>();
  result.language = text_of(frame, "lang");
  const auto last = frame.find("last");
  result.last = last == frame.end() || !last->is_boolean() || last->get<bool>();
  return result;
}

relay_frame key_of(const json& frame) {
  auto digit = text_of(frame, "digit");
  if (digit.size() != 1 || keys.find(digit.front()) == keys.npos)
    return relay_says::mistake{"a key that no phone has"};
  return relay_says::key{std::move(digit)};
}

} // namespace

relay_frame parse_relay_frame(std::string_view text) {
  const auto frame = json::parse(text, nullptr, false);
  if (!frame.is_object())
    return relay_says::mistake{"no JSON object"};
  const auto type = text_of(frame, "type");
  if (type.empty())
    return relay_says::mistake{"no type"};
  if (type == "setup")
    return setup_of(frame);
  if (type == "prompt")
    return prompt_of(frame);
  if (type == "dtmf")
    return key_of(frame);
  if (type == "interrupt")
    return relay_says::interrupt{text_of(frame, "utteranceUntilInterrupt")};
  if (type == "error")
    return relay_says::error{text_of(frame, "description")};
  return relay_says::other{};
}

std::string token_frame(std::string_view token, bool last) {
  return dump({{"type", "text"}, {"token", token}, {"last", last}});
}

std::string end_frame(std::string_view handoff) {
  return dump({{"type", "end"}, {"handoffData", handoff}});
}

} // namespace callengine::net::twilio
