#include "net/portal/call_backs_api.hpp"

#include "model/phone_number.hpp"
#include "net/portal/admission.hpp"
#include "net/portal/answers.hpp"
#include "net/portal/call_lists.hpp"
#include "net/portal/call_ticket.hpp"
#include "net/portal/changes.hpp"
#include "net/portal/json_text.hpp"
#include "net/portal/profile_json.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <variant>

namespace callengine::net::portal {

namespace {

constexpr std::string_view path_of_api = "/api/portal/call-backs";

std::variant<std::string, bad_question> number_in(const std::string& body) {
  const auto told = nlohmann::json::parse(body, nullptr, false);
  if (!told.is_object())
    return bad_question{"bad_json", "The body must be one JSON object."};
  for (const auto& [name, value] : told.items())
    if (name != "number")
      return *unknown_key(name);
  const auto number = told.find("number");
  if (number == told.end() || !number->is_string()
    || !is_e164(number->get_ref<const std::string&>()))
    return bad_question{
      "bad_number", "\"number\" must be one such as +14155550123."};
  return number->get<std::string>();
}

} // namespace

call_backs_api::call_backs_api(const server_options& options,
  known_callers& callers, const clock& time, counters& counted)
  : options_{options}, callers_{callers}, time_{time}, counted_{counted} {}

bool call_backs_api::owns(std::string_view path) noexcept {
  return path == path_of_api;
}

void call_backs_api::handle(
  const request& what, const exchange_ptr& asked) const {
  if (what.verb != method::post) {
    asked->respond(wrong_method("POST"));
    return;
  }
  const auto user = admit(what, asked, options_, time_);
  if (!user)
    return;
  if (!calls_out(options_)) {
    asked->respond(
      json_error(404, "no_voice", "Pages can't call out through Twilio here."));
    return;
  }
  const auto told = number_in(what.body);
  if (const auto* problem = std::get_if<bad_question>(&told)) {
    asked->respond(json_error(400, problem->code, problem->message));
    return;
  }
  answer_in_time(asked, options_);
  const auto& number = std::get<std::string>(told);
  auto done
    = [this, user = *user, number, asked](const known_callers::result& found) {
        asked->respond(judged(user, number, found));
      };
  callers_.find(asker_of(*user), number, done);
}

response call_backs_api::judged(const portal_user& user,
  const std::string& number, const known_callers::result& found) const {
  if (!found.error.empty())
    return history_failed(found.error, counted_);
  // Calling one of the engine's own numbers would be a circle.
  const bool is_ours = options_.line_of && options_.line_of(number);
  if (!found.is_known || is_ours)
    return json_error(
      404, "unknown_number", "No call of yours came from this number.");
  const auto client = user.staff.client;
  const auto caller_id = options_.caller_id_of
    ? options_.caller_id_of(client, found.called)
    : std::string{};
  if (!is_e164(caller_id)) {
    spdlog::warn(
      "clinic {} has no receiving number to call from", client.value);
    return json_error(
      404, "no_voice", "The clinic has no number to call from.");
  }
  const time_point until
    = std::chrono::floor<seconds>(time_.now() + options_.limits.call_ticket);
  const auto ticket = text_of(
    {user.staff, number, caller_id, until}, options_.portal_jwt_secret);
  if (ticket.empty()) {
    spdlog::error("a ticket to call out could not be signed");
    return try_again("no_ticket", "The ticket could not be made.");
  }
  return json_answer(200,
    dump(
      {{"to", number}, {"ticket", ticket}, {"expires_at", iso_time(until)}}));
}

} // namespace callengine::net::portal
