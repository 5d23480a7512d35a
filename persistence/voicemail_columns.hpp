#pragma once

#include "model/voicemail/voicemail.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/text_row.hpp"

#include <cstddef>
#include <string>

/// How the columns of `voicemail_messages` are read and sealed.
namespace callengine::persistence {

/// What a transcript, and the note of whoever resolved the message, are
/// encrypted as.
std::string transcript_seal(const recording_sid& recording);
std::string note_seal(const recording_sid& recording);

/// Where two names are the same department: as `department_key` says it.
std::string same_department(const std::string& left, const std::string& right);

/// An assignment that lets the status grow to this one and never shrink.
std::string grown_status(voicemail_status status);

/// What can't be opened (another key, a changed row) reads as empty, and is an
/// error in the log: the message is still there to be heard.
std::string opened_text(const number_cipher& cipher, client_id client,
  const std::string& sealed, const std::string& what,
  const recording_sid& recording);

voicemail_status status_in(const text_row& row, std::size_t column);
transcript_status transcript_status_in(const text_row& row, std::size_t column);

} // namespace callengine::persistence
