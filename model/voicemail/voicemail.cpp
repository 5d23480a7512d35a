#include "model/voicemail/voicemail.hpp"

#include "model/enum_names.hpp"

namespace callengine {

namespace {

constexpr enum_names<voicemail_status, 5> statuses{
  {{"new", "kept", "transcribed", "announced", "removed"}}};

constexpr enum_names<transcript_status, 4> transcript_statuses{
  {{"none", "waiting", "done", "failed"}}};

} // namespace

std::string_view to_string(voicemail_status status) noexcept {
  return statuses[status];
}

std::optional<voicemail_status> voicemail_status_from(
  std::string_view text) noexcept {
  return statuses.find(text);
}

std::string_view to_string(transcript_status status) noexcept {
  return transcript_statuses[status];
}

std::optional<transcript_status> transcript_status_from(
  std::string_view text) noexcept {
  return transcript_statuses.find(text);
}

} // namespace callengine
