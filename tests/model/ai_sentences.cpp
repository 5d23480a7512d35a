#include "tests/model/ai_sentences.hpp"

#include "model/ai/brakes.hpp"
#include "model/ai/builtin_answerer.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace callengine::testing {

namespace {

const std::string folder = CALLENGINE_AI_SENTENCES;

std::vector<std::string> split(const std::string& text, const std::string& by) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (auto end = text.find(by); end != std::string::npos;
       end = text.find(by, from)) {
    parts.push_back(text.substr(from, end - from));
    from = end + by.size();
  }
  parts.push_back(text.substr(from));
  return parts;
}

std::string department_or_person(
  const std::string& said, const ai::knowledge& clinic) {
  const auto found = clinic.find_department(said);
  if (!found)
    return "person";
  return "department " + clinic.facts().departments[found->answer].name;
}

std::string proposed(const std::string& said, const ai::knowledge& clinic) {
  const auto made = ai::propose(said, clinic);
  if (made.what == ai::action::route_department)
    return "department " + made.department;
  if (made.what != ai::action::answer)
    return "unknown";
  for (const auto& one : clinic.facts().answers)
    if (one.answer == made.text)
      return "answer " + std::to_string(one.id);
  return "fact";
}

} // namespace

std::vector<sentence> read_sentences() {
  std::ifstream file{folder + "/ai_sentences.tsv"};
  EXPECT_TRUE(file) << "can't read " << folder;
  std::vector<sentence> all;
  std::string line;
  std::getline(file, line); // the header
  while (std::getline(file, line)) {
    const auto cells = split(line, "\t");
    EXPECT_EQ(cells.size(), 4U) << line;
    if (cells.size() == 4)
      all.push_back({cells[0], cells[1], split(cells[2], " | "), cells[3]});
  }
  return all;
}

ai::clinic_facts read_clinic() {
  std::ifstream file{folder + "/ai_clinic.json"};
  const auto json = nlohmann::json::parse(file);
  ai::clinic_facts facts;
  facts.clinic_name = json.at("name");
  facts.hours = json.at("hours");
  facts.address = json.at("address");
  for (const auto& one : json.at("departments"))
    facts.departments.push_back({one.at("name"), one.at("key_words")});
  for (const auto& one : json.at("faq"))
    facts.answers.push_back({one.at("id"), one.at("question"), one.at("answer"),
      one.at("department")});
  return facts;
}

std::string destination(const std::string& said, const ai::knowledge& clinic) {
  switch (ai::brake_for(said, clinic)) {
  case ai::brake::urgent:
    return "urgent";
  case ai::brake::wants_person:
    return "person";
  case ai::brake::wants_to_end:
    return "goodbye";
  case ai::brake::private_matter:
    return department_or_person(said, clinic);
  case ai::brake::none:
    break;
  }
  return proposed(said, clinic);
}

bool is_right(const sentence& one, const std::string& reached) {
  const auto may_be = [&](const std::string& end) {
    return std::find(one.expected.begin(), one.expected.end(), end)
      != one.expected.end();
  };
  const bool with_a_person = reached == "person" || reached == "unknown";
  return may_be(reached)
    || (with_a_person && (may_be("person") || may_be("unknown")));
}

} // namespace callengine::testing
