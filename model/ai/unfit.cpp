#include "model/ai/unfit.hpp"

#include "model/ai/net_addresses.hpp"
#include "model/ai/spoken_digits.hpp"

#include <string>

namespace callengine::ai {

namespace {

std::string text_of(const clinic_facts& facts) {
  // A word between them, so that two numbers stay two.
  std::string all
    = facts.clinic_name + " ; or " + facts.hours + " ; or " + facts.address;
  for (const auto& one : facts.answers)
    all += " ; or " + one.question + " ; or " + one.answer;
  return all;
}

} // namespace

bool is_unfit(std::string_view plain, const clinic_facts& facts) {
  const auto numbers = telephone_numbers(plain);
  const auto addresses = net_addresses(plain);
  if (numbers.empty() && addresses.empty())
    return false;
  const auto told = text_of(facts);
  return !are_all_in(numbers, telephone_numbers(told))
    || !are_all_of(addresses, net_addresses(told));
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
