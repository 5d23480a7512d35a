#pragma once

#include "model/ai/clinic_facts.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::ai {

/// Finds the department that a caller wants: by its name, the clinic's key
/// words for it and the built-in words of usual departments, such as "invoice"
/// for whoever is called Billing. Immutable once it is made; pure.
class department_words {
public:
  struct hit {
    std::size_t department = 0;
    double score = 0; ///< a name counts 3, a key word 2, a built-in word 1.5
  };

  department_words() = default;
  explicit department_words(const std::vector<known_department>& departments);

  /// Nothing if no department is named, or two are named alike.
  std::optional<hit> best(std::string_view said) const;

private:
  /// Words that must all be said, and what they then count.
  struct sign {
    std::vector<std::string> stems;
    double weight = 0;
    std::size_t department = 0;
  };

  void add(std::string_view words, double weight, std::size_t department);
  void add_usual(const std::vector<known_department>& departments);

  std::vector<sign> signs_;
  std::size_t departments_ = 0;
};

} // namespace callengine::ai
