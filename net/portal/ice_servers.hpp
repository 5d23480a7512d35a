#pragma once

#include "model/result.hpp"

#include <string>
#include <string_view>

namespace callengine::net::portal {

/// The STUN and TURN servers that pages are told of: a JSON array of
/// `{"urls": …, "username": …, "credential": …}`; empty: none. Fails for what a
/// browser would not take, without repeating it.
result<std::string> ice_servers_in(std::string_view text);

} // namespace callengine::net::portal
