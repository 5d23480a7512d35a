#pragma once

#include "model/ports/recording_source.hpp"
#include "net/outgoing/transfer.hpp"
#include "net/twilio/rest_options.hpp"

namespace callengine::net::outgoing {

struct recording_limits {
  /// 300 s of Twilio's wav are 4.8 MB; beyond this it is no message.
  std::uint64_t most_bytes = std::uint64_t{30} * 1000 * 1000;
  transfer_limits transfer;
};

/// Recordings at Twilio, over its REST API with Basic authentication. The
/// address is made of the configured base URL and the recording's key, never
/// of what a webhook or an answer says: the credentials go to that host alone,
/// and redirects are not followed.
class twilio_recordings final : public recording_source {
public:
  explicit twilio_recordings(
    twilio::rest_options options, recording_limits limits = {});

  fetched fetch(const recording_sid& recording, media_writer& into,
    const std::stop_token& stop) override;

  attempt remove(
    const recording_sid& recording, const std::stop_token& stop) override;

private:
  attempt why_not(const recording_sid& recording) const;
  transfer_request request(
    const recording_sid& recording, std::string_view suffix) const;

  const twilio::rest_options options_;
  const recording_limits limits_;
};

} // namespace callengine::net::outgoing
