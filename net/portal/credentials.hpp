#pragma once

#include "net/portal/questions.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace callengine::net::portal {

/// What somebody signs in with. Bounded, so that nobody fills the memory.
struct credentials {
  std::string email; ///< trimmed, in small letters
  std::string password;
};

/// The body of a sign-in, understood or refused with a sentence.
std::variant<credentials, bad_question> credentials_in(const std::string& body);

/// Whether a `Content-Type` is JSON's. A form on another site's page can't send
/// that.
bool is_json(std::string_view type);

} // namespace callengine::net::portal
