#include "net/portal/calls_api.hpp"

#include "net/portal/admission.hpp"
#include "net/portal/answers.hpp"
#include "net/portal/call_questions.hpp"
#include "net/portal/calls_json.hpp"
#include "net/twilio/wire/link_url.hpp"

#include <utility>
#include <variant>

namespace callengine::net::portal {

namespace {

constexpr std::string_view list_path = "/api/portal/calls";
constexpr std::string_view file_path = "/api/portal/calls.csv";
constexpr std::string_view call_path = "/api/portal/calls/";

response not_there() {
  return json_error(404, "not_found", "There is no such call.");
}

} // namespace

calls_api::calls_api(const server_options& options, call_engine& engine,
  call_reports& reports, const clock& time, counters& counted)
  : options_{options}, engine_{engine}, reports_{reports}, time_{time},
    counted_{counted}, lists_{engine, reports, counted} {}

bool calls_api::owns(std::string_view path) noexcept {
  return path == list_path || path == file_path || path.starts_with(call_path);
}

void calls_api::handle(const request& what, const exchange_ptr& asked) const {
  const auto path = what.path();
  const bool is_one = path.starts_with(call_path);
  const bool changes = is_one && what.verb == method::patch;
  if (!changes && !is_read(what)) {
    asked->respond(wrong_method(is_one ? "GET, HEAD, PATCH" : "GET, HEAD"));
    return;
  }
  const auto user = admit(what, asked, options_, time_);
  if (!user)
    return;
  answer_in_time(asked, options_);
  const auto who = asker_of(*user);
  if (path == list_path)
    return lists_.answer(what, who, asked);
  if (path == file_path)
    return lists_.answer_file(what, who, asked);
  const auto call = path.substr(call_path.size());
  if (!twilio::is_sid("CA", call))
    asked->respond(not_there());
  else if (changes)
    change(what, who, call_sid{call}, asked);
  else
    show(who, call_sid{call}, asked);
}

void calls_api::with_live(const portal_asker& who, const call_sid& call,
  const exchange_ptr& asked, question then) const {
  auto ask = [who, call, asked, then = std::move(then)](
               std::optional<live_call> live) {
    if (!asked->is_awaited())
      return;
    const call_question about{who, call, live.has_value()};
    then(about, std::move(live));
  };
  engine_.find_live_call(who.staff.client, call, std::move(ask));
}

void calls_api::show(const portal_asker& who, const call_sid& call,
  const exchange_ptr& asked) const {
  // First the live call, then its history: one that ends in between is found at
  // least once.
  auto then
    = [this, asked](const call_question& about, std::optional<live_call> live) {
        auto done
          = [this, asked, live = std::move(live)](call_reports::result found) {
              auto make = [this, live, found = std::move(found)] {
                return shown(live, found);
              };
              asked->respond_with(std::move(make));
            };
        reports_.find(about, std::move(done));
      };
  with_live(who, call, asked, std::move(then));
}

void calls_api::change(const request& what, const portal_asker& who,
  const call_sid& call, const exchange_ptr& asked) const {
  auto wanted = call_change_of(what.body);
  if (const auto* problem = std::get_if<bad_question>(&wanted)) {
    asked->respond(json_error(400, problem->code, problem->message));
    return;
  }
  auto then = [this, asked, noted = std::get<call_change>(std::move(wanted))](
                const call_question& about, std::optional<live_call> live) {
    auto done = [this, asked, live = std::move(live)](
                  const call_reports::result& found) {
      // What can't be noted is not there, though the call goes on.
      const bool is_refused = found.error.empty() && !found.report;
      asked->respond(is_refused ? not_there() : shown(live, found));
    };
    reports_.change(about, noted, std::move(done));
  };
  with_live(who, call, asked, std::move(then));
}

response calls_api::shown(const std::optional<live_call>& live,
  const call_reports::result& found) const {
  if (!found.error.empty())
    return history_failed(found.error, counted_);
  if (!live && !found.report)
    return not_there();
  return json_answer(200, call_json(live, found.report));
}

} // namespace callengine::net::portal
