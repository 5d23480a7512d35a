// Sentences of callers; from most of them no list was made. What the test holds
// to is stated in docs/ai.md.
#include "tests/model/ai_sentences.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iostream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace callengine::testing {

namespace {

class ai_sentences : public ::testing::Test {
protected:
  /// Those of a set whose kind is or is not "urgent".
  std::vector<sentence> of(const std::string& set, bool urgent) const {
    std::vector<sentence> some;
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(some),
      [&](const sentence& one) {
        return one.set == set && (one.kind == "urgent") == urgent;
      });
    return some;
  }

  /// A figure of docs/ai.md: the number of a row of its table.
  static int stated(const std::string& row) {
    std::ifstream file{CALLENGINE_AI_DOCUMENT};
    const std::regex cells{R"(\| (.*?) \| (\d+) of (\d+) \|.*)"};
    std::smatch found;
    for (std::string line; std::getline(file, line);)
      if (std::regex_match(line, found, cells) && found[1] == row)
        return std::stoi(found[2]);
    ADD_FAILURE() << "docs/ai.md doesn't state: " << row;
    return 0;
  }

  static void print_miss(const sentence& one, const std::string& reached) {
    std::cout << one.set << ", " << one.kind << ": \"" << one.said
              << "\" leads to " << reached << "\n";
  }

  int false_alarms(const std::string& set) const {
    int count = 0;
    for (const auto& one : of(set, false))
      if (const auto reached = destination(one.said, clinic_);
          reached == "urgent") {
        print_miss(one, reached);
        ++count;
      }
    return count;
  }

  int rightly_led(const std::string& set) const {
    int count = 0;
    for (const auto& one : of(set, false)) {
      const auto reached = destination(one.said, clinic_);
      if (is_right(one, reached))
        ++count;
      else
        print_miss(one, reached);
    }
    return count;
  }

  const std::vector<sentence> all_ = read_sentences();
  const ai::knowledge clinic_{read_clinic()};
};

} // namespace

TEST_F(ai_sentences, are_as_many_as_stated) {
  EXPECT_GE(of("held_out", true).size() + of("held_out", false).size(), 75U);
  EXPECT_EQ(of("open", true).size() + of("open", false).size()
      + of("held_out", true).size() + of("held_out", false).size(),
    all_.size());
  EXPECT_EQ(of("held_out", true).size(),
    static_cast<std::size_t>(stated("urgent met, held out")));
  EXPECT_EQ(of("open", true).size(),
    static_cast<std::size_t>(stated("urgent met, open")));
}

TEST_F(ai_sentences, that_are_urgent_are_all_met) {
  for (const auto& one : all_) {
    if (one.kind == "urgent") {
      EXPECT_EQ(destination(one.said, clinic_), "urgent") << one.said;
    }
  }
}

TEST_F(ai_sentences, that_are_urgent_are_met_as_recognisers_write_them) {
  for (const auto& one : all_) {
    if (one.kind != "urgent")
      continue;
    std::string spelled;
    for (const char c : one.said)
      if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == ' ')
        spelled
          += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      else if (c == '-')
        spelled += ' ';
    EXPECT_EQ(destination(spelled, clinic_), "urgent") << spelled;
  }
}

TEST_F(ai_sentences, that_are_harmless_alarm_no_more_often_than_stated) {
  EXPECT_LE(false_alarms("open"), stated("false alarms, open"));
  EXPECT_LE(false_alarms("held_out"), stated("false alarms, held out"));
}

TEST_F(ai_sentences, are_led_where_they_should_as_often_as_stated) {
  EXPECT_GE(rightly_led("open"), stated("rightly led, open"));
  EXPECT_GE(rightly_led("held_out"), stated("rightly led, held out"));
}

TEST_F(ai_sentences, of_private_matters_and_injections_are_never_answered) {
  for (const auto& one : all_) {
    if (one.kind != "private" && one.kind != "injections")
      continue;
    const auto reached = destination(one.said, clinic_);
    EXPECT_EQ(reached.find("answer"), std::string::npos) << one.said;
    EXPECT_NE(reached, "fact") << one.said;
  }
}

} // namespace callengine::testing
