#include "model/ai/urgent_words.hpp"

#include "model/ai/urgent/anything.hpp"
#include "model/ai/urgent/births.hpp"
#include "model/ai/urgent/head.hpp"
#include "model/ai/urgent/heart_and_breath.hpp"
#include "model/ai/urgent/mind.hpp"
#include "model/ai/urgent/names.hpp"
#include "model/ai/urgent/poison_and_allergy.hpp"
#include "model/ai/urgent/wounds.hpp"

namespace callengine::ai {

const word_patterns& urgent_patterns() {
  static const auto made = [] {
    word_patterns all{urgent::names, urgent::going_on, urgent::guessed};
    all.add(urgent::heart_and_breath);
    all.add(urgent::head);
    all.add(urgent::wounds);
    all.add(urgent::poison_and_allergy);
    all.add(urgent::mind);
    all.add(urgent::births);
    all.add(urgent::anything);
    return all;
  }();
  return made;
}

} // namespace callengine::ai
