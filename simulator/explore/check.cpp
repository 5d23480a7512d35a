#include "simulator/explore/check.hpp"

#include "simulator/explore/oracle.hpp"

namespace callengine::explore {

void check::fail(const char* sentence, std::string_view about) {
  std::string text{sentence};
  if (!about.empty())
    text.append(": ").append(about);
  owner_.broken(*this, std::move(text), about);
}

const std::vector<unchecked_row>& unchecked_rows() {
  static const std::vector<unchecked_row> rows{
    {"S6", "the engine sends no mail yet"},
    {"S12",
      "one engine runs at a time: an older one that goes on beside its "
      "successor "
      "is for the tests of persistence/ (tokens of leases are S2)"}};
  return rows;
}

} // namespace callengine::explore
