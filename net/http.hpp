#pragma once

#include "net/asio.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

/// Beast's HTTP under this layer's names. Private to net/.
namespace callengine::net {

namespace beast = boost::beast;
namespace http = beast::http;
using http_request = http::request<http::string_body>;

} // namespace callengine::net
