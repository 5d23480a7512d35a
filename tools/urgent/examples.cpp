#include "tools/urgent/examples.hpp"

#include "model/ai/urgent_words.hpp"

#include <algorithm>
#include <limits>
#include <sstream>
#include <stdexcept>

namespace callengine::learning {

ai::urgent::token sign_table::token_of(std::string_view text) {
  using ai::urgent::token;
  const auto known = tokens_.find(text);
  if (known != tokens_.end())
    return known->second;
  if (names_.size() >= std::numeric_limits<token>::max())
    throw std::runtime_error{"the examples have too many words"};
  names_.emplace_back(text);
  const auto made = static_cast<token>(names_.size());
  tokens_.emplace(text, made);
  return made;
}

std::vector<std::uint32_t> sign_table::signs_of(
  const std::vector<ai::word>& said) {
  const auto tokens = ai::urgent::tokens_of(
    said, [&](std::string_view text) { return token_of(text); });
  std::vector<std::uint32_t> found;
  ai::urgent::each_sign(tokens, [&](const ai::urgent::sign& one) {
    const auto next = static_cast<std::uint32_t>(signs_.size());
    const auto [known, is_new] = numbers_.emplace(one, next);
    if (is_new)
      signs_.push_back(one);
    found.push_back(known->second);
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

examples read_examples(std::string_view text) {
  examples made;
  std::istringstream lines{std::string{text}};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# ")) {
      made.writers.push_back(line.substr(2));
      continue;
    }
    const auto tab = line.find('\t');
    example one;
    one.kind = line.substr(0, tab);
    one.is_urgent = one.kind == "urgent";
    const bool is_known
      = one.is_urgent || one.kind == "harmless" || one.kind == "everyday";
    if (tab == std::string::npos || !is_known || made.writers.empty())
      throw std::runtime_error{"no example: " + line};
    one.writer = made.writers.size() - 1;
    one.said = line.substr(tab + 1);
    const auto words = ai::words_of(one.said);
    one.is_met = ai::urgent_patterns().match(words);
    one.signs = made.table.signs_of(words);
    made.all.push_back(std::move(one));
  }
  return made;
}

} // namespace callengine::learning
