#include "tools/urgent/figures.hpp"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <ostream>
#include <set>

namespace callengine::learning {

namespace {

/// Of urgent sentences that must be met when their writer was left out. More
/// costs false alarms steeply (docs/ai.md).
constexpr double wanted_recall = 0.993;

std::vector<const example*> pointers(const examples& from) {
  std::vector<const example*> all;
  for (const auto& one : from.all)
    all.push_back(&one);
  return all;
}

std::size_t writer_of(const example& one, std::size_t) {
  return one.writer;
}

std::size_t tenth_of(const example&, std::size_t index) {
  constexpr std::size_t folds = 10;
  return index % folds;
}

double percent(std::size_t part, std::size_t all) {
  constexpr double hundred = 100;
  return all == 0
    ? 0
    : hundred * static_cast<double>(part) / static_cast<double>(all);
}

bool is_met(const scored& one, int threshold) {
  return one.what->is_met || one.score > threshold;
}

} // namespace

std::vector<scored> cross_scores(const sign_table& table,
  const std::vector<const example*>& from,
  const std::function<std::size_t(const example&, std::size_t index)>&
    part_of) {
  std::map<std::size_t, std::vector<const example*>> parts;
  for (std::size_t index = 0; index < from.size(); ++index)
    parts[part_of(*from[index], index)].push_back(from[index]);
  std::vector<scored> all;
  for (const auto& [left_out, part] : parts) {
    std::vector<const example*> others;
    for (const auto& [other, some] : parts)
      if (other != left_out)
        others.insert(others.end(), some.begin(), some.end());
    const auto made = learn(table, others);
    for (const auto* one : part)
      all.push_back({one, score(table, made, *one)});
  }
  return all;
}

int threshold_for(const std::vector<scored>& all) {
  std::size_t urgent = 0;
  std::vector<double> unmet;
  for (const auto& one : all) {
    if (!one.what->is_urgent)
      continue;
    ++urgent;
    if (!one.what->is_met)
      unmet.push_back(one.score);
  }
  std::sort(unmet.begin(), unmet.end());
  const auto may_miss = static_cast<std::size_t>(
    (1 - wanted_recall) * static_cast<double>(urgent));
  if (unmet.size() <= may_miss)
    return 0;
  return static_cast<int>(std::floor(unmet[may_miss])) - 1;
}

void add(counts& all, const std::vector<scored>& some, int threshold) {
  for (const auto& one : some) {
    auto& kind = all[one.what->kind];
    ++kind.of;
    kind.by_pattern += one.what->is_met ? 1U : 0U;
    kind.by_score += one.score > threshold ? 1U : 0U;
    kind.by_any += is_met(one, threshold) ? 1U : 0U;
  }
}

void print(std::ostream& out, const std::string& title, const counts& all) {
  out << std::fixed << std::setprecision(1);
  for (const auto& [kind, one] : all)
    out << std::left << std::setw(26) << title << std::setw(10) << kind
        << std::right << " patterns " << std::setw(5)
        << percent(one.by_pattern, one.of) << " %  score " << std::setw(5)
        << percent(one.by_score, one.of) << " %  urgent " << std::setw(5)
        << percent(one.by_any, one.of) << " %  (" << one.by_any << " of "
        << one.of << ")\n";
}

void print_left_out_writers(
  std::ostream& out, const examples& from, bool with_mistakes) {
  counts together;
  for (std::size_t writer = 0; writer < from.writers.size(); ++writer) {
    std::vector<const example*> own;
    std::vector<const example*> others;
    for (const auto& one : from.all)
      (one.writer == writer ? own : others).push_back(&one);
    const auto threshold
      = threshold_for(cross_scores(from.table, others, writer_of));
    const auto made = learn(from.table, others);
    std::vector<scored> scores;
    for (const auto* one : own)
      scores.push_back({one, score(from.table, made, *one)});
    counts of_writer;
    add(of_writer, scores, threshold);
    add(together, scores, threshold);
    print(out, "without " + from.writers[writer], of_writer);
    if (with_mistakes)
      for (const auto& one : scores)
        if (is_met(one, threshold) != one.what->is_urgent)
          out << "  " << one.what->kind << (one.what->is_met ? " P " : "   ")
              << one.score - threshold << "\t" << one.what->said << "\n";
  }
  print(out, "each writer left out", together);
}

void print_ten_fold(std::ostream& out, const examples& from, int threshold) {
  counts all;
  add(all, cross_scores(from.table, pointers(from), tenth_of), threshold);
  print(out, "ten-fold", all);
}

} // namespace callengine::learning
