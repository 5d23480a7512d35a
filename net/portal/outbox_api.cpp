#include "net/portal/outbox_api.hpp"

#include "net/portal/admission.hpp"
#include "net/portal/answers.hpp"
#include "net/portal/json_text.hpp"
#include "net/portal/questions.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace callengine::net::portal {

namespace {

using nlohmann::ordered_json;

constexpr std::string_view list_path = "/api/admin/outbox";
constexpr std::string_view item_path = "/api/admin/outbox/";
constexpr std::string_view retry_end = "/retry";

struct filter {
  std::optional<item_state> state;
  std::size_t limit = 50;
};

complaint read_parameter(const twilio::parameter& from, filter& to) {
  if (from.name == "limit")
    return read_limit(from, to.limit);
  if (from.name != "state")
    return unknown_parameter(from.name);
  to.state = item_state_from(from.value);
  if (to.state)
    return std::nullopt;
  return bad_query("\"state\" must be waiting, running, done or failed.");
}

std::variant<filter, bad_question> filter_of(std::string_view query) {
  return read_filter<filter>(query, read_parameter);
}

ordered_json to_json(const outbox_entry& item) {
  return {{"id", item.id}, {"task", to_string(item.what)},
    {"subject", item.subject}, {"state", to_string(item.state)},
    {"attempts", item.attempts}, {"created_at", iso_time(item.created_at)},
    {"due_at", iso_time(item.due_at)},
    {"ended_at", time_or_null(item.ended_at)},
    {"reason", text_or_null(item.reason)}};
}

std::string items_json(const std::vector<outbox_entry>& items) {
  auto list = ordered_json::array();
  for (const auto& item : items)
    list.push_back(to_json(item));
  ordered_json body;
  body["items"] = std::move(list);
  return dump(body);
}

} // namespace

outbox_api::outbox_api(const server_options& options, outbox_admin& outbox,
  const clock& time, counters& counted)
  : options_{options}, outbox_{outbox}, time_{time}, counted_{counted} {}

bool outbox_api::owns(std::string_view path) noexcept {
  return path == list_path
    || (path.starts_with(item_path) && path.ends_with(retry_end));
}

void outbox_api::handle(const request& what, const exchange_ptr& asked) const {
  const bool is_list = what.path() == list_path;
  if (is_list ? !is_read(what) : what.verb != method::post) {
    asked->respond(wrong_method(is_list ? "GET, HEAD" : "POST"));
    return;
  }
  const auto user = admit(what, asked, options_, time_);
  if (!user)
    return;
  if (user->as != role::admin) {
    asked->respond(json_error(
      403, "not_allowed", "Only administrators may see the outbox."));
    return;
  }
  answer_in_time(asked, options_);
  if (is_list)
    list(what, user->staff.client, asked);
  else
    retry(what, user->staff.client, asked);
}

void outbox_api::list(
  const request& what, client_id client, const exchange_ptr& asked) const {
  const auto wanted = filter_of(what.query());
  if (const auto* problem = std::get_if<bad_question>(&wanted)) {
    asked->respond(json_error(400, problem->code, problem->message));
    return;
  }
  const auto& which = std::get<filter>(wanted);
  auto done = [this, asked](const outbox_admin::list_result& found) {
    if (found.error.empty())
      asked->respond(json_answer(200, items_json(found.items)));
    else
      asked->respond(failed(found.error));
  };
  outbox_.list(client, which.state, which.limit, done);
}

void outbox_api::retry(
  const request& what, client_id client, const exchange_ptr& asked) const {
  auto text = what.path().substr(item_path.size());
  // "/api/admin/outbox/retry" has no id at all.
  text.remove_suffix(std::min(text.size(), retry_end.size()));
  const auto item = id_from(text);
  if (!item) {
    asked->respond(retried(0, {outbox_admin::retry_outcome::not_found, {}}));
    return;
  }
  auto done
    = [this, asked, id = *item](const outbox_admin::retry_result& result) {
        asked->respond(retried(id, result));
      };
  outbox_.retry(client, *item, done);
}

response outbox_api::retried(
  std::int64_t item, const outbox_admin::retry_result& result) const {
  switch (result.how) {
  case outbox_admin::retry_outcome::waiting:
    return json_answer(202, dump({{"id", item}, {"state", "waiting"}}));
  case outbox_admin::retry_outcome::not_found:
    return json_error(404, "not_found", "There is no such item.");
  case outbox_admin::retry_outcome::not_failed:
    return json_error(
      409, "not_failed", "Only an item that failed can be tried again.");
  case outbox_admin::retry_outcome::failed:
    break;
  }
  return failed(result.error);
}

response outbox_api::failed(const std::string& why) const {
  counters::count(counted_.inbox_failed);
  spdlog::error("the outbox could not be asked: {}", why);
  return try_again(
    "outbox_unavailable", "The outbox can't be reached at the moment.");
}

} // namespace callengine::net::portal
