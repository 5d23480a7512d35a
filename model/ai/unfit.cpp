#include "model/ai/unfit.hpp"

#include "model/ai/net_addresses.hpp"
#include "model/ai/spoken_digits.hpp"

namespace callengine::ai {

bool is_unfit(std::string_view plain, const knowledge& clinic) {
  return !clinic.contacts().has_all_of(plain);
}

std::size_t doubtful_from(std::string_view plain) {
  auto end = plain.size();
  while (end > 0) {
    const auto blank = plain.substr(0, end - 1).rfind(' ');
    const auto begin = blank == std::string_view::npos ? 0 : blank + 1;
    const auto word = plain.substr(begin, end - begin);
    if (!may_be_of_number(word) && !may_be_of_address(word))
      return end;
    end = begin;
  }
  return 0;
}

} // namespace callengine::ai
