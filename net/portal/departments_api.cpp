#include "net/portal/departments_api.hpp"

#include "model/voicemail/greeting_name.hpp"
#include "net/outgoing/sound_check.hpp"
#include "net/portal/admission.hpp"
#include "net/portal/answers.hpp"
#include "net/portal/json_text.hpp"
#include "net/portal/questions.hpp"
#include "net/random_name.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <optional>
#include <utility>

namespace callengine::net::portal {

namespace {

using nlohmann::ordered_json;
using outcome = departments::outcome;

constexpr std::string_view list_path = "/api/admin/departments";
constexpr std::string_view row_path = "/api/admin/departments/";
constexpr std::string_view greeting_end = "/greeting";

ordered_json to_json(const department& row) {
  return {{"id", row.id}, {"name", row.name},
    {"voicemail_message", text_or_null(row.voicemail_message)},
    {"voicemail_email", text_or_null(row.voicemail_email)},
    {"greeting", text_or_null(row.greeting)}};
}

std::string departments_json(const std::vector<department>& rows) {
  auto list = ordered_json::array();
  for (const auto& row : rows)
    list.push_back(to_json(row));
  ordered_json body;
  body["departments"] = std::move(list);
  return dump(body);
}

std::optional<std::int64_t> id_in(std::string_view path) {
  path.remove_prefix(row_path.size());
  path.remove_suffix(greeting_end.size());
  return id_from(path);
}

response not_there() {
  return json_error(404, "not_found", "There is no such department.");
}

/// What keeps a body from being played by Twilio.
std::optional<response> fault_of(const std::string& sound) {
  if (sound.empty())
    return json_error(400, "empty", "Send the greeting as the body.");
  outgoing::sound_check check;
  check.take(sound);
  if (check.type().empty())
    return json_error(
      415, "not_audio", "The greeting must be a wav or an mp3 file.");
  if (!check.is_whole())
    return json_error(
      400, "cut", "The wav file is shorter than its header says.");
  return std::nullopt;
}

} // namespace

departments_api::departments_api(const server_options& options,
  departments& rows, media_store& media, const clock& time, counters& counted)
  : options_{options}, rows_{rows}, time_{time}, counted_{counted},
    uploads_{media, options.limits.uploads} {}

bool departments_api::owns(std::string_view path) noexcept {
  return path == list_path
    || (path.size() > row_path.size() + greeting_end.size()
      && path.starts_with(row_path) && path.ends_with(greeting_end));
}

bool departments_api::is_upload(const request& head) noexcept {
  return head.verb == method::put && head.path() != list_path
    && owns(head.path());
}

void departments_api::stop() {
  uploads_.stop();
}

std::variant<portal_asker, response> departments_api::admin_of(
  const request& what) const {
  const auto checked = bearer_of(what, options_, time_);
  if (const auto* problem = std::get_if<token_error>(&checked))
    return unauthorized(*problem);
  const auto& user = std::get<portal_user>(checked);
  if (user.as != role::admin)
    return json_error(
      403, "not_allowed", "Only administrators may change departments.");
  return asker_of(user);
}

large_body departments_api::leave_for(const request& head) const {
  large_body leave;
  leave.bytes = options_.limits.upload_bytes;
  leave.deadline = options_.limits.upload_deadline;
  auto who = admin_of(head);
  if (auto* refusal = std::get_if<response>(&who)) {
    leave.refusal = std::move(*refusal);
    return leave;
  }
  leave.place = uploads_.take_place();
  if (!leave.place)
    leave.refusal = try_again(
      "too_many_uploads", "Others are uploading. Please try again shortly.");
  return leave;
}

void departments_api::handle(request what, const exchange_ptr& asked) {
  const bool is_list = what.path() == list_path;
  const bool changes = what.verb == method::put || what.verb == method::delete_;
  if (is_list ? !is_read(what) : !changes) {
    asked->respond(wrong_method(is_list ? "GET, HEAD" : "PUT, DELETE"));
    return;
  }
  auto checked = admin_of(what);
  if (auto* refusal = std::get_if<response>(&checked)) {
    asked->respond(std::move(*refusal));
    return;
  }
  const auto& who = std::get<portal_asker>(checked);
  if (is_list) {
    list(who.staff.client, asked);
  } else if (what.verb == method::put) {
    upload(std::move(what), who, asked);
  } else {
    answer_in_time(asked, options_);
    // What has no number has no row: the audit log gets it as 0.
    set(who, id_in(what.path()).value_or(0), {}, asked);
  }
}

void departments_api::list(client_id client, const exchange_ptr& asked) const {
  answer_in_time(asked, options_);
  auto done = [this, asked](const departments::list_result& result) {
    if (result.error.empty())
      asked->respond(json_answer(200, departments_json(result.found)));
    else
      asked->respond(failed(result.error));
  };
  rows_.list(client, done);
}

void departments_api::upload(
  request what, const portal_asker& who, const exchange_ptr& asked) {
  if (auto fault = fault_of(what.body)) {
    asked->respond(std::move(*fault));
    return;
  }
  const auto id = id_in(what.path()).value_or(0);
  const auto upload = random_name();
  if (upload.empty()) {
    asked->respond(failed("there are no random numbers"));
    return;
  }
  auto late = [] {
    return json_error(503, "not_in_time",
      "It took too long; the greeting may still be kept. Please look again.");
  };
  asked->respond_within(options_.limits.upload_answer, std::move(late));
  const media_name name{who.staff.client, to_string(greeting_name{id, upload})};
  // Shared: a function that may be copied must not copy the sound.
  const auto brought = std::make_shared<request>(std::move(what));
  // First of all, so that no crash leaves a file that nobody knows of.
  auto expected
    = [this, name, id, brought, who, asked](const std::string& error) {
        if (error.empty())
          keep(name, id, *brought, who, asked);
        else
          asked->respond(failed(error));
      };
  rows_.expect_greeting(name.client, name.name, std::move(expected));
}

/// Its body and its place are moved on.
void departments_api::keep(const media_name& name, std::int64_t id,
  request& what, const portal_asker& who, const exchange_ptr& asked) {
  auto kept = [this, name, who, id, asked](const std::string& error) {
    if (error.empty())
      set(who, id, name.name, asked);
    else
      asked->respond(failed("the greeting can't be kept: " + error));
  };
  uploads_.keep(
    name, std::move(what.body), std::move(what.place), std::move(kept));
}

/// The row comes last: what it names is there.
void departments_api::set(const portal_asker& who, std::int64_t id,
  const std::string& media, const exchange_ptr& asked) {
  // `asked` keeps the edge, and this with it.
  auto done = [this, client = who.staff.client, media, asked](
                const departments::change_result& result) {
    const bool unused
      = result.how == outcome::not_found || result.how == outcome::conflict;
    if (unused && !media.empty())
      uploads_.drop({client, media});
    asked->respond(changed(result));
  };
  rows_.set_greeting(who, id, media, done);
}

response departments_api::changed(
  const departments::change_result& result) const {
  switch (result.how) {
  case outcome::done:
    return json_answer(200, dump(to_json(result.now)));
  case outcome::not_found:
    return not_there();
  case outcome::conflict:
    return json_error(
      409, "conflict", "Somebody else changed the greeting at the same time.");
  case outcome::failed:
    break;
  }
  return failed(result.error);
}

response departments_api::failed(const std::string& why) const {
  counters::count(counted_.inbox_failed);
  spdlog::error("departments: {}", why);
  return try_again(
    "departments_unavailable", "Departments can't be reached at the moment.");
}

} // namespace callengine::net::portal
