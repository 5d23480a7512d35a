#pragma once

#include "persistence/number_cipher.hpp"

#include <string>

namespace callengine::persistence {

/// Opens what a column has. What can't be opened (another key, a changed row)
/// reads as empty, and is an error in the log: the rest of the row is still
/// worth showing. `seal`: what it was encrypted as; `of`: whose it is, for the
/// log ("voicemail RE…").
std::string opened_text(const number_cipher& cipher, client_id client,
  const std::string& sealed, const std::string& seal, const std::string& of);

} // namespace callengine::persistence
