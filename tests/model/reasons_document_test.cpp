// docs/reasons.md is the closed list of decisions and reasons: it and the
// engine's own list are the same, in the same order.
#include "model/decision.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

namespace callengine::testing {

namespace {

struct documented {
  std::vector<std::string> codes;
  std::vector<std::string> meanings;
};

/// The rows of the table under this heading.
documented read_table(const std::string& heading) {
  std::ifstream file{CALLENGINE_REASONS_DOCUMENT};
  EXPECT_TRUE(file) << "can't read " << CALLENGINE_REASONS_DOCUMENT;
  documented result;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.substr(0, 3) == "## ")
      inside = line == "## " + heading;
    if (!inside || line.substr(0, 3) != "| `")
      continue;
    const auto end = line.find("` | ");
    result.codes.push_back(line.substr(3, end - 3));
    result.meanings.push_back(line.substr(end + 4));
  }
  return result;
}

/// All names of an enumeration that counts from 0.
template <class Enum>
std::vector<std::string> names_of() {
  std::vector<std::string> result;
  for (int value = 0;; ++value) {
    const auto name = to_string(static_cast<Enum>(value));
    if (name == "?")
      return result;
    result.emplace_back(name);
  }
}

void expect_meanings(const documented& table) {
  for (const auto& meaning : table.meanings)
    EXPECT_GT(meaning.size(), std::string{" |"}.size() + 8) << meaning;
}

} // namespace

TEST(reasons_document, lists_every_decision) {
  const auto table = read_table("Decisions");
  EXPECT_EQ(table.codes, names_of<decision_kind>());
  expect_meanings(table);
}

TEST(reasons_document, lists_every_reason) {
  const auto table = read_table("Reasons");
  EXPECT_EQ(table.codes, names_of<reason>());
  expect_meanings(table);
}

TEST(reasons_document, names_lead_back_to_their_codes) {
  for (const auto& name : names_of<decision_kind>())
    EXPECT_EQ(to_string(decision_kind_from(name).value()), name);
  for (const auto& name : names_of<reason>())
    EXPECT_EQ(to_string(reason_from(name).value()), name);
  for (const auto& name : names_of<outcome>())
    EXPECT_EQ(to_string(outcome_from(name).value()), name);
  EXPECT_EQ(decision_kind_from(""), std::nullopt);
  EXPECT_EQ(reason_from("no_such_reason"), std::nullopt);
  EXPECT_EQ(outcome_from("Person"), std::nullopt);
}

} // namespace callengine::testing
