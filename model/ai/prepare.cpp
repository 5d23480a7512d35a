#include "model/ai/prepare.hpp"

#include "model/ai/person_words.hpp"
#include "model/ai/private_words.hpp"
#include "model/ai/request_words.hpp"
#include "model/ai/subjects.hpp"
#include "model/ai/urgent/score.hpp"
#include "model/ai/urgent_words.hpp"

namespace callengine::ai {

void prepare() {
  const auto words = content_words("goodbye");
  urgent_patterns();
  urgent::sounds_urgent(words_of("bye"));
  person_patterns();
  somebody_patterns();
  is_farewell(words_of("bye"));
  advice_patterns();
  record_patterns();
  asks_how_patterns();
  order_patterns();
  request_patterns();
  for (const auto& one : words)
    subject_of(one.stem);
}

} // namespace callengine::ai
