#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callengine {

/// How far a message is: `voicemail_messages.status`. It only grows.
enum class voicemail_status : std::uint8_t {
  stored,      ///< "new": the row is there, the sound is the carrier's
  kept,        ///< the sound is ours
  transcribed, ///< and readable
  announced,   ///< and every recipient has a mail
  removed,     ///< the sound is gone, the row stays
};

std::string_view to_string(voicemail_status status) noexcept;
std::optional<voicemail_status> voicemail_status_from(
  std::string_view text) noexcept;

/// `voicemail_messages.transcript_status`.
enum class transcript_status : std::uint8_t {
  none, ///< none is wanted
  waiting,
  done,
  failed, ///< "no transcript"
};

std::string_view to_string(transcript_status status) noexcept;
std::optional<transcript_status> transcript_status_from(
  std::string_view text) noexcept;

/// What a clinic wants done with its messages: `voicemail_settings`.
struct voicemail_settings {
  bool delete_at_carrier = false;
  bool transcribe = true;
  std::string language; ///< a tag such as "en-US"; empty: told by itself
  bool mail_transcript = false;
  bool mail_number = false;
  std::optional<std::int64_t> retention_days; ///< empty: kept for ever

  friend bool operator==(const voicemail_settings&, const voicemail_settings&)
    = default;
};

/// What the pipeline knows of one message.
struct voicemail_facts {
  std::int64_t id = 0;
  client_id client;
  recording_sid recording;
  call_sid call;
  std::string department; ///< empty: none
  std::string from;       ///< decrypted; empty: withheld
  bool is_test = false;   ///< left with the phone in the page
  seconds duration{0};
  time_point at;
  voicemail_status status = voicemail_status::stored;
  transcript_status transcript = transcript_status::none;
  std::string text; ///< decrypted transcript
  std::string type; ///< media type, once kept
  std::optional<user_id> assigned_to;
  std::string clinic_name;
  std::string time_zone; ///< of the clinic, IANA; empty: UTC
  voicemail_settings wanted;
  std::vector<std::string> recipients; ///< mail addresses

  friend bool operator==(const voicemail_facts&, const voicemail_facts&)
    = default;
};

} // namespace callengine
