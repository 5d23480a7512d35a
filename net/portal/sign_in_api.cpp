#include "net/portal/sign_in_api.hpp"

#include "net/origins.hpp"
#include "net/portal/admission.hpp"
#include "net/portal/answers.hpp"
#include "net/portal/credentials.hpp"
#include "net/portal/session_answers.hpp"
#include "net/random_name.hpp"
#include "net/twilio/wire/keyed_hash.hpp"

#include <openssl/crypto.h>
#include <spdlog/spdlog.h>

#include <utility>
#include <variant>

namespace callengine::net::portal {

namespace {

using renewal = accounts::renewal;

constexpr std::string_view login_path = "/api/portal/login";
constexpr std::string_view refresh_path = "/api/portal/refresh";
constexpr std::string_view logout_path = "/api/portal/logout";

response wrong_credentials() {
  return json_error(
    401, "wrong_credentials", "The e-mail address or the password is wrong.");
}

response too_many_attempts(login_throttle::pause until) {
  auto answer = json_error(429, "too_many_attempts",
    "Too many attempts for this address. Please try again later.");
  answer.headers.emplace_back(
    "Retry-After", std::to_string(std::chrono::ceil<seconds>(until).count()));
  return answer;
}

} // namespace

struct sign_in_api::attempt {
  attempt(credentials by, exchange_ptr of)
    : told{std::move(by)}, asked{std::move(of)} {}

  attempt(const attempt&) = delete;
  attempt& operator=(const attempt&) = delete;

  ~attempt() {
    OPENSSL_cleanse(told.password.data(), told.password.size());
  }

