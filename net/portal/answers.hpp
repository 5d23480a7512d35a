#pragma once

#include "net/message.hpp"

#include <string>
#include <string_view>

/// The answers of the portal API: JSON that nobody keeps a copy of.
namespace callengine::net::portal {

response json_answer(unsigned status, std::string body);

/// `{"error": {"code": …, "message": …}}`
response json_error(
  unsigned status, std::string_view code, std::string_view message);

/// 503, with when to ask again.
response try_again(std::string_view code, std::string_view message);

} // namespace callengine::net::portal
