#pragma once

#include "model/result.hpp"
#include "model/time.hpp"
#include "net/outgoing/mail_header.hpp"

#include <string>
#include <string_view>

namespace callengine::net::outgoing {

/// Whether a connection that begins in the clear goes on so.
enum class starttls : std::uint8_t { never, if_offered, required };

/// The server that takes the mails.
struct smtp_options {
  std::string server; ///< scheme, host, port and path; without credentials
  std::string user;   ///< empty: none are told
  std::string password;
  starttls encryption = starttls::if_offered; ///< smtps:// needs none
  std::string ca_file; ///< PEM; empty: the system's authorities
  mail_sender from;
  /// Until the server wants the mail itself (DATA): connection, TLS, sign-in.
  milliseconds to_data = std::chrono::seconds{30};
  /// For its last reply. RFC 5321 4.5.3.2.6 asks for ten minutes; servers that
  /// take more than a few seconds are rare.
  milliseconds to_reply = std::chrono::minutes{5};
};

/// Reads `SMTP_URL` and `MAIL_FROM`. With a password, and unless the server is
/// on this machine, STARTTLS is required where the URL does not say otherwise.
/// Errors name the variable and hold no secret.
result<smtp_options> read_smtp_options(
  std::string_view url, std::string_view from);

} // namespace callengine::net::outgoing
