#pragma once

#include "model/twiml.hpp"
#include "model/webhook.hpp"
#include "net/twilio/wire/form.hpp"

#include <string_view>
#include <variant>

namespace callengine::net::twilio {

/// The request is understood and changes no call: it is answered with this
/// document without asking the engine.
struct answered_here {
  twiml::document document;
};

/// The request can't be understood: a sentence for the 400 answer.
struct not_understood {
  std::string_view why;
};

using translation = std::variant<webhook, answered_here, not_understood>;

/// Says what a checked request means. `query` is where the engine's own link
/// is; `form` holds Twilio's parameters (for GET it is the query itself).
translation translate_webhook(
  twiml::endpoint to, const parameters& query, const parameters& form);

/// True for requests whose answer Twilio doesn't execute.
constexpr bool is_callback(twiml::endpoint to) noexcept {
  return to == twiml::endpoint::call_status
    || to == twiml::endpoint::status_callback
    || to == twiml::endpoint::recording_status;
}

/// True for requests about a dialled leg rather than about the call.
constexpr bool is_about_leg(twiml::endpoint to) noexcept {
  return to == twiml::endpoint::screening
    || to == twiml::endpoint::screening_answer
    || to == twiml::endpoint::call_status;
}

} // namespace callengine::net::twilio
