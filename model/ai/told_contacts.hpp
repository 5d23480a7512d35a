#pragma once

#include "model/ai/clinic_facts.hpp"
#include "model/ai/told_numbers.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace callengine::ai {

/// Where a clinic's own texts send callers: telephone numbers and addresses in
/// the net. Read once; what may be said is compared with them.
class told_contacts {
public:
  told_contacts() = default;
  explicit told_contacts(const clinic_facts& facts);

  /// Whether the clinic itself tells every number and address of a plain text.
  bool has_all_of(std::string_view plain) const;

private:
  void add(std::string_view text);

  told_numbers numbers_;
  std::vector<std::string> addresses_;
};

} // namespace callengine::ai
