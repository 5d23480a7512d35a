#pragma once

#include "tools/urgent/learner.hpp"

#include <functional>
#include <iosfwd>
#include <map>
#include <vector>

namespace callengine::learning {

struct scored {
  const example* what = nullptr;
  double score = 0;
};

/// Scores of each example by weights that none of its own part was in.
std::vector<scored> cross_scores(const sign_table& table,
  const std::vector<const example*>& from,
  const std::function<std::size_t(const example&, std::size_t index)>& part_of);

/// The highest threshold with which patterns and scores together meet the
/// wanted share of the urgent ones.
int threshold_for(const std::vector<scored>& all);

struct count {
  std::size_t of = 0;
  std::size_t by_pattern = 0;
  std::size_t by_score = 0;
  std::size_t by_any = 0;
};

/// By kind.
using counts = std::map<std::string, count>;

void add(counts& all, const std::vector<scored>& some, int threshold);
void print(std::ostream& out, const std::string& title, const counts& all);

/// One writer after another is left out: what the weights and a threshold
/// learned from the others make of that one. Prints what is wrong, too, if
/// asked.
void print_left_out_writers(
  std::ostream& out, const examples& from, bool with_mistakes);

/// Ten-fold over all, with the given threshold.
void print_ten_fold(std::ostream& out, const examples& from, int threshold);

} // namespace callengine::learning
