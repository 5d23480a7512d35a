#pragma once

#include "model/ports/transcriber.hpp"
#include "net/outgoing/transfer.hpp"

namespace callengine::net::outgoing {

struct transcription_options {
  std::string base_url; ///< up to and with `/v1`
  std::string api_key;  ///< empty: none is sent
  std::string model;
  /// A server that works on 300 s of sound says nothing for minutes.
  transfer_limits limits{
    .answer = std::chrono::minutes{15}, .total = std::chrono::minutes{15}};
};

/// Asks an OpenAI-compatible `/audio/transcriptions`. The sound is sent as it
/// is read, so memory does not grow with its length.
class transcription_client final : public transcriber {
public:
  explicit transcription_client(transcription_options options);

  transcript transcribe(media_reader& sound, const std::string& type,
    const std::string& language, const std::stop_token& stop) override;

private:
  transfer_request request(media_reader& sound, const std::string& type,
    const std::string& language) const;

  const transcription_options options_;
};

} // namespace callengine::net::outgoing
