#include "model/ai/urgent_words.hpp"

#include "model/ai/urgent/anything.hpp"
#include "model/ai/urgent/births.hpp"
#include "model/ai/urgent/head.hpp"
#include "model/ai/urgent/heart_and_breath.hpp"
#include "model/ai/urgent/mind.hpp"
#include "model/ai/urgent/names.hpp"
#include "model/ai/urgent/poison_and_allergy.hpp"
#include "model/ai/urgent/wounds.hpp"

#include <span>
#include <string>
#include <string_view>

namespace callengine::ai {

namespace {

/// Words of the front desk take any pattern back: what they stand beside is
/// mostly talk ("a seizure action plan for school"), and where it is not the
/// learned weights still meet it.
void add_all(word_patterns& all, std::span<const std::string_view> patterns) {
  for (const auto one : patterns)
    all.add(std::string{one} + " -*@desk");
}

} // namespace

const word_patterns& urgent_patterns() {
  static const auto made = [] {
    word_patterns all{urgent::names, urgent::going_on, urgent::guessed};
    add_all(all, urgent::heart_and_breath);
    add_all(all, urgent::head);
    add_all(all, urgent::wounds);
    add_all(all, urgent::poison_and_allergy);
    add_all(all, urgent::mind);
    add_all(all, urgent::births);
    add_all(all, urgent::anything);
    return all;
  }();
  return made;
}

} // namespace callengine::ai
