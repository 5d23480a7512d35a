#include "net/portal/call_ticket.hpp"

#include "model/phone_number.hpp"
#include "net/portal/signed_text.hpp"
#include "net/twilio/wire/link_url.hpp"

#include <algorithm>

namespace callengine::net::portal {

namespace {

/// Keeps it apart from what else the secret signs.
constexpr std::string_view purpose = "call ticket";

/// The part up to the next dot, which is taken away.
std::string_view take_part(std::string_view& rest) {
  const auto dot = std::min(rest.find('.'), rest.size());
  const auto part = rest.substr(0, dot);
  rest.remove_prefix(std::min(dot + 1, rest.size()));
  return part;
}

} // namespace

std::string text_of(const call_ticket& ticket, std::string_view secret) {
  const auto expiry
    = std::chrono::duration_cast<seconds>(ticket.expires_at.time_since_epoch());
  const auto content = std::to_string(ticket.staff.client.value) + "."
    + std::to_string(ticket.staff.user.value) + "." + ticket.number + "."
    + ticket.caller_id + "." + std::to_string(expiry.count());
  return signed_text(purpose, content, secret);
}

std::optional<call_ticket> check_call_ticket(
  std::string_view text, std::string_view secret) {
  const auto content = content_of(purpose, text, secret);
  if (!content)
    return std::nullopt;
  auto rest = *content;
  const auto client = twilio::parse_number(take_part(rest));
  const auto user = twilio::parse_number(take_part(rest));
  call_ticket ticket;
  ticket.number = take_part(rest);
  ticket.caller_id = take_part(rest);
  const auto expiry = twilio::parse_number(take_part(rest));
  if (!client || !user || !expiry || !rest.empty() || !is_e164(ticket.number)
    || !is_e164(ticket.caller_id))
    return std::nullopt;
  ticket.staff = {client_id{*client}, user_id{*user}};
  ticket.expires_at = time_point{seconds{*expiry}};
  return ticket;
}

} // namespace callengine::net::portal
