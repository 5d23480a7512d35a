#include "net/portal/voicemails_api.hpp"

#include "net/portal/admission.hpp"
#include "net/portal/answers.hpp"
#include "net/portal/voicemail_questions.hpp"
#include "net/portal/voicemails_json.hpp"

#include <spdlog/spdlog.h>

#include <utility>
#include <variant>

namespace callengine::net::portal {

namespace {

constexpr std::string_view list_path = "/api/portal/voicemails";
constexpr std::string_view message_path = "/api/portal/voicemails/";
constexpr std::string_view audio_end = "/audio";

/// As much of a guessed id as the audit log keeps.
constexpr std::size_t longest_id = 64;

response not_there() {
  return json_error(404, "not_found", "There is no such message.");
}

response bad_request(const bad_question& problem) {
  return json_error(400, problem.code, problem.message);
}

} // namespace

struct voicemails_api::question {
  std::string_view action; ///< of the audit log; empty: no such method
  std::string id;          ///< as it was asked for
  bool is_audio = false;
};

voicemails_api::voicemails_api(const server_options& options,
  voicemail_inbox& inbox, media_store& media, call_engine& engine,
  const clock& time, counters& counted)
  : options_{options}, inbox_{inbox}, engine_{engine}, time_{time},
    counted_{counted}, audio_{media, options.limits, counted} {}

bool voicemails_api::owns(std::string_view path) noexcept {
  return path == list_path || path.starts_with(message_path);
}

void voicemails_api::stop() {
  audio_.stop();
}

void voicemails_api::handle(const request& what, const exchange_ptr& asked) {
  if (what.path() == list_path)
    list(what, asked);
  else
    about_one(what, asked);
}

void voicemails_api::list(const request& what, const exchange_ptr& asked) {
  if (!is_read(what)) {
    asked->respond(wrong_method("GET, HEAD"));
    return;
  }
  const auto user = admit(what, asked, options_, time_);
  if (!user)
    return;
  const auto filter = filter_of(what.query());
  if (const auto* problem = std::get_if<bad_question>(&filter)) {
    asked->respond(bad_request(*problem));
    return;
  }
  answer_in_time(asked, options_);
  auto done = [this, asked](const voicemail_inbox::list_result& found) {
    if (found.error.empty())
      asked->respond(json_answer(200, voicemails_json(found)));
    else
      asked->respond(failed(found.error));
  };
  inbox_.list(asker_of(*user), std::get<inbox_filter>(filter), done);
}

voicemails_api::question voicemails_api::question_of(const request& what) {
  auto rest = what.path().substr(message_path.size());
  question result;
  result.is_audio = rest.ends_with(audio_end);
  if (result.is_audio)
    rest.remove_suffix(audio_end.size());
  result.id = rest;
  if (is_read(what))
    result.action = result.is_audio ? "listen" : "read";
  else if (what.verb == method::patch && !result.is_audio)
    result.action = "change";
  else if (what.verb == method::delete_ && !result.is_audio)
    result.action = "delete";
  return result;
}

void voicemails_api::about_one(const request& what, const exchange_ptr& asked) {
  const auto about = question_of(what);
  if (about.action.empty()) {
    asked->respond(
      wrong_method(about.is_audio ? "GET, HEAD" : "GET, HEAD, PATCH, DELETE"));
    return;
  }
  const auto checked = bearer_of(what, options_, time_);
  if (const auto* problem = std::get_if<token_error>(&checked)) {
    if (problem->of)
      return refuse(*problem->of, about, problem->code,
        json_error(404, problem->code, problem->message), asked);
    asked->respond(unauthorized(*problem));
    return;
  }
  const auto& user = std::get<portal_user>(checked);
  const auto id = id_from(about.id);
  if (!id)
    return refuse(user, about, "not_found", not_there(), asked);
  if (what.verb == method::delete_ && user.as != role::admin)
    return refuse(user, about, "not_allowed", not_there(), asked);
  const auto& limits = options_.limits;
  answer_in_time(
    asked, about.is_audio ? limits.media_deadline : limits.api_deadline);
  const auto who = asker_of(user);
  if (about.is_audio)
    listen(what, who, *id, asked);
  else if (what.verb == method::patch)
    change(what, who, *id, asked);
  else if (what.verb == method::delete_)
    remove(who, *id, asked);
  else
    read(who, *id, asked);
}

void voicemails_api::refuse(const portal_user& who, const question& about,
  std::string_view why, response answer, const exchange_ptr& asked) {
  inbox_refusal row;
  row.client = who.staff.client;
  row.user = who.staff.user;
  row.role = to_string(who.as);
  row.action = about.action;
  row.message = about.id.substr(0, longest_id);
  row.why = why;
  inbox_.refused(row);
  asked->respond(std::move(answer));
}

void voicemails_api::read(
  const portal_asker& who, std::int64_t id, const exchange_ptr& asked) {
  auto done = [this, asked](const voicemail_inbox::message_result& found) {
    asked->respond(shown(found));
  };
  inbox_.read(who, id, done);
}

void voicemails_api::listen(const request& what, const portal_asker& who,
  std::int64_t id, const exchange_ptr& asked) {
  // Who asks for the length only hears nothing, and gets no range.
  const bool hears = what.verb != method::head;
  auto done = [this, client = who.staff.client,
                range = hears ? what.range : std::string{},
                asked](const voicemail_inbox::message_result& found) {
    if (!asked->is_awaited())
      return;
    if (found.how == voicemail_inbox::outcome::done && found.message)
      audio_.answer(client, *found.message, range, asked);
    else
      asked->respond(none(found));
  };
  if (hears)
    inbox_.listen(who, id, done);
  else
    inbox_.read(who, id, done);
}

void voicemails_api::change(const request& what, const portal_asker& who,
  std::int64_t id, const exchange_ptr& asked) {
  const auto wanted = change_of(what.body);
  if (const auto* problem = std::get_if<bad_question>(&wanted)) {
    asked->respond(bad_request(*problem));
    return;
  }
  auto done = [this, client = who.staff.client, asked](
                const voicemail_inbox::message_result& found) {
    asked->respond(changed(client, found));
  };
  inbox_.change(who, id, std::get<inbox_change>(wanted), done);
}

void voicemails_api::remove(
  const portal_asker& who, std::int64_t id, const exchange_ptr& asked) {
  auto done = [this, client = who.staff.client, asked](
                const voicemail_inbox::message_result& found) {
    asked->respond(changed(client, found));
  };
  inbox_.remove(who, id, done);
}

response voicemails_api::shown(const voicemail_inbox::message_result& found) {
  if (found.how != voicemail_inbox::outcome::done || !found.message)
    return none(found);
  return json_answer(200, voicemail_json(*found.message));
}

response voicemails_api::changed(
  client_id client, const voicemail_inbox::message_result& found) {
  if (found.how == voicemail_inbox::outcome::done && found.message)
    engine_.tell_news(client, news_of(*found.message));
  return shown(found);
}

response voicemails_api::none(const voicemail_inbox::message_result& found) {
  switch (found.how) {
  case voicemail_inbox::outcome::not_found:
    return not_there();
  case voicemail_inbox::outcome::no_such_user:
    return json_error(400, "no_such_user",
      "\"assigned_to\" must be the id of a user of this clinic, or null.");
  case voicemail_inbox::outcome::resolved_already:
    return json_error(409, "resolved_already",
      "Somebody else has resolved it already; nothing was changed.");
  case voicemail_inbox::outcome::done:
    return failed("the inbox answered without a message");
  case voicemail_inbox::outcome::failed:
    break;
  }
  return failed(found.error);
}

response voicemails_api::failed(const std::string& why) {
  counters::count(counted_.inbox_failed);
  spdlog::error("the voicemail inbox could not be asked: {}", why);
  return try_again(
    "inbox_unavailable", "Messages can't be reached at the moment.");
}

} // namespace callengine::net::portal
