#include "net/twilio/outgoing_calls.hpp"

#include "model/client_identity.hpp"
#include "model/twiml.hpp"
#include "net/twilio/wire/render_twiml.hpp"

#include <spdlog/spdlog.h>

namespace callengine::net::twilio {

namespace {

constexpr std::string_view client_scheme = "client:";

std::string rejection() {
  twiml::document document;
  document.verbs.emplace_back(twiml::reject{});
  return render_twiml(document, {}).xml;
}

} // namespace

std::string outgoing_calls::answer(const parameters& fields) const {
  const auto judged = ticket_of(fields);
  if (const auto* why = std::get_if<std::string_view>(&judged)) {
    counters::count(counted_.calls_out_refused);
    spdlog::warn("a call out of a page is rejected: {}", *why);
    return rejection();
  }
  const auto& ticket = std::get<portal::call_ticket>(judged);
  counters::count(counted_.calls_out);
  spdlog::info("user {} of clinic {} calls somebody back",
    ticket.staff.user.value, ticket.staff.client.value);
  return render_call_out(ticket.number, ticket.caller_id);
}

std::variant<portal::call_ticket, std::string_view> outgoing_calls::ticket_of(
  const parameters& fields) const {
  auto from = value_of(fields, "From");
  if (!from.starts_with(client_scheme))
    return "it comes from no page";
  from.remove_prefix(client_scheme.size());
  const auto staff = staff_of_identity(from);
  if (!staff)
    return "it comes from nobody's page";
  auto ticket = portal::check_call_ticket(
    value_of(fields, "ticket"), options_.portal_jwt_secret);
  if (!ticket)
    return "it has no ticket that was made here";
  if (ticket->staff != *staff)
    return "its ticket is somebody else's";
  if (ticket->expires_at <= time_.now())
    return "its ticket is over";
  return std::move(*ticket);
}

} // namespace callengine::net::twilio
