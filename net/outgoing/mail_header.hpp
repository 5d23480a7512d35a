#pragma once

#include "model/time.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Texts of a mail's header (RFC 5322, 2045, 2047). None of them lets a line
/// break of its input through.
namespace callengine::net::outgoing {

/// Whoever a mail is from.
struct mail_sender {
  std::string name; ///< may be empty
  std::string address;
};

/// Reads "a@b.example" and "Name <a@b.example>".
std::optional<mail_sender> read_sender(std::string_view text);

/// True for what may stand in an SMTP command: ASCII without blanks, quotes and
/// brackets, one `@` within.
bool is_mail_address(std::string_view text);

/// What follows the `@`.
std::string_view domain_of(std::string_view address);

/// True for what may stand before the `@` of a Message-ID.
bool is_message_id(std::string_view text);

/// As it is where that is short and plain, else in encoded words, folded.
std::string unstructured(std::string_view text);

std::string sender_text(const mail_sender& from);

/// "Sun, 22 Nov 2026 13:01:33 +0000"
std::string mail_date(time_point at);

/// With CRLF at the end of each line, whatever they had.
std::string with_mail_lines(std::string_view text);

} // namespace callengine::net::outgoing
