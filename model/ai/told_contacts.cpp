#include "model/ai/told_contacts.hpp"

#include "model/ai/net_addresses.hpp"

#include <algorithm>
#include <utility>

namespace callengine::ai {

told_contacts::told_contacts(const clinic_facts& facts) {
  add(facts.clinic_name);
  add(facts.hours);
  add(facts.address);
  for (const auto& one : facts.answers) {
    add(one.question);
    add(one.answer);
  }
}

void told_contacts::add(std::string_view text) {
  numbers_.add(text);
  for (auto& one : net_addresses(text))
    addresses_.push_back(std::move(one));
}

bool told_contacts::has_all_of(std::string_view plain) const {
  const auto numbers = telephone_numbers(plain);
  return std::all_of(numbers.begin(), numbers.end(),
           [this](const digit_run& one) { return numbers_.has(one); })
    && are_all_of(net_addresses(plain), addresses_);
}

} // namespace callengine::ai
