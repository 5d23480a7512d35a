#include "model/ai/brakes.hpp"

#include "model/ai/person_words.hpp"
#include "model/ai/private_words.hpp"
#include "model/ai/urgent/score.hpp"
#include "model/ai/urgent_words.hpp"
#include "model/ai/words.hpp"

#include <algorithm>
#include <array>

namespace callengine::ai {

namespace {

bool is_urgent(const std::vector<word>& said, const knowledge& clinic) {
  return urgent_patterns().match(said) || clinic.urgent_words().match(said)
    || urgent::sounds_urgent(said);
}

/// "Somebody about my bill" wants billing; a person or an operator is asked
/// for whatever else is said.
bool wants_person(const std::vector<word>& said, std::string_view text,
  const knowledge& clinic) {
  // The key for a person, spoken.
  if (said.size() == 1 && said.front().plain == "0")
    return true;
  if (person_patterns().match(said))
    return true;
  return somebody_patterns().match(said) && !clinic.find_department(text);
}

/// What the clinic itself tells everybody, such as how to ask for records, is
/// nobody's secret.
bool is_private(const std::vector<word>& said, std::string_view text,
  const knowledge& clinic) {
  if (advice_patterns().match(said))
    return true;
  if (!record_patterns().match(said))
    return false;
  return !(asks_how_patterns().match(said) && clinic.find_answer(text));
}

constexpr std::array<std::string_view, 26> oaths{"fuck", "fucking", "fucked",
  "fucker", "motherfucker", "motherfucking", "shit", "shitty", "bullshit",
  "asshole", "ass", "bitch", "bastard", "damn", "dammit", "damned", "goddamn",
  "goddammit", "crap", "cunt", "dick", "dickhead", "prick", "piss", "pissed",
  "wtf"};

} // namespace

brake brake_for(std::string_view said, const knowledge& clinic) {
  const auto words = words_of(said);
  if (is_urgent(words, clinic))
    return brake::urgent;
  if (wants_person(words, said, clinic))
    return brake::wants_person;
  if (is_farewell(words))
    return brake::wants_to_end;
  if (is_private(words, said, clinic))
    return brake::private_matter;
  return brake::none;
}

bool swears(std::string_view said) {
  const auto words = words_of(said);
  // Recognisers may write stars: "f***".
  return said.find("**") != std::string_view::npos
    || std::any_of(words.begin(), words.end(), [](const word& one) {
         return std::find(oaths.begin(), oaths.end(), one.plain) != oaths.end();
       });
}

} // namespace callengine::ai
