#pragma once

#include "model/plan/plan.hpp"
#include "model/twiml.hpp"

#include <cstdint>
#include <string>

namespace callengine::testing {

/// What is wrong with a document that the engine speaks to a caller as its
/// `step`-th, in words; empty if nothing: it ends in a next step or a hang-up,
/// nothing in it is unreachable, and every link belongs to it.
std::string document_fault(
  const twiml::document& document, const plan& plan, std::uint32_t step);

/// All that a document says, in order, gathers included, separated by "|".
std::string said(const twiml::document& document);

/// The first verb of this kind, or null.
template <class Verb>
const Verb* find_verb(const twiml::document& document) {
  for (const auto& verb : document.verbs)
    if (const auto* found = std::get_if<Verb>(&verb))
      return found;
  return nullptr;
}

} // namespace callengine::testing
