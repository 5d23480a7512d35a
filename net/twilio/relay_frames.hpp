#pragma once

#include "model/ids.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// The frames of a ConversationRelay's socket (contract 8).
namespace callengine::net::twilio {

/// What Twilio says.
namespace relay_says {

struct setup {
  std::string session; ///< "VX…"
  call_sid call;
};

/// The caller has spoken.
struct prompt {
  std::string text;
  std::string language;
  bool last = true; ///< false: the caller goes on
};

struct key {
  std::string digit;
};

struct interrupt {
  std::string heard; ///< what was said until then
};

/// Its words may repeat what somebody said.
struct error {
  std::string description;
};

/// News that nobody needs, and types that are new since today.
struct other {};

struct mistake {
  std::string_view what; ///< a static text
};

} // namespace relay_says

using relay_frame = std::variant<relay_says::setup, relay_says::prompt,
  relay_says::key, relay_says::interrupt, relay_says::error, relay_says::other,
  relay_says::mistake>;

/// Never throws: what can't be understood is a `mistake`.
relay_frame parse_relay_frame(std::string_view text);

/// A piece of speech; `last` ends the talk cycle.
std::string token_frame(std::string_view token, bool last);

std::string end_frame(std::string_view handoff);

} // namespace callengine::net::twilio
