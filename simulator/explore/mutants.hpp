#pragma once

#include "simulator/explore/engine/seams.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace callengine::explore {

/// A fault that is built into the seams, and the promise whose check has to
/// notice it.
struct mutant {
  std::string_view name;
  std::string_view row;
  std::string_view what; ///< what it breaks
  int seeds = 0;         ///< within so many seeds it must be caught
  std::unique_ptr<seams> (*make)() = nullptr;
};

/// All of them, by row.
const std::vector<mutant>& all_mutants();

/// Null: there is none of this name.
const mutant* find_mutant(std::string_view name);

// One for each file in mutants/.
void add_lease_mutants(std::vector<mutant>& to);
void add_call_mutants(std::vector<mutant>& to);
void add_answer_mutants(std::vector<mutant>& to);
void add_conversation_mutants(std::vector<mutant>& to);
void add_relay_mutants(std::vector<mutant>& to);
void add_store_mutants(std::vector<mutant>& to);

template <class Seams>
std::unique_ptr<seams> make_seams() {
  return std::make_unique<Seams>();
}

} // namespace callengine::explore
