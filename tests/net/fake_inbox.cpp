#include "tests/net/fake_inbox.hpp"

#include <algorithm>
#include <utility>

namespace callengine::net::testing {

namespace {

std::string text_of(
  const std::string& action, const portal_asker& who, std::int64_t id) {
  return action + " " + std::to_string(id) + " by "
    + std::to_string(who.staff.user.value);
}

} // namespace

void fake_inbox::list(const portal_asker& who, const inbox_filter& which,
  std::function<void(list_result)> done) {
  list_result found;
  {
    const std::lock_guard lock{mutex_};
    filter_ = which;
    found.error = error;
    const auto& theirs = departments[who.staff];
    for (const auto& each : rows)
      if (each.client == who.staff.client
        && (who.hears_everything || theirs.contains(each.message.department)))
        found.messages.push_back(each.message);
    if (found.messages.size() > which.limit) {
      found.messages.resize(which.limit);
      found.more = true;
    }
  }
  if (!is_silent)
    done(std::move(found));
}

void fake_inbox::about(const std::string& action, const portal_asker& who,
  std::int64_t id, const std::function<void(inbox_message&)>& then,
  const message_taker& done) {
  message_result found;
  {
    const std::lock_guard lock{mutex_};
    found.how = outcome::not_found;
    for (auto& each : rows)
      if (each.message.id == id && each.client == who.staff.client
        && (who.hears_everything
          || departments[who.staff].contains(each.message.department))) {
        then(each.message);
        found.how = outcome::done;
        found.message = each.message;
      }
    const bool is_there = found.how == outcome::done;
    log_.push_back(is_there
        ? text_of(action, who, id)
        : "refused " + text_of(action, who, id) + ": not_found");
    if (!error.empty()) {
      found.how = outcome::failed;
      found.error = error;
    }
  }
  if (!is_silent)
    done(std::move(found));
}

bool fake_inbox::is_resolved_by_another(
  const portal_asker& who, std::int64_t id) {
  const std::lock_guard lock{mutex_};
  return std::any_of(rows.begin(), rows.end(), [&](const row& each) {
    const auto& by = each.message.resolved_by;
    return each.message.id == id && by && *by != who.staff.user;
  });
}

void fake_inbox::read(const portal_asker& who, std::int64_t id,
  std::function<void(message_result)> done) {
  about(
    "read", who, id, [](inbox_message&) {}, done);
}

void fake_inbox::listen(const portal_asker& who, std::int64_t id,
  std::function<void(message_result)> done) {
  about(
    "listen", who, id, [](inbox_message&) {}, done);
}

void fake_inbox::change(const portal_asker& who, std::int64_t id,
  const inbox_change& what, std::function<void(message_result)> done) {
  const bool is_known = !what.assigned_to || !*what.assigned_to
    || users.contains(**what.assigned_to);
  if (!is_known) {
    message_result result;
    result.how = outcome::no_such_user;
    return done(std::move(result));
  }
  const auto apply = [&](inbox_message& message) {
    change_ = what;
    if (what.resolved)
      message.resolved_by = who.staff.user;
    if (what.heard && *what.heard)
      message.heard_by = who.staff.user;
    if (what.note)
      message.note = *what.note;
    if (what.assigned_to)
      message.assigned_to = *what.assigned_to;
  };
  if (what.resolved.value_or(false) && is_resolved_by_another(who, id)) {
    message_result result;
    result.how = outcome::resolved_already;
    return done(std::move(result));
  }
  about("change", who, id, apply, done);
}

void fake_inbox::remove(const portal_asker& who, std::int64_t id,
  std::function<void(message_result)> done) {
  const auto apply = [](inbox_message& message) {
    message.status = voicemail_status::removed;
  };
  about("delete", who, id, apply, done);
}

void fake_inbox::refused(const inbox_refusal& what) {
  const std::lock_guard lock{mutex_};
  refusals_.push_back(what);
  log_.push_back("refused " + what.action + " " + what.message + " by "
    + std::to_string(what.user->value) + ": " + what.why);
}

std::vector<std::string> fake_inbox::log() const {
  const std::lock_guard lock{mutex_};
  return log_;
}

std::vector<inbox_refusal> fake_inbox::refusals() const {
  const std::lock_guard lock{mutex_};
  return refusals_;
}

inbox_filter fake_inbox::last_filter() const {
  const std::lock_guard lock{mutex_};
  return filter_;
}

std::optional<inbox_change> fake_inbox::last_change() const {
  const std::lock_guard lock{mutex_};
  return change_;
}

void fake_outbox::list(client_id client, std::optional<item_state> state,
  std::size_t limit, std::function<void(list_result)> done) {
  list_result found;
  found.error = error;
  for (const auto& each : rows)
    if (each.client == client && (!state || each.entry.state == *state)
      && found.items.size() < limit)
      found.items.push_back(each.entry);
  done(std::move(found));
}

void fake_outbox::retry(
  client_id client, std::int64_t item, std::function<void(retry_result)> done) {
  retry_result result;
  result.how = retry_outcome::not_found;
  for (auto& each : rows)
    if (each.client == client && each.entry.id == item) {
      const bool has_failed = each.entry.state == item_state::failed;
      result.how
        = has_failed ? retry_outcome::waiting : retry_outcome::not_failed;
      if (has_failed)
        each.entry.state = item_state::waiting;
    }
  if (!error.empty())
    result = {retry_outcome::failed, error};
  done(std::move(result));
}

} // namespace callengine::net::testing
