#include "tests/system/sweep/sweep.hpp"

#include "tests/system/clinics.hpp"

#include <algorithm>

namespace callengine::testing::sweep {

namespace {

using simulator::callee_behaviour;
using simulator::transcript_kind;
using reaction = callee_behaviour::reaction;

/// The longest flow, a restart, and slow machines.
constexpr milliseconds flow_max = 40s;

/// Nobody stays busy longer behind the end of all calls.
constexpr milliseconds busy_max = 5s;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

bool all_over(const std::vector<std::shared_ptr<patient>>& callers) {
  return std::all_of(callers.begin(), callers.end(),
    [](const auto& who) { return who->over(); });
}

std::string path_of(const std::string& url) {
  const auto path = url.substr(0, url.find('?'));
  return path.substr(path.rfind('/') + 1);
}

} // namespace

std::string name_of(strike_moment moment) {
  switch (moment) {
  case strike_moment::while_asked:
    return "while asked";
  case strike_moment::before_answer:
    return "before the answer";
  case strike_moment::after_answer:
    break;
  }
  return "after the answer";
}

stage::stage(
  database_kind database, snapshot_kind snapshots, const environment& more)
  : the_{
    world_options{.database = database, .snapshots = snapshots, .more = more}} {
  the_.sql.run(flow_clinic());
  the_.start_engine(port_beside_clients());
  the_.set_phone(
    bens_phone, {reaction::answers, 100ms, "1", milliseconds{600}});
  the_.set_phone(lab_phone, {reaction::answers, 100ms, "", milliseconds{600}});
  for (const auto user : page_users())
    people_[user] = the_.sign_in(user, {ignores});
}

run_result stage::play(const flow& what) {
  auto result = run(what, nullptr);
  for (const auto& each : result.stories)
    if (each.outcome.empty())
      result.problems.emplace_back("a call has no outcome");
  return result;
}

run_result stage::play(
  const flow& what, const kill_point& kill, const run_result& undisturbed) {
  auto result = run(what, &kill);
  if (result.path.empty())
    result.problems.emplace_back("no request came that could be struck");
  // Which of several callers comes first is theirs.
  const auto by_story = [](const story& left, const story& right) {
    return left.outcome < right.outcome;
  };
  auto expected = undisturbed.stories;
  std::sort(expected.begin(), expected.end(), by_story);
  std::sort(result.stories.begin(), result.stories.end(), by_story);
  for (std::size_t each = 0; each < expected.size(); ++each)
    for (auto& text : differences(expected[each], result.stories[each]))
      result.problems.push_back(std::move(text));
  return result;
}

void stage::prepare(const flow& what) {
  for (auto& [user, who] : people_) {
    const auto how = what.staff.find(user);
    who->decides
      = [now = how == what.staff.end() ? manner{ignores} : how->second] {
          return now;
        };
  }
}

run_result stage::run(const flow& what, const kill_point* kill) {
  run_result result;
  prepare(what);
  callers_.clear();
  const auto first_event = the_.phones.log().events().size();
  const auto first_request = the_.carrier.sent().size();
  if (kill != nullptr)
    the_.carrier.strike(
      kill->step, kill->moment, [this] { the_.crash_engine(); });
  for (const auto& script : what.callers)
    callers_.push_back(call(script));
  if (!the_.run_until([this] { return all_over(callers_); }, flow_max))
    result.problems.emplace_back("a call does not end");
  // The last callbacks, too.
  if (!the_.run_until([this] { return !the_.phones.busy(); }, flow_max))
    result.problems.emplace_back("the network does not come to rest");
  if (const auto* struck = the_.carrier.struck(); kill != nullptr && struck)
    result.path = path_of(struck->request.url);
  the_.carrier.strike(0, strike_moment::while_asked, {});
  result.requests = the_.carrier.sent().size() - first_request;
  for (const auto& who : callers_)
    result.stories.push_back(story_of(the_, *who));
  expect_rings_apart(first_event, result.problems);
  expect_all_free(what, result.problems);
  return result;
}

std::shared_ptr<patient> stage::call(const caller_script& script) {
  return the_.call(clinic_number, patients_number,
    [this, script, readings = std::size_t{0}](
      patient& who, const std::string& heard) mutable {
      react(who, script, heard, readings);
    });
}

void stage::react(patient& who, const caller_script& script,
  const std::string& heard, std::size_t& readings) {
  if (!script.hangs_up_at.empty() && contains(heard, script.hangs_up_at))
    after(script.hangs_up_after, [&who] { who.hang_up(); });
  if (contains(heard, end_of_menu) && readings < script.keys.size())
    who.press(script.keys[readings++]);
  if (heard == "(beep)") {
    who.speak(1s);
    after(1100ms, [&who] { who.press('#'); });
  }
}

/// The callers live as long as the run.
void stage::after(milliseconds delay, std::function<void()> action) {
  simulator::run_after(the_.clock, delay, std::move(action));
}

void stage::expect_rings_apart(
  std::size_t first_event, std::vector<std::string>& problems) {
  const auto& events = the_.phones.log().events();
  std::map<std::string, std::size_t> rings;
  for (auto each = first_event; each < events.size(); ++each) {
    const auto& event = events[each];
    if (event.kind == transcript_kind::rings && ++rings[event.who] > 1)
      problems.push_back(event.who + " is rung by two calls at once");
    else if (event.kind == transcript_kind::leg_ended)
      --rings[event.who];
    else if (event.kind == transcript_kind::warning)
      problems.push_back("Twilio's debugger: " + event.text);
  }
}

void stage::expect_all_free(
  const flow& what, std::vector<std::string>& problems) {
  for (auto& [user, who] : people_)
    if (!the_.run_until(
          [&who = *who] { return who.state() == "available"; }, busy_max))
      problems.push_back(
        "user " + std::to_string(user) + " stays " + who->state());
  const auto busy = [this] {
    return the_.sql.value("SELECT count(*) FROM staff_call_availability"
                          " WHERE is_busy");
  };
  if (!the_.eventually([&busy] { return busy() == "0"; }, busy_max))
    problems.push_back(busy() + " stay busy in staff_call_availability");
  people_.at(what.last_user)->decides = [] {
    return manner{accepts, 0ms, 0ms};
  };
  const auto next = call({std::string{what.last_key}, "", 0ms});
  the_.run_until([&next] { return next->over(); }, flow_max);
  if (!next->heard(
        "(connected to client c123_u" + std::to_string(what.last_user) + ")"))
    problems.push_back(
      "the next call does not reach user " + std::to_string(what.last_user));
  the_.run_until([this] { return !the_.phones.busy(); }, flow_max);
}

} // namespace callengine::testing::sweep
