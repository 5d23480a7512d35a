#include "app/commands.hpp"
#include "app/system_clock.hpp"
#include "persistence/outbox_command.hpp"

#include <ctime>
#include <iostream>

namespace callengine::app {

namespace {

using retry_outcome = outbox_admin::retry_outcome;

int failed(const std::string& why) {
  std::cerr << "callengine outbox: " << why << '\n';
  return 1;
}

std::string time_text(time_point at) {
  const auto whole
    = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
  const std::time_t seconds = whole;
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  std::string text(20, '\0'); // 2026-03-01T12:00:00Z
  std::strftime(text.data(), text.size() + 1, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

/// One line for each item, its parts kept apart by tabs.
int print(const persistence::database_url& url, const outbox_options& options) {
  const auto state = options.state.empty() ? std::optional<item_state>{}
                                           : item_state_from(options.state);
  const auto found = persistence::list_outbox(url, state, options.limit);
  if (!found)
    return failed(found.error);
  std::cout
    << "id\tclinic\ttask\tsubject\tstate\tattempts\tmade\tdue\treason\n";
  for (const auto& [client, entry] : *found.value)
    std::cout << entry.id << '\t' << client.value << '\t'
              << to_string(entry.what) << '\t' << entry.subject << '\t'
              << to_string(entry.state) << '\t' << entry.attempts << '\t'
              << time_text(entry.created_at) << '\t' << time_text(entry.due_at)
              << '\t' << entry.reason << '\n';
  return 0;
}

int retry_all(const persistence::database_url& url) {
  const auto retried
    = persistence::retry_failed_items(url, system_clock{}.now());
  if (!retried)
    return failed(retried.error);
  std::cout << *retried.value << " items are tried again.\n";
  return 0;
}

int retry_one(const persistence::database_url& url, std::int64_t item) {
  const auto retried
    = persistence::retry_outbox_item(url, item, system_clock{}.now());
  if (!retried)
    return failed(retried.error);
  const auto name = "item " + std::to_string(item);
  if (*retried.value == retry_outcome::not_found)
    return failed("there is no " + name);
  if (*retried.value == retry_outcome::not_failed)
    return failed(name + " has not failed: it waits, runs or is done");
  std::cout << name << " is tried again.\n";
  return 0;
}

} // namespace

int outbox(const outbox_options& options) {
  const auto url = persistence::parse_database_url(
    effective_database_url(options.database_url, options.data_dir));
  if (!url)
    return failed(url.error);
  if (!options.retry)
    return print(*url.value, options);
  if (options.items.empty() != options.all_failed)
    return failed("retry takes ids of items, or --all-failed");
  if (options.all_failed)
    return retry_all(*url.value);
  int status = 0;
  for (const auto item : options.items)
    status |= retry_one(*url.value, item);
  return status;
}

} // namespace callengine::app
