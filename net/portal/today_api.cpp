#include "net/portal/today_api.hpp"

#include "net/portal/admission.hpp"
#include "net/portal/answers.hpp"
#include "net/portal/board_json.hpp"
#include "net/portal/json_text.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

namespace callengine::net::portal {

bool today_api::owns(std::string_view path) noexcept {
  return path == "/api/portal/today";
}

void today_api::handle(const request& what, const exchange_ptr& asked) const {
  if (!is_read(what)) {
    asked->respond(wrong_method("GET, HEAD"));
    return;
  }
  const auto user = admit(what, asked, options_, time_);
  if (!user)
    return;
  if (!hears_everything(user->as)) {
    asked->respond(json_error(
      403, "not_allowed", "Only supervisors may see the day's figures."));
    return;
  }
  answer_in_time(asked, options_);
  auto done = [this, asked](const board_reports::result& found) {
    asked->respond(shown(found));
  };
  reports_.find(user->staff.client, time_.now(), done);
}

response today_api::shown(const board_reports::result& found) const {
  if (found.error.empty())
    return json_answer(200, dump(to_json(figures_of(found.day.facts))));
  counters::count(counted_.reports_failed);
  spdlog::error("the day's figures could not be read: {}", found.error);
  return try_again(
    "history_unavailable", "History can't be read at the moment.");
}

} // namespace callengine::net::portal
