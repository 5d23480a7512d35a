#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace callengine::net {

class body_source;

/// What was asked for. Endpoints tell these apart; all others are `other`.
enum class method : std::uint8_t {
  get,
  head,
  post,
  put,
  patch,
  delete_,
  other,
};

/// A whole request as endpoints see it, free of the HTTP library.
struct request {
  method verb = method::get;
  std::string target; ///< origin form, exactly as it was sent
  std::string content_type;
  std::string twilio_signature;
  std::string authorization;
  std::string range; ///< empty: none, or one that must not count
  std::string host;
  std::string origin; ///< of the page that asks; empty: no page, or its own
  std::string cookie;
  std::string accept_encoding;
  std::string if_none_match;
  std::string body;

  /// Of a large body among those that there may be at once; held until the
  /// request is done with. Null: the body is none of them.
  std::shared_ptr<const void> place;

  /// The target up to its query.
  std::string_view path() const noexcept;

  /// The target after its `?`, exactly as it was sent; empty if there is none.
  std::string_view query() const noexcept;
};

/// Asks without wanting anything done.
bool is_read(const request& what) noexcept;

/// What is answered; 204 and 304 have no body. `Content-Length` and
/// `Connection` are the session's.
struct response {
  unsigned status = 200;
  std::string_view content_type = "text/plain; charset=utf-8";
  std::string body;
  std::shared_ptr<body_source> stream; ///< in place of `body`, if there is one
  std::vector<std::pair<std::string_view, std::string>> headers;
};

/// A short plain answer: one line that reveals nothing of the inside.
response plain_answer(unsigned status, std::string_view text);

/// 405 with the methods that this path takes.
response wrong_method(std::string_view allowed);

response not_found();

} // namespace callengine::net
