#pragma once

#include "model/time.hpp"
#include "net/http.hpp"
#include "net/message.hpp"

#include <string>
#include <string_view>

/// Beast's headers as endpoints see them.
namespace callengine::net::http_heads {

/// The target in origin form; a client may send it with scheme and host.
std::string_view origin_form(std::string_view target);

/// For `Date`: `Sun, 06 Nov 1994 08:49:37 GMT`.
std::string date_text(time_point now);

/// All of a request but its body.
request head_of(const http::request_header<>& from);

} // namespace callengine::net::http_heads
