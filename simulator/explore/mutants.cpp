#include "simulator/explore/mutants.hpp"

#include <algorithm>

namespace callengine::explore {

namespace {

/// "S9" before "S10".
bool comes_first(const mutant& left, const mutant& right) {
  if (left.row[0] != right.row[0])
    return left.row[0] > right.row[0];
  if (left.row.size() != right.row.size())
    return left.row.size() < right.row.size();
  return left.row < right.row;
}

std::vector<mutant> make_all() {
  std::vector<mutant> all;
  add_lease_mutants(all);
  add_call_mutants(all);
  add_answer_mutants(all);
  add_store_mutants(all);
  add_conversation_mutants(all);
  add_relay_mutants(all);
  std::stable_sort(all.begin(), all.end(), comes_first);
  return all;
}

} // namespace

const std::vector<mutant>& all_mutants() {
  static const auto all = make_all();
  return all;
}

const mutant* find_mutant(std::string_view name) {
  for (const auto& each : all_mutants())
    if (each.name == name)
      return &each;
  return nullptr;
}

} // namespace callengine::explore
