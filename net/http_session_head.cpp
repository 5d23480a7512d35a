#include "net/http_heads.hpp"
#include "net/http_session.hpp"

#include <utility>

namespace callengine::net {

/// The header is whole. False: it was refused, or the client waits for leave to
/// send the body.
bool http_session::takes_header() {
  const auto& header = parser_->get();
  if (header.version() == 11
    && header.find(http::field::host) == header.end()) {
    refuse(400, "The Host header is missing.");
    return false;
  }
  const auto expects = header[http::field::expect];
  if (!expects.empty() && !beast::iequals(expects, "100-continue")) {
    refuse(417, "Only 100-continue can be expected.");
    return false;
  }
  if (parser_->is_done())
    return true;
  if (!expects.empty()) {
    // Earlier answers may take their time: `write_continue` decides.
    phase_ = phase::continuing;
    clear_read_deadline();
    advance();
    return false;
  }
  if (!takes_body())
    return false;
  phase_ = phase::body;
  set_read_deadline(body_deadline_);
  return true;
}

/// How large the body may be, and how long it may take. What place it takes it
/// holds from now on, so its deadline must begin. False: it was refused.
bool http_session::takes_body() {
  const auto& limits = edge_.options.limits;
  auto most = limits.body_bytes;
  body_deadline_ = limits.body_deadline;
  const auto& header = parser_->get().base();
  auto leave = header.method() == http::verb::put
    ? edge_.routes.leave_for(http_heads::head_of(header))
    : std::nullopt;
  if (leave && !leave->place) {
    refuse(std::move(leave->refusal));
    return false;
  }
  if (leave) {
    most = leave->bytes;
    body_deadline_ = leave->deadline;
    place_ = std::move(leave->place);
  }
  const auto length = parser_->content_length();
  if (length && *length > most) {
    place_.reset();
    refuse(413, "The body is too large.");
    return false;
  }
  parser_->body_limit(most); // of one that is sent in chunks
  return true;
}

} // namespace callengine::net
