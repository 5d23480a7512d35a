#include "tests/net/fake_engine.hpp"

#include <utility>

namespace callengine::net::testing {

void fake_engine::accept(webhook request, webhook_reply_ptr reply) {
  {
    const std::lock_guard lock{mutex_};
    webhooks_.push_back(request);
    if (holds_webhooks)
      replies_.push_back(reply);
    changed_.notify_all();
  }
  if (holds_webhooks)
    return;
  if (on_webhook)
    return on_webhook(std::move(request), std::move(reply));
  twiml::document document;
  document.verbs.emplace_back(twiml::hangup{});
  reply->answer(std::make_shared<const twiml::document>(std::move(document)));
}

void fake_engine::page_did(staff_key staff, incoming_page_event event) {
  page_ptr arrived;
  if (const auto* hello = std::get_if<page_event::connected>(&event))
    arrived = hello->page;
  {
    const std::lock_guard lock{mutex_};
    pages_.push_back({staff, std::move(event)});
    changed_.notify_all();
  }
  if (arrived)
    arrived->welcome(staff_state::offline);
}

void fake_engine::relay_opened(client_id client, const call_sid& call,
  std::uint32_t step, relay_line_ptr line) {
  const std::lock_guard lock{mutex_};
  const call_events::relay_opened opened{line->session()};
  relays_.push_back({client, call, step, std::move(line), opened});
  changed_.notify_all();
}

void fake_engine::relay_did(
  client_id client, const call_sid& call, call_event event) {
  const std::lock_guard lock{mutex_};
  relays_.push_back({client, call, 0, nullptr, std::move(event)});
  changed_.notify_all();
}

bool fake_engine::wait_for_relay_news(std::size_t count) {
  return wait([&] { return relays_.size() >= count; });
}

std::vector<fake_engine::relay_news> fake_engine::relay_events() const {
  const std::lock_guard lock{mutex_};
  return relays_;
}

void fake_engine::tell_news(client_id client, department_news what) {
  const std::lock_guard lock{mutex_};
  news_.push_back({client, std::move(what)});
}

std::vector<fake_engine::told_news> fake_engine::news() const {
  const std::lock_guard lock{mutex_};
  return news_;
}

void fake_engine::watch_board(staff_key staff, page_ptr page) {
  const std::lock_guard lock{mutex_};
  board_watchers_.push_back({staff, std::move(page)});
  changed_.notify_all();
}

void fake_engine::leave_board(staff_key, std::string session) {
  const std::lock_guard lock{mutex_};
  std::erase_if(board_watchers_,
    [&](const board_watcher& each) { return each.page->session() == session; });
  changed_.notify_all();
}

bool fake_engine::wait_for_board_watchers(std::size_t count) {
  return wait([&] { return board_watchers_.size() == count; });
}

std::vector<fake_engine::board_watcher> fake_engine::board_watchers() const {
  const std::lock_guard lock{mutex_};
  return board_watchers_;
}

void fake_engine::live_calls(
  client_id client, std::function<void(std::vector<live_call>)> done) {
  if (is_silent)
    return;
  std::vector<live_call> result;
  for (const auto& each : live)
    if (each.client == client)
      result.push_back(each.call);
  done(std::move(result));
}

void fake_engine::find_live_call(client_id client, call_sid call,
  std::function<void(std::optional<live_call>)> done) {
  if (is_silent)
    return;
  for (const auto& each : live)
    if (each.client == client && each.call.call == call)
      return done(each.call);
  done(std::nullopt);
}

void fake_engine::ping(std::function<void()> done) {
  {
    const std::lock_guard lock{mutex_};
    ++pings_;
    if (is_silent) {
      unanswered_pings_.push_back(std::move(done));
      return;
    }
  }
  done();
}

void fake_engine::answer_pings() {
  std::vector<std::function<void()>> due;
  {
    const std::lock_guard lock{mutex_};
    is_silent = false;
    due.swap(unanswered_pings_);
  }
  for (const auto& done : due)
    done();
}

std::size_t fake_engine::pings() const {
  const std::lock_guard lock{mutex_};
  return pings_;
}

std::vector<webhook> fake_engine::webhooks() const {
  const std::lock_guard lock{mutex_};
  return webhooks_;
}

webhook_reply_ptr fake_engine::reply(std::size_t which) const {
  const std::lock_guard lock{mutex_};
  return replies_.at(which);
}

std::vector<fake_engine::page_news> fake_engine::page_events() const {
  const std::lock_guard lock{mutex_};
  return pages_;
}

bool fake_engine::wait_for_webhooks(std::size_t count) {
  return wait([&] { return webhooks_.size() >= count; });
}

bool fake_engine::wait(const std::function<bool()>& until) {
  std::unique_lock lock{mutex_};
  return changed_.wait_for(lock, std::chrono::seconds{10}, until);
}

void fake_reports::find(
  const call_question& what, std::function<void(result)> done) {
  {
    const std::lock_guard lock{mutex_};
    questions_.push_back(what);
  }
  result found;
  found.error = error;
  for (const auto& row : rows)
    if (row.client == what.who.staff.client && row.call == what.call)
      found.report = row;
  done(std::move(found));
}

void fake_reports::list(const portal_asker& who, const call_filter& which,
  std::function<void(list_result)> done) {
  {
    const std::lock_guard lock{mutex_};
    lists_.push_back({who, which});
  }
  auto found = listed;
  found.error = error;
  done(std::move(found));
}

void fake_reports::change(const call_question& which, const call_change& what,
  std::function<void(result)> done) {
  {
    const std::lock_guard lock{mutex_};
    changes_.push_back({which, what});
  }
  if (may_change)
    return find(which, std::move(done));
  done({std::nullopt, error});
}

std::vector<fake_reports::asked_list> fake_reports::lists() const {
  const std::lock_guard lock{mutex_};
  return lists_;
}

std::vector<fake_reports::asked_change> fake_reports::changes() const {
  const std::lock_guard lock{mutex_};
  return changes_;
}

std::vector<call_question> fake_reports::questions() const {
  const std::lock_guard lock{mutex_};
  return questions_;
}

time_point system_clock::now() const {
  return std::chrono::time_point_cast<milliseconds>(
    std::chrono::system_clock::now());
}

twiml::document_ptr say_and_hang_up(std::string text) {
  twiml::document document;
  document.verbs.emplace_back(twiml::say{std::move(text)});
  document.verbs.emplace_back(twiml::hangup{});
  return std::make_shared<const twiml::document>(std::move(document));
}

} // namespace callengine::net::testing
