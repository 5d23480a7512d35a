#pragma once

#include <boost/asio/io_context.hpp>

struct redisAsyncContext;

namespace callengine::persistence {

/// Lets an Asio loop tell hiredis when its socket can be read and written.
/// Called on the loop's thread, once for a context without an error. What it
/// needs lives until hiredis frees the context; the file descriptor stays
/// hiredis' own.
void attach_events(boost::asio::io_context& loop, redisAsyncContext& context);

} // namespace callengine::persistence
