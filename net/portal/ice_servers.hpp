#pragma once

#include "model/result.hpp"

#include <string>
#include <string_view>

namespace callengine::net::portal {

/// The STUN and TURN servers that pages are told of, as a JSON array. Read from
/// one of `{"urls": …, "username": …, "credential": …}`, or from URLs with
/// commas between (`stun:HOST,turn:USER:PASSWORD@HOST`); empty: none. Fails for
/// what a browser would not take, without repeating it.
result<std::string> ice_servers_in(std::string_view text);

} // namespace callengine::net::portal
