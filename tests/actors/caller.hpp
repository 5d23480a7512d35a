#pragma once

#include "tests/actors/fixture.hpp"

#include <optional>
#include <string>

namespace callengine::actors::testing {

// -- reading documents --------------------------------------------------------

/// The first verb of this kind in a document, or null. Null has no verbs.
template <class Verb>
const Verb* find_verb(const twiml::document_ptr& document) {
  if (!document)
    return nullptr;
  for (const auto& verb : document->verbs)
    if (const auto* found = std::get_if<Verb>(&verb))
      return found;
  return nullptr;
}

/// What a document does, verb by verb: "say dial", "reject" …; the noun stands
/// behind a dial: "say dial:c123_u101", "say dial:+14155551103". "nothing" for
/// no document at all, "empty" for one without verbs.
std::string outline(const twiml::document_ptr& document);

/// All words of a document's `<Say>`s, also of those in a `<Gather>`.
std::string words(const twiml::document_ptr& document);

// -- a call -------------------------------------------------------------------

/// A call as Twilio conducts it: sends the requests that the documents ask for,
/// with the links that stand in them.
class caller {
public:
  static constexpr const char* number = "+14155559999";

  explicit caller(virtual_engine& engine, call_sid sid = "CA1",
    std::string to = clinic_number);

  const call_sid& sid() const noexcept {
    return sid_;
  }

  /// The newest document that was spoken to the caller; null before the first.
  twiml::document_ptr document();

  /// `outline` of it.
  std::string hears() {
    return outline(document());
  }

  /// Sends the newest request of the caller's own once more, as it was.
  reply_ptr repeat() {
    return engine_.accept(newest_);
  }

  /// Sends any request again, or one that no document asked for. The answer is
  /// not heard by the caller.
  reply_ptr ask(const webhook& request) {
    return engine_.accept(request);
  }

  // -- the caller's own requests ----------------------------------------------

  reply_ptr arrive();
  reply_ptr press(const std::string& digits);
  reply_ptr stay_silent();
  reply_ptr say_words(const std::string& text); ///< into a conversation
  reply_ptr relay_ends(bool failed);
  reply_ptr follow(); ///< the document's `<Redirect>`

  /// The Dial ended: DialCallStatus, DialBridged, DialCallDuration.
  reply_ptr dial_ends(call_status status, std::optional<bool> bridged = false,
    std::optional<seconds> duration = std::nullopt);

  /// The recording's action was requested.
  reply_ptr record_ends(recording_sid recording, seconds duration);

  // -- callbacks and legs -----------------------------------------------------

  /// The dialled leg's status callback.
  reply_ptr leg(
    call_status status, std::optional<seconds> duration = std::nullopt);
  reply_ptr phone_picked_up();
  reply_ptr phone_pressed(const std::string& digits);
  reply_ptr recording_is_ready(recording_sid recording, seconds duration);

  /// The number's status callback: the caller is gone.
  reply_ptr hang_up(call_status status = call_status::completed);

  /// The requests as values, to be sent late or twice.
  webhook arrival() const;
  webhook request_of(const twiml::link& link, call_event event) const;
  webhook leg_request_of(const twiml::link& link, call_event event) const;

  /// The leg that the document in force dials.
  call_sid leg_sid() const;

  /// The answers that requests of this call wait for, oldest first.
  const std::vector<reply_ptr>& replies() const noexcept {
    return replies_;
  }

private:
  reply_ptr say(webhook request);
  const twiml::dial& dial();
  const twiml::link& leg_link();

  virtual_engine& engine_;
  call_sid sid_;
  std::string to_;
  webhook newest_;
  std::vector<reply_ptr> replies_;
  std::optional<twiml::link> screening_answer_;
};

} // namespace callengine::actors::testing
