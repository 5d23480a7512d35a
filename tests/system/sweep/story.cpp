#include "tests/system/sweep/story.hpp"

#include "tests/system/sweep/flow.hpp"

#include <algorithm>
#include <map>
#include <sstream>

namespace callengine::testing::sweep {

namespace {

using simulator::transcript_kind;

/// Each end of a talk may be told again after a restart.
constexpr milliseconds telling_time = 3s;

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const auto& part : parts)
    all += (all.empty() ? "" : ", ") + part;
  return all.empty() ? "nothing" : all;
}

std::vector<std::string> split(const std::string& row) {
  std::vector<std::string> columns;
  std::istringstream text{row};
  for (std::string each; std::getline(text, each, '|');)
    columns.push_back(each);
  columns.resize(4);
  return columns;
}

void read_network(world& the, const call_sid& call, story& into) {
  std::map<std::string, time_point> begun;
  for (const auto& event : the.phones.log().events()) {
    if (event.call != call)
      continue;
    if (event.kind == transcript_kind::rings)
      into.rung.push_back(event.who);
    if (event.kind == transcript_kind::connected) {
      into.connected.push_back(event.who);
      if (event.who != "phone " + lab_phone) // nobody of the clinic talks
        begun[event.who] = event.at;
    }
    const auto talk = begun.find(event.who);
    if (event.kind == transcript_kind::leg_ended && talk != begun.end()) {
      into.talks.push_back({event.at - talk->second, milliseconds{-1}});
      begun.erase(talk);
    }
  }
}

void read_history(world& the, const call_sid& call, story& into) {
  const auto rows = the.sql.rows("SELECT decision, reason, user_id, decided_at"
                                 " FROM call_routing_history WHERE call_sid = '"
    + call + "' ORDER BY step");
  std::size_t talk = 0;
  milliseconds begun{0};
  for (const auto& row : rows) {
    const auto column = split(row);
    const milliseconds at{std::stoll(column[3])};
    into.decisions.push_back(
      column[0] + ' ' + column[1] + (column[2].empty() ? "" : ' ' + column[2]));
    if (column[0] == "connected")
      begun = at;
    if (column[0] == "talk_ended" && talk < into.talks.size())
      into.talks[talk++].by_the_history = at - begun;
  }
}

/// Of two calls that ask for a person in one moment the second one is told by
/// the list or by the person, with and without a kill: the same thing.
std::vector<std::string> without_races(std::vector<std::string> decisions) {
  static const std::string refused = "offer_ended on_another_call ";
  for (std::size_t each = 1; each < decisions.size(); ++each) {
    if (!decisions[each].starts_with(refused)
      || !decisions[each - 1].starts_with("offered "))
      continue;
    decisions[each]
      = "passed_over on_another_call " + decisions[each].substr(refused.size());
    decisions.erase(decisions.begin() + static_cast<std::ptrdiff_t>(--each));
  }
  return decisions;
}

void compare(std::vector<std::string>& found, const std::string& what,
  const std::string& expected, const std::string& got) {
  if (expected != got)
    found.push_back(what + ": " + got + " instead of " + expected);
}

} // namespace

story story_of(world& the, const patient& who) {
  story result;
  result.outcome = the.outcome(who.sid());
  result.greetings = who.times_heard(end_of_menu);
  read_network(the, who.sid(), result);
  read_history(the, who.sid(), result);
  result.messages = std::stoul(
    the.sql.value("SELECT count(*) FROM voicemail_messages WHERE call_sid = '"
      + who.sid() + "'"));
  return result;
}

std::string to_text(const story& what) {
  return what.outcome + "; rung: " + joined(what.rung) + "; connected: "
    + joined(what.connected) + "; decisions: " + joined(what.decisions);
}

std::vector<std::string> differences(const story& expected, const story& got) {
  std::vector<std::string> found;
  compare(found, "outcome", expected.outcome, got.outcome);
  compare(found, "rung", joined(expected.rung), joined(got.rung));
  compare(
    found, "connected", joined(expected.connected), joined(got.connected));
  compare(found, "decisions", joined(without_races(expected.decisions)),
    joined(without_races(got.decisions)));
  compare(found, "messages", std::to_string(expected.messages),
    std::to_string(got.messages));
  compare(found, "readings of the menu", std::to_string(expected.greetings),
    std::to_string(got.greetings));
  for (const auto& talk : got.talks)
    if (talk.by_the_history < talk.by_the_network - telling_time
      || talk.by_the_history > talk.by_the_network + telling_time)
      found.push_back("a talk of " + std::to_string(talk.by_the_network.count())
        + " ms stands as " + std::to_string(talk.by_the_history.count())
        + " ms in the history");
  return found;
}

} // namespace callengine::testing::sweep
