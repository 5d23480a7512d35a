#pragma once

#include "model/webhook.hpp"
#include "net/counters.hpp"
#include "net/overload.hpp"
#include "net/server_options.hpp"
#include "net/twilio/wire/form.hpp"
#include "net/twilio/wire/render_twiml.hpp"

#include <optional>
#include <string>

namespace callengine::net::twilio {

/// What new callers hear while the engine is overloaded: documents that need
/// neither the engine nor memory. "Please hold", and back to the first request
/// with the number of the round in the URL (which Twilio signs); a key leaves a
/// message instead, whose URLs carry the clinic, so that the recording is
/// stored whenever the engine can; after the last round there is the message
/// only, or a goodbye. A call that the engine has is never held: it is
/// recognized by its link, by a call status other than `ringing`, and by
/// `server_options::is_live`. Called on the threads of connections.
class waiting_line {
public:
  waiting_line(const server_options& options, counters& counted, overload& load,
    url_base base);

  /// The document for a checked request that is not to reach the engine;
  /// nothing for all others. `query` is the URL's, `form` Twilio's.
  std::optional<std::string> answer(const webhook& request,
    const parameters& query, const parameters& form) const;

private:
  std::string hold(unsigned round, bool offers_message) const;
  std::string take_message(
    const call_sid& call, const receiving_line& line) const;
  std::string turn_away() const;
  bool is_overloaded() const noexcept;

  const server_options& options_;
  counters& counted_;
  overload& load_;
  const url_base base_;
};

} // namespace callengine::net::twilio
