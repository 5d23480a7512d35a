#include "tools/urgent/learner.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace callengine::learning {

namespace {

/// What a mistake costs, beside the weights' squares.
constexpr double cost = 1;
/// The score of no words, fixed: who says nothing that is known is in no
/// danger, however many of the examples are urgent.
constexpr double bias = -1;
constexpr int passes = 40;
constexpr std::size_t most_signs = 8000;
constexpr double fewest_examples = 2;
constexpr double thousandths = 1000;

constexpr double slack = 1 / (2 * cost);

/// A linear congruential generator (Knuth's MMIX): the same row everywhere.
class fixed_order {
public:
  void shuffle(std::vector<std::size_t>& row) {
    for (auto left = row.size(); left > 1; --left)
      std::swap(row[left - 1], row[next() % left]);
  }

private:
  std::uint64_t next() {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return state_ >> 33U;
  }

  std::uint64_t state_ = 1;
};

/// The examples as the descent needs them.
struct problem {
  struct row {
    std::vector<std::pair<std::uint32_t, double>> values;
    double length = 0; ///< of the values, squared
    double side = 0;   ///< 1: urgent, -1
  };

  std::vector<row> rows;
  std::size_t signs = 0;
};

using is_kept = std::vector<char>; // by sign
using counts = std::vector<double>;

/// What is in every other sentence ("and I") tells little, whatever it happened
/// to stand in: with how many examples a sign has it gets harder to give it
/// weight. This halves the false alarms.
double rarity(double examples_with_it) {
  constexpr double rare = 5;
  return examples_with_it <= rare ? 1 : std::sqrt(rare / examples_with_it);
}

problem problem_of(const sign_table& table,
  const std::vector<const example*>& from, const counts& met,
  const is_kept& kept) {
  problem made;
  made.signs = table.signs().size();
  for (const auto* one : from) {
    problem::row row;
    double squares = 0;
    for (const auto number : one->signs) {
      if (kept[number] == 0)
        continue;
      const auto share = ai::urgent::share_of(table.signs()[number]);
      row.values.emplace_back(number, share * rarity(met[number]));
      squares += share * share;
    }
    const auto scale = ai::urgent::length_share(squares);
    for (auto& [number, value] : row.values) {
      value *= scale;
      row.length += value * value;
    }
    row.side = one->is_urgent ? 1 : -1;
    made.rows.push_back(std::move(row));
  }
  return made;
}

using solution = std::vector<double>; // by sign

solution solve(const problem& posed) {
  solution found(posed.signs, 0.0);
  std::vector<double> duals(posed.rows.size(), 0.0);
  std::vector<std::size_t> order(posed.rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  fixed_order row_order;
  for (int pass = 0; pass < passes; ++pass) {
    row_order.shuffle(order);
    for (const auto index : order) {
      const auto& row = posed.rows[index];
      double sum = bias;
      for (const auto& [number, value] : row.values)
        sum += found[number] * value;
      const auto slope = row.side * sum - 1 + duals[index] * slack;
      const auto next
        = std::max(0.0, duals[index] - slope / (row.length + slack));
      const auto change = (next - duals[index]) * row.side;
      duals[index] = next;
      for (const auto& [number, value] : row.values)
        found[number] += change * value;
    }
  }
  return found;
}

counts count(const sign_table& table, const std::vector<const example*>& from) {
  counts met(table.signs().size(), 0);
  for (const auto* one : from)
    for (const auto number : one->signs)
      met[number] += 1;
  return met;
}

is_kept met_often(const counts& met) {
  is_kept kept(met.size(), 0);
  std::transform(met.begin(), met.end(), kept.begin(),
    [](double times) { return times >= fewest_examples ? 1 : 0; });
  return kept;
}

/// The weights beside the shares that the engine gives.
solution unscaled(solution found, const counts& met) {
  for (std::size_t number = 0; number < found.size(); ++number)
    found[number] *= rarity(met[number]);
  return found;
}

/// Those that weigh most; of equals the first.
is_kept heaviest(const sign_table& table, const solution& found) {
  std::vector<std::pair<double, std::size_t>> all;
  for (std::size_t number = 0; number < found.size(); ++number)
    if (found[number] != 0)
      all.emplace_back(
        -std::abs(found[number]) * ai::urgent::share_of(table.signs()[number]),
        number);
  std::sort(all.begin(), all.end());
  all.resize(std::min(all.size(), most_signs));
  is_kept kept(found.size(), 0);
  for (const auto& one : all)
    kept[one.second] = 1;
  return kept;
}

int rounded(double value) {
  return static_cast<int>(std::lround(value * thousandths));
}

} // namespace

learned learn(
  const sign_table& table, const std::vector<const example*>& from) {
  const auto met = count(table, from);
  const auto learn_from = [&](const is_kept& kept) {
    return unscaled(solve(problem_of(table, from, met, kept)), met);
  };
  const auto kept = heaviest(table, learn_from(met_often(met)));
  const auto found = learn_from(kept);
  learned made;
  made.bias = rounded(bias);
  for (const auto weight : found)
    made.weights.push_back(rounded(weight));
  return made;
}

double score(const sign_table& table, const learned& made, const example& one) {
  double sum = 0;
  double squares = 0;
  for (const auto number : one.signs) {
    if (made.weights[number] == 0)
      continue;
    const auto share = ai::urgent::share_of(table.signs()[number]);
    sum += share * made.weights[number];
    squares += share * share;
  }
  return made.bias + sum * ai::urgent::length_share(squares);
}

} // namespace callengine::learning
