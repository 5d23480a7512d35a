#include "persistence/voicemail_columns.hpp"

#include <spdlog/spdlog.h>

namespace callengine::persistence {

std::string transcript_seal(const recording_sid& recording) {
  return "transcript of " + recording;
}

std::string note_seal(const recording_sid& recording) {
  return "note on " + recording;
}

std::string same_department(const std::string& left, const std::string& right) {
  // The collation folds ASCII letters alone, on both databases.
  const auto key = [](const std::string& name) {
    return "lower(trim(coalesce(" + name
      + ", ''), ' \t\r\n') COLLATE \"binary\")";
  };
  return key(left) + " = " + key(right);
}

std::string grown_status(voicemail_status status) {
  std::string less;
  for (int each = 0; each < static_cast<int>(status); ++each)
    less += (each == 0 ? "'" : ", '")
      + std::string{to_string(static_cast<voicemail_status>(each))} + "'";
  return "status = CASE WHEN coalesce(status, 'new') IN (" + less + ") THEN '"
    + std::string{to_string(status)} + "' ELSE status END";
}

std::string opened_text(const number_cipher& cipher, client_id client,
  const std::string& sealed, const std::string& what,
  const recording_sid& recording) {
  if (sealed.empty())
    return {};
  auto opened = cipher.decrypt(client, sealed, what);
  if (opened)
    return std::move(*opened.value);
  spdlog::error("voicemail {}: {} can't be read: {}", recording,
    what.empty() ? "the caller's number" : what, opened.error);
  return {};
}

voicemail_status status_in(const text_row& row, std::size_t column) {
  return voicemail_status_from(row.text(column))
    .value_or(voicemail_status::stored);
}

transcript_status transcript_status_in(
  const text_row& row, std::size_t column) {
  return transcript_status_from(row.text(column))
    .value_or(transcript_status::none);
}

} // namespace callengine::persistence
