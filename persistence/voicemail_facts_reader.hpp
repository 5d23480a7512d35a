#pragma once

#include "model/voicemail/voicemail.hpp"
#include "persistence/number_cipher.hpp"

#include <soci/soci.h>

#include <optional>

namespace callengine::persistence {

/// A message with all that its pipeline needs of it, its clinic and the
/// clinic's wishes. Empty: this clinic has no such message, or it is a
/// tombstone. Throws soci::soci_error.
std::optional<voicemail_facts> read_voicemail_facts(soci::session& session,
  const number_cipher& cipher, client_id client,
  const recording_sid& recording);

} // namespace callengine::persistence
