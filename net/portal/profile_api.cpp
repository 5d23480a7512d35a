#include "net/portal/profile_api.hpp"

#include "model/client_identity.hpp"
#include "net/portal/admission.hpp"
#include "net/portal/answers.hpp"
#include "net/portal/json_text.hpp"
#include "net/portal/profile_json.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

namespace callengine::net::portal {

namespace {

constexpr std::string_view me_path = "/api/portal/me";
constexpr std::string_view people_path = "/api/portal/people";
constexpr std::string_view embedding_path = "/api/portal/embedding";
constexpr std::string_view voice_path = "/api/portal/voice-token";

} // namespace

profile_api::profile_api(const server_options& options, accounts& people,
  const clock& time, counters& counted)
  : options_{options}, people_{people}, time_{time}, counted_{counted} {}

bool profile_api::owns(std::string_view path) noexcept {
  return path == me_path || path == people_path || path == voice_path
    || path == embedding_path;
}

void profile_api::handle(const request& what, const exchange_ptr& asked) const {
  if (!is_read(what)) {
    asked->respond(wrong_method("GET, HEAD"));
    return;
  }
  if (what.path() == embedding_path) { // asked before there is a token
    asked->respond(embedding());
    return;
  }
  const auto user = admit(what, asked, options_, time_);
  if (!user)
    return;
  if (what.path() == me_path)
    show(*user, asked);
  else if (what.path() == people_path)
    list(user->staff.client, asked);
  else
    asked->respond(voice_token(*user));
}

void profile_api::show(
  const portal_user& user, const exchange_ptr& asked) const {
  answer_in_time(asked, options_);
  auto done
    = [this, as = user.as, asked](const accounts::profile_result& found) {
        if (found.error.empty()) {
          asked->respond(
            json_answer(200, dump(profile_json(found.profile, as, options_))));
          return;
        }
        asked->respond(unavailable(found.error));
      };
  people_.profile(user.staff, hears_everything(user.as), done);
}

void profile_api::list(client_id client, const exchange_ptr& asked) const {
  answer_in_time(asked, options_);
  auto done = [this, asked](const accounts::people_result& found) {
    if (found.error.empty())
      asked->respond(json_answer(200, dump(people_json(found.people))));
    else
      asked->respond(unavailable(found.error));
  };
  people_.people_of(client, done);
}

response profile_api::embedding() const {
  nlohmann::ordered_json body;
  body["allowed_origins"] = options_.allowed_origins;
  return json_answer(200, dump(body));
}

response profile_api::unavailable(const std::string& why) const {
  counters::count(counted_.accounts_failed);
  spdlog::error("accounts: {}", why);
  return try_again(
    "accounts_unavailable", "Accounts can't be reached at the moment.");
}

response profile_api::voice_token(const portal_user& user) const {
  if (voice_of(options_) != "twilio")
    return json_error(
      404, "no_voice", "Calls don't come to pages through Twilio here.");
  const auto now = std::chrono::floor<seconds>(time_.now());
  const time_point until = now + options_.limits.voice_token;
  const auto token = make_voice_token(options_.voice, user.staff, now, until);
  if (token.empty()) {
    spdlog::error("a voice token could not be signed");
    return try_again("no_token", "The token could not be made.");
  }
  return json_answer(200,
    dump({{"token", token}, {"identity", client_identity(user.staff)},
      {"expires_at", iso_time(until)}}));
}

} // namespace callengine::net::portal
