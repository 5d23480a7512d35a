#pragma once

#include "model/twiml.hpp"

#include <string>
#include <string_view>

namespace callengine::net::twilio {

/// A document in the form that Twilio reads.
struct rendered {
  std::string xml;
  bool was_cut = false; ///< some text was longer than Twilio takes
};

/// What the URLs in a document are made with.
struct url_base {
  std::string public_url; ///< without a `/` at its end
  std::string token;      ///< of Twilio's: signs URLs of recordings
};

/// Renders a document as XML: the same document gives the same bytes. Texts
/// may hold anything: what XML can't hold is left out, and what Twilio would
/// refuse for its length is cut. `call`: whose request is answered; the socket
/// of a ConversationRelay is for this call.
rendered render_twiml(const twiml::document& document, const url_base& base,
  std::string_view call = {});

/// Speaks nothing and comes back to this very URL: the answer for an engine
/// that has not answered yet. With `else_hang_up` a leg that does not follow
/// the redirect is declined: the end of its document would connect it.
std::string render_come_back(std::string_view url, bool else_hang_up);

/// Says the text, waits 5 s and comes to `url`. With `takes_key` a key that
/// the caller presses meanwhile ends the wait and comes along as `Digits`.
std::string render_hold(
  std::string_view text, std::string_view url, bool takes_key);

/// Has a page that called out talk with this number, both E.164. The page hears
/// it ring; the end of the talk is the end of the call.
std::string render_call_out(
  const std::string& number, const std::string& caller_id);

/// `<Response/>`.
std::string render_nothing();

} // namespace callengine::net::twilio
