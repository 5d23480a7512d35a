#include "simulator/explore/report.hpp"

#include "simulator/explore/check.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iomanip>
#include <sstream>

namespace callengine::explore {

namespace {

constexpr std::array<outcome, 4> outcomes{outcome::person, outcome::voicemail,
  outcome::goodbye, outcome::caller_hung_up};

double events_per_second(const campaign_result& result) {
  return result.took.count() > 0
    ? static_cast<double>(result.sum.events) / result.took.count()
    : 0;
}

void write_checks(std::ostream& out, const campaign_result& result) {
  const auto& names = check_names();
  out << "\nchecks (how often there was something to check)\n";
  for (std::size_t index = 0; index < result.sum.checked.size(); ++index)
    out << std::setw(13) << result.sum.checked[index] << "  " << std::left
        << std::setw(4) << names[index].first << std::right
        << names[index].second << '\n';
  for (const auto& each : unchecked_rows())
    out << std::setw(13) << "-"
        << "  " << std::left << std::setw(4) << each.row << std::right
        << "not checked: " << each.why << '\n';
}

void write_situations(std::ostream& out, const campaign_result& result) {
  out << "\nrare situations\n";
  for (std::size_t index = 0; index < situation_count; ++index) {
    const auto count = result.sum.situations[index];
    out << std::setw(13);
    if (count == 0)
      out << "NEVER";
    else
      out << count;
    out << "  " << situation_texts[index] << '\n';
  }
}

} // namespace

std::vector<std::string> missing_situations(const campaign_result& result) {
  std::vector<std::string> missing;
  for (std::size_t index = 0; index < situation_count; ++index)
    if (result.sum.situations[index] == 0)
      missing.emplace_back(situation_texts[index]);
  return missing;
}

std::string to_text(const campaign_result& result) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(1) << result.seeds << " seeds, "
      << result.sum.calls << " calls, " << result.sum.events << " events in "
      << result.took.count() << " s: " << std::setprecision(0)
      << events_per_second(result) << " events/s\n\noutcomes\n";
  for (const auto each : outcomes)
    out << std::setw(13) << result.sum.outcomes[static_cast<std::size_t>(each)]
        << "  " << to_string(each) << '\n';
  write_checks(out, result);
  write_situations(out, result);
  if (!result.kinds.empty())
    out << "\nbroken\n";
  for (const auto& each : result.kinds)
    out << std::setw(13) << each.seeds << "  " << each.what.row << " ("
        << each.what.check << ") first at seed " << each.seed << ": "
        << each.what.sentence << '\n';
  return out.str();
}

nlohmann::json to_json(const campaign_result& result) {
  nlohmann::json json{{"seeds", result.seeds}, {"calls", result.sum.calls},
    {"events", result.sum.events}, {"seconds", result.took.count()},
    {"events_per_second", events_per_second(result)}};
  for (const auto each : outcomes)
    json["outcomes"][std::string{to_string(each)}]
      = result.sum.outcomes[static_cast<std::size_t>(each)];
  for (std::size_t index = 0; index < situation_count; ++index)
    json["situations"][std::string{situation_texts[index]}]
      = result.sum.situations[index];
  const auto& names = check_names();
  json["checks"] = nlohmann::json::array();
  for (std::size_t index = 0; index < result.sum.checked.size(); ++index)
    json["checks"].push_back({{"row", names[index].first},
      {"name", names[index].second}, {"checked", result.sum.checked[index]}});
  json["breaches"] = nlohmann::json::array();
  for (const auto& each : result.kinds)
    json["breaches"].push_back({{"row", each.what.row},
      {"check", each.what.check}, {"sentence", each.what.sentence},
      {"seed", each.seed}, {"seeds", each.seeds}});
  for (const auto& each : unchecked_rows())
    json["unchecked"].push_back({{"row", each.row}, {"why", each.why}});
  return json;
}

std::string to_text(
  const broken_seed& broken, const shrunk& smallest, const mutant* bent) {
  std::ostringstream out;
  out << "BROKEN " << broken.what.row << " (" << broken.what.check
      << ") at seed " << broken.seed << ": " << broken.what.sentence << "\n\n"
      << "shortest trace found (after " << smallest.runs
      << " worlds with fewer faults, callers and actions); there it is: "
      << smallest.what.sentence << "\n\n";
  for (const auto& line : smallest.trace)
    out << line << '\n';
  out << "\nreplay: " << replay_command(broken.seed, smallest.without, bent)
      << '\n';
  return out.str();
}

nlohmann::json to_json(
  const broken_seed& broken, const shrunk& smallest, const mutant* bent) {
  return {{"row", broken.what.row}, {"check", broken.what.check},
    {"sentence", broken.what.sentence}, {"seed", broken.seed},
    {"shortest_sentence", smallest.what.sentence}, {"tried", smallest.runs},
    {"trace", smallest.trace},
    {"replay", replay_command(broken.seed, smallest.without, bent)}};
}

std::string to_text(const mutant_result& result) {
  std::ostringstream out;
  out << std::left << std::setw(5) << result.which->row << std::setw(26)
      << result.which->name;
  if (result.caught)
    out << "caught by seed " << result.caught->seed << ": "
        << result.caught->what.sentence;
  else
    out << "SURVIVED " << result.seeds << " seeds";
  return out.str();
}

nlohmann::json to_json(const std::vector<mutant_result>& results) {
  auto json = nlohmann::json::array();
  for (const auto& each : results) {
    nlohmann::json row{{"name", each.which->name}, {"row", each.which->row},
      {"what", each.which->what}, {"within", each.which->seeds},
      {"seeds", each.seeds}, {"caught", each.caught.has_value()}};
    if (each.caught) {
      row["seed"] = each.caught->seed;
      row["sentence"] = each.caught->what.sentence;
    }
    json.push_back(std::move(row));
  }
  return json;
}

std::string list_mutants() {
  std::ostringstream out;
  for (const auto& each : all_mutants())
    out << std::left << std::setw(5) << each.row << std::setw(26) << each.name
        << each.what << " (caught within " << each.seeds << " seeds)\n";
  for (const auto& each : unchecked_rows())
    out << std::left << std::setw(5) << each.row << "no mutant: " << each.why
        << '\n';
  return out.str();
}

} // namespace callengine::explore
