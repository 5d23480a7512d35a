#pragma once

#include "model/ai/knowledge.hpp"

#include <string>
#include <vector>

/// The sentences of data/ai_sentences.tsv: written for the clinic of
/// data/ai_clinic.json by somebody who had not seen the engine's lists.
namespace callengine::testing {

struct sentence {
  std::string set;  ///< "open", or "held_out": no list was made from it
  std::string kind; ///< "urgent", "harmless", "billing" …
  /// What may become of it: "urgent", "department Billing", "answer 7",
  /// "person", "unknown".
  std::vector<std::string> expected;
  std::string said;
};

std::vector<sentence> read_sentences();

ai::clinic_facts read_clinic();

/// What becomes of a sentence with the built-in answerer, in the words of
/// `sentence::expected`, or "goodbye".
std::string destination(const std::string& said, const ai::knowledge& clinic);

/// Whether that is expected. Who is not understood is led to a person, so
/// "person" and "unknown" are the same end.
bool is_right(const sentence& one, const std::string& reached);

} // namespace callengine::testing
