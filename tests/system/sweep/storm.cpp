#include "tests/system/sweep/storm.hpp"

#include "tests/system/clinics.hpp"

#include <algorithm>
#include <set>
#include <sstream>

namespace callengine::testing::sweep {

namespace {

using simulator::callee_behaviour;
using simulator::transcript_kind;
using reaction = callee_behaviour::reaction;

constexpr std::int64_t first_user = 201;
constexpr std::size_t problems_most = 20;

/// From the last call's placing to the end of all of them.
constexpr milliseconds ending_max = 90s;

const std::string outside_phone = "+12025550177";

/// One department of them all, a mailbox of its own, and a number outside.
std::string clinic_of(int people) {
  std::ostringstream sql;
  sql << clinic_123
      << "UPDATE call_settings SET enable_ivr_menu = true, voicemail_enabled ="
         " true, voicemail_message = 'Please leave a message.';"
         "INSERT INTO ivr_menu_options (client_id, call_settings_id,"
         " menu_digit, menu_label, route_type, department_name,"
         " external_phone_number, menu_order) VALUES"
         " (123, 1, '1', 'Billing, press 1', 'department', 'billing', NULL, 1),"
         " (123, 1, '2', 'The lab, press 2', 'external', NULL, '"
      << outside_phone
      << "', 2),"
         " (123, 1, '3', 'Records, press 3', 'department', 'records', NULL, 3);"
         "INSERT INTO staff_call_routing (client_id, user_id, department)"
         " VALUES (123, 101, 'records');";
  for (int each = 0; each < people; ++each) {
    const auto user = std::to_string(first_user + each);
    sql << "INSERT INTO users (id, client_id, name) VALUES (" << user
        << ", 123, 'Person " << user << "');"
        << "INSERT INTO staff_call_routing (client_id, user_id, department)"
           " VALUES (123, "
        << user << ", 'billing');";
  }
  return sql.str();
}

/// What the network saw of a call.
struct seen_call {
  std::vector<std::string> rung;
  std::size_t talks = 0;    ///< with staff
  std::size_t messages = 0; ///< recorded
  bool failed = false;      ///< Twilio's own words of an error
};

bool is_staff(const std::string& who) {
  return who.starts_with("client ");
}

std::map<call_sid, seen_call> seen_by_the_network(
  const std::vector<simulator::transcript_event>& events) {
  std::map<call_sid, seen_call> all;
  for (const auto& event : events) {
    auto& call = all[event.call];
    if (event.kind == transcript_kind::rings && is_staff(event.who))
      call.rung.push_back(event.who);
    else if (event.kind == transcript_kind::connected && is_staff(event.who))
      ++call.talks;
    else if (event.kind == transcript_kind::recorded)
      ++call.messages;
    else if (event.kind == transcript_kind::hears
      && event.text.find("application error") != std::string::npos)
      call.failed = true;
  }
  return all;
}

/// `call|count` rows as a map.
std::map<call_sid, std::size_t> counts(
  const operator_shell& sql, const std::string& query) {
  std::map<call_sid, std::size_t> all;
  for (const auto& row : sql.rows(query)) {
    const auto bar = row.find('|');
    all[row.substr(0, bar)] = std::stoul(row.substr(bar + 1));
  }
  return all;
}

std::map<call_sid, std::size_t> decided(
  const operator_shell& sql, const std::string& decision) {
  return counts(sql,
    "SELECT call_sid, count(*) FROM call_routing_history WHERE decision = '"
      + decision
      + "' AND (user_id IS NOT NULL OR decision = 'menu_repeated')"
        " GROUP BY call_sid");
}

std::size_t at(
  const std::map<call_sid, std::size_t>& all, const call_sid& call) {
  const auto found = all.find(call);
  return found == all.end() ? 0 : found->second;
}

} // namespace

storm::storm(const storm_options& options)
  : options_(options), random_(options.seed),
    the_(world_options{
      .database = options.database, .snapshots = options.snapshots}) {
  report_.seed = options.seed;
  the_.sql.run(clinic_of(options.people));
  the_.start_engine(port_beside_clients());
  the_.set_phone(
    outside_phone, {reaction::answers, 500ms, "", milliseconds{20'000}});
  for (int each = 0; each < options.people; ++each) {
    auto& who = people_[first_user + each];
    who = the_.sign_in(first_user + each, {ignores});
    who->decides = [this] {
      return decide();
    };
  }
}

int storm::draw(int least, int most) {
  return std::uniform_int_distribution<int>{least, most}(random_);
}

manner storm::decide() {
  manner how;
  const auto mood = draw(0, 9);
  how.what = mood == 0 ? declines : mood == 1 ? ignores : accepts;
  how.after = milliseconds{draw(0, 2000)};
  how.hangs_up_after = milliseconds{draw(500, 8000)};
  return how;
}

void storm::after(milliseconds delay, std::function<void()> action) {
  simulator::run_after(the_.clock, delay, std::move(action));
}

void storm::problem(const std::string& text) {
  if (report_.problems.size() < problems_most)
    report_.problems.push_back(text);
}

// -- callers ------------------------------------------------------------------

void storm::join() {
  static const std::string keys = "1111222233"; // the last of ten hang up
  const auto which = static_cast<std::size_t>(draw(0, 10));
  const char key = which < keys.size() ? keys[which] : '\0';
  const int patience_ms = draw(500, 4500);
  callers_.push_back(the_.call(clinic_number, patients_number,
    [this, key, patience_ms](patient& who, const std::string& text) {
      hear(who, text, key, patience_ms);
    }));
}

/// The patients live as long as the storm.
void storm::hear(
  patient& who, const std::string& text, char key, int patience_ms) {
  if (text.find("press 3") != std::string::npos)
    after(milliseconds{patience_ms}, [&who, key] {
      if (key == '\0')
        who.hang_up();
      else
        who.press(key);
    });
  if (text == "(beep)") {
    const milliseconds speaks{draw(1000, 8000)};
    who.speak(speaks);
    after(speaks + 100ms, [&who] { who.press('#'); });
  }
}

void storm::keep_crowded() {
  if (!going_on_)
    return;
  // A few at a time: they do not all come in one moment.
  for (int each = 0; each < 25 && the_.phones.live_calls() < options_.live;
       ++each)
    join();
  after(100ms, [this] { keep_crowded(); });
}

// -- kills --------------------------------------------------------------------

void storm::kill_again() {
  if (!going_on_ || options_.kill_each == 0ms)
    return;
  const auto live = the_.phones.live_calls();
  report_.live_least
    = report_.kills == 0 ? live : std::min(report_.live_least, live);
  ++report_.kills;
  const auto killed = the_.clock.now();
  the_.crash_engine();
  ask_ready(killed);
  after(options_.kill_each, [this] { kill_again(); });
}

void storm::ask_ready(time_point killed) {
  simulator::http_request request;
  request.method = "GET";
  request.url = public_url + "/readyz";
  the_.carrier.ask(
    std::move(request), [this, killed](const simulator::http_outcome& outcome) {
      if (outcome.response && outcome.response->status == 200)
        report_.ready_slowest
          = std::max(report_.ready_slowest, the_.clock.now() - killed);
      else
        after(5ms, [this, killed] { ask_ready(killed); });
    });
}

storm_report storm::run() {
  keep_crowded();
  after(options_.kill_each, [this] { kill_again(); });
  the_.run_for(options_.duration);
  going_on_ = false;
  const bool over = the_.run_until(
    [this] { return the_.phones.live_calls() == 0 && !the_.phones.busy(); },
    ending_max);
  if (!over)
    problem(std::to_string(the_.phones.live_calls()) + " calls do not end");
  report_.calls = callers_.size();
  report_.requests = the_.carrier.sent().size();
  report_.retries = the_.phones.fault_counts().retries;
  check_calls();
  check_people();
  return report_;
}

// -- what must hold -----------------------------------------------------------

void storm::check_calls() {
  const auto open = [this] {
    return the_.sql.value("SELECT count(*) FROM calls WHERE outcome IS NULL");
  };
  the_.eventually([&open] { return open() == "0"; });
  std::map<call_sid, std::string> outcomes;
  for (const auto& row : the_.sql.rows("SELECT call_sid, outcome FROM calls")) {
    const auto bar = row.find('|');
    outcomes[row.substr(0, bar)] = row.substr(bar + 1);
  }
  for (const auto& [call, outcome] : outcomes)
    ++report_.outcomes[outcome];
  const auto rung = decided(the_.sql, "rung");
  const auto talks = decided(the_.sql, "connected");
  const auto menus = decided(the_.sql, "menu_repeated");
  const auto messages = counts(the_.sql,
    "SELECT call_sid, count(*) FROM voicemail_messages GROUP BY call_sid");
  auto seen = seen_by_the_network(the_.phones.log().events());
  for (const auto& who : callers_) {
    const auto& call = who->sid();
    const auto& facts = seen[call];
    if (outcomes[call].empty() || facts.failed)
      problem("lost: " + call + " has the outcome '" + outcomes[call] + "'"
        + (facts.failed ? " and ended with an application error" : ""));
    if (facts.rung.size() != at(rung, call))
      problem("forgotten: " + call + " rang "
        + std::to_string(facts.rung.size()) + " times, the history knows "
        + std::to_string(at(rung, call)));
    if (facts.talks != at(talks, call))
      problem("forgotten: " + call + " had " + std::to_string(facts.talks)
        + " talks, the history knows " + std::to_string(at(talks, call)));
    if (facts.messages != at(messages, call))
      problem("forgotten: " + call + " left " + std::to_string(facts.messages)
        + " messages, there are " + std::to_string(at(messages, call)));
    if (who->times_heard("press 3") > 1 + at(menus, call))
      problem("forgotten: " + call + " heard the menu once more");
    const std::set<std::string> people(facts.rung.begin(), facts.rung.end());
    if (people.size() != facts.rung.size())
      problem("double ring: " + call + " rang somebody twice");
  }
  const auto taken_up
    = the_.sql.value("SELECT count(*) FROM call_routing_history WHERE decision"
                     " = 'call_taken_up'");
  if (taken_up != "0")
    problem("forgotten: " + taken_up + " calls had to be taken up anew");
}

void storm::check_people() {
  std::map<std::string, call_sid> busy;
  for (const auto& event : the_.phones.log().events()) {
    if (!is_staff(event.who))
      continue;
    if (event.kind == transcript_kind::rings) {
      if (busy.contains(event.who))
        problem("double ring: " + event.who + " by " + event.call + " and "
          + busy[event.who]);
      busy[event.who] = event.call;
    } else if (event.kind == transcript_kind::leg_ended) {
      busy.erase(event.who);
    }
  }
  for (const auto& [user, who] : people_)
    if (!the_.run_until(
          [&one = *who] { return one.state() == "available"; }, 5s))
      problem("user " + std::to_string(user) + " stays " + who->state());
  const auto rows = [this] {
    return the_.sql.value(
      "SELECT count(*) FROM staff_call_availability WHERE is_busy");
  };
  if (!the_.eventually([&rows] { return rows() == "0"; }, 5s))
    problem(rows() + " stay busy in staff_call_availability");
}

} // namespace callengine::testing::sweep