  credentials told;
  exchange_ptr asked; ///< keeps the edge, and the API with it
  std::shared_ptr<const void> place;
  std::optional<account> found;
};

sign_in_api::sign_in_api(const server_options& options, accounts& people,
  const passwords& hashes, const clock& time, counters& counted)
  : options_{options}, people_{people}, hashes_{hashes}, time_{time},
    counted_{counted}, places_{options.limits.sign_ins},
    pool_{options.limits.password_threads} {}

bool sign_in_api::owns(std::string_view path) noexcept {
  return path == login_path || path == refresh_path || path == logout_path;
}

void sign_in_api::stop() {
  pool_.stop();
}

void sign_in_api::handle(const request& what, const exchange_ptr& asked) {
  if (what.verb != method::post) {
    asked->respond(wrong_method("POST"));
    return;
  }
  if (!is_own_page(what, options_)) {
    asked->respond(json_error(
      403, "foreign_page", "Pages of this origin may not sign in here."));
    return;
  }
  if (options_.portal_jwt_secret.empty()) {
    asked->respond(json_error(
      503, "sign_in_off", "Nobody can sign in here: no key is set."));
    return;
  }
  const auto path = what.path();
  if (path == login_path)
    log_in(what, asked);
  else if (path == refresh_path)
    refresh(what, asked);
  else
    log_out(what, asked);
}

// -- signing in ---------------------------------------------------------------

void sign_in_api::log_in(const request& what, const exchange_ptr& asked) {
  if (!is_json(what.content_type)) {
    asked->respond(
      json_error(415, "not_json", "Send application/json as the body."));
    return;
  }
  auto told = credentials_in(what.body);
  if (const auto* problem = std::get_if<bad_question>(&told)) {
    asked->respond(json_error(400, problem->code, problem->message));
    return;
  }
  const auto by
    = std::make_shared<attempt>(std::move(std::get<credentials>(told)), asked);
  by->place = places_.take();
  if (!by->place) {
    counters::count(counted_.sign_ins_busy);
    asked->respond(
      try_again("busy", "Many are signing in. Please try again shortly."));
    return;
  }
  std::optional<login_throttle::pause> until;
  {
    const std::lock_guard lock{mutex_};
    until = throttle_.begin(by->told.email, steady_clock::now());
  }
  if (until) {
    counters::count(counted_.sign_ins_slowed);
    asked->respond(too_many_attempts(*until));
    return;
  }
  answer_in_time(asked, options_);
  look_up(by);
}

void sign_in_api::look_up(const attempt_ptr& by) {
  auto done = [this, by](const accounts::account_result& result) {
    if (!result.error.empty()) {
      take_back(by);
      by->asked->respond(unavailable(result.error));
      return;
    }
    by->found = result.found;
    pool_.run([this, by] { check(by); });
  };
  people_.find_by_email(by->told.email, std::move(done));
}

/// On a thread of the pool. Nobody's password takes as long as anybody's.
void sign_in_api::check(const attempt_ptr& by) {
  if (!by->asked->is_awaited())
    return take_back(by);
  const auto& hash = by->found ? by->found->password_hash : std::string{};
  const bool fits = hashes_.matches(hash, by->told.password);
  by->place.reset();
  if (fits && by->found)
    begin_session(by);
  else
    refuse(by);
}

void sign_in_api::refuse(const attempt_ptr& by) {
  counters::count(counted_.sign_ins_refused);
  by->asked->respond(wrong_credentials());
  if (by->found) // and after the answer: it must not tell
    people_.refused(by->found->staff, "wrong password");
}

void sign_in_api::begin_session(const attempt_ptr& by) {
  {
    const std::lock_guard lock{mutex_};
    throttle_.succeeded(by->told.email);
  }
  const refresh_token first{random_name(), 0};
  const auto text = text_of(first, options_.portal_jwt_secret);
  if (first.session.empty() || text.empty()) {
    by->asked->respond(unavailable("there are no random numbers"));
    return;
  }
  portal_session session;
  session.id = first.session;
  session.token_hash = twilio::sha256_hex(text);
  session.expires_at = time_.now() + options_.limits.portal_session;
  auto done = [this, by, text](const accounts::session_result& begun) {
    if (begun.how == renewal::failed) {
      by->asked->respond(unavailable(begun.error));
    } else if (begun.how != renewal::replaced) {
      by->asked->respond(wrong_credentials());
    } else {
      counters::count(counted_.signed_in);
      by->asked->respond(with_token(begun, text));
    }
  };
  people_.begin_session(*by->found, session, std::move(done));
}

void sign_in_api::take_back(const attempt_ptr& by) {
  const std::lock_guard lock{mutex_};
  throttle_.take_back(by->told.email);
}

// -- staying signed in --------------------------------------------------------

std::optional<refresh_token> sign_in_api::token_of(const request& what) const {
  return check_refresh_token(
    cookie_in(what.cookie, refresh_cookie), options_.portal_jwt_secret);
}

void sign_in_api::refresh(const request& what, const exchange_ptr& asked) {
  const auto token = token_of(what);
  if (!token) {
    asked->respond(session_over(what, options_));
    return;
  }
  const auto& secret = options_.portal_jwt_secret;
  const presented_token presented{token->session,
    twilio::sha256_hex(text_of(*token, secret)),
    twilio::sha256_hex(text_of(token->next(), secret))};
  answer_in_time(asked, options_);
  auto done
    = [this, what, token, asked](const accounts::session_result& session) {
        asked->respond(renewed(what, session, *token));
      };
  people_.renew_session(presented, std::move(done));
}

response sign_in_api::renewed(const request& what,
  const accounts::session_result& session,
  const refresh_token& presented) const {
  switch (session.how) {
  case renewal::replaced:
  case renewal::replaced_just_now:
    counters::count(counted_.sessions_renewed);
    return with_token(
      session, text_of(presented.next(), options_.portal_jwt_secret));
  case renewal::still_good:
    counters::count(counted_.sessions_renewed);
    return with_token(session, text_of(presented, options_.portal_jwt_secret));
  case renewal::over:
    return session_over(what, options_);
  case renewal::stolen:
    counters::count(counted_.sessions_stolen);
    spdlog::warn("session {} of the portal is ended: a refresh token was used "
                 "twice",
      presented.session);
    return session_over(what, options_);
  case renewal::failed:
    break;
  }
  return unavailable(session.error);
}

void sign_in_api::log_out(const request& what, const exchange_ptr& asked) {
  const auto token = token_of(what);
  if (!token) {
    asked->respond(signed_out(options_));
    return;
  }
  answer_in_time(asked, options_);
  auto done = [this, asked](const std::string& error) {
    if (error.empty()) {
      asked->respond(signed_out(options_));
      return;
    }
    auto answer = unavailable(error);
    forget_cookie(answer, options_);
    asked->respond(std::move(answer));
  };
  people_.end_session(token->session, std::move(done));
}

// -- answers ------------------------------------------------------------------

response sign_in_api::with_token(
  const accounts::session_result& session, const std::string& refresh) const {
  auto answer = signed_in(session, refresh, options_, time_.now());
  return answer ? std::move(*answer)
                : unavailable("a token could not be signed");
}

response sign_in_api::unavailable(const std::string& why) const {
  counters::count(counted_.accounts_failed);
  spdlog::error("signing in: {}", why);
  return try_again(
    "accounts_unavailable", "Accounts can't be reached at the moment.");
}

} // namespace callengine::net::portal
