#pragma once

#include "model/ai/urgent/signs.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Learning of the urgent brake's weights: run by scripts/learn-urgent, no part
/// of the engine.
namespace callengine::learning {

/// The signs that any example has, numbered.
class sign_table {
public:
  /// The signs of a sentence, each once, sorted.
  std::vector<std::uint32_t> signs_of(const std::vector<ai::word>& said);

  const std::vector<ai::urgent::sign>& signs() const {
    return signs_;
  }

  const std::string& name(ai::urgent::token one) const {
    return names_.at(one - 1U);
  }

private:
  ai::urgent::token token_of(std::string_view text);

  std::map<std::string, ai::urgent::token, std::less<>> tokens_;
  std::vector<std::string> names_;
  std::map<ai::urgent::sign, std::uint32_t> numbers_;
  std::vector<ai::urgent::sign> signs_;
};

struct example {
  std::size_t writer = 0;
  std::string kind; ///< "urgent", "harmless" or "everyday"
  std::string said;
  bool is_urgent = false;
  bool is_met = false; ///< by a pattern
  std::vector<std::uint32_t> signs;
};

struct examples {
  std::vector<std::string> writers;
  std::vector<example> all;
  sign_table table;
};

/// Reads `kind<TAB>sentence` lines; `# NAME` begins another writer's. Throws
/// std::runtime_error for another line.
examples read_examples(std::string_view text);

} // namespace callengine::learning
