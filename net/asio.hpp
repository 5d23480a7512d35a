#pragma once

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <chrono>

/// Asio under this layer's names. Private to net/: no header that another
/// layer includes may include this one (Asio costs seconds a file).
namespace callengine::net {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using error_code = boost::system::error_code;

/// Every connection stays on one thread, that of its io_context.
using executor = asio::io_context::executor_type;
using tcp_socket = asio::basic_stream_socket<tcp, executor>;
using steady_clock = std::chrono::steady_clock;
using steady_timer = asio::basic_waitable_timer<steady_clock,
  asio::wait_traits<steady_clock>, executor>;

} // namespace callengine::net
