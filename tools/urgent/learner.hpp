#pragma once

#include "tools/urgent/examples.hpp"

#include <vector>

namespace callengine::learning {

/// In thousandths, as they are written.
struct learned {
  std::vector<int> weights; ///< by sign; 0: not kept
  int bias = 0;
};

/// A linear classifier with a squared hinge loss and L2 (dual coordinate
/// descent in a fixed order: the same examples give the same weights), learned
/// twice: from all signs that two examples have, then from those that weighed
/// most.
learned learn(const sign_table& table, const std::vector<const example*>& from);

/// As `ai::urgent::weights` scores the sentence.
double score(const sign_table& table, const learned& made, const example& one);

} // namespace callengine::learning
