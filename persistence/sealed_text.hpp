#pragma once

#include "persistence/number_cipher.hpp"
#include "persistence/result.hpp"

#include <string>

namespace callengine::persistence {

/// Opens what a column has. What can't be opened (another key, a changed row)
/// reads as empty, and is an error in the log: the rest of the row is still
/// worth showing. `seal`: what it was encrypted as; `of`: whose it is, for the
/// log ("voicemail RE…").
std::string opened_text(const number_cipher& cipher, client_id client,
  const std::string& sealed, const std::string& seal, const std::string& of);

/// Opens a text of an image that was sealed as `seal`; or, as engines of before
/// did, as nothing in particular. Such images are gone with their calls.
result<std::string> opened_of_image(const number_cipher& cipher,
  client_id client, const std::string& sealed, const std::string& seal);

} // namespace callengine::persistence
