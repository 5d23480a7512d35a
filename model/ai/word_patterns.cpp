#include "model/ai/word_patterns.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace callengine::ai {

namespace {

constexpr std::size_t anywhere = 10'000;
constexpr std::size_t usual_reach = 4;

/// The first piece of a text up to a separator; both are taken away.
std::string_view take(std::string_view& text, char separator) {
  const auto end = std::min(text.find(separator), text.size());
  const auto piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

/// A number before `:` or `>`, taken away; the mark, or 0 if there is none.
char take_reach(std::string_view& text, std::size_t& reach) {
  const auto* end = text.data() + text.size();
  std::size_t number = 0;
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || rest == end || (*rest != ':' && *rest != '>'))
    return 0;
  reach = number;
  const char mark = *rest;
  text.remove_prefix(static_cast<std::size_t>(rest - text.data()) + 1);
  return mark;
}

} // namespace

word_patterns::word_patterns(std::span<const named_choice> names,
  std::string_view overrules, std::string_view guessed)
  : guessed_(words_of(guessed)) {
  for (const auto& one : names)
    names_.emplace(one.name, one.words);
  if (!overrules.empty())
    overrules_ = choice_of(overrules);
}

void word_patterns::add(std::span<const std::string_view> patterns) {
  for (const auto text : patterns)
    add(text);
}

void word_patterns::add(std::string_view text) {
  pattern made;
  made.ordered = take_reach(text, made.reach) == '>';
  while (!text.empty()) {
    auto piece = take(text, ' ');
    if (piece.empty())
      continue;
    if (piece.front() != '-') {
      made.groups.push_back(choice_of(piece));
      continue;
    }
    piece.remove_prefix(1);
    exception unless;
    unless.reach = usual_reach;
    if (!piece.empty() && piece.front() == '*') {
      piece.remove_prefix(1);
      unless.reach = anywhere;
    } else {
      take_reach(piece, unless.reach);
    }
    unless.words = choice_of(piece);
    made.unless.push_back(std::move(unless));
  }
  if (made.groups.empty())
    return;
  begun_by_.resize(tokens_.size() + 1);
  const auto index = static_cast<std::uint16_t>(patterns_.size());
  for (const auto& start : made.groups.front()) {
    auto& begun = begun_by_[start.tokens.front()];
    if (begun.empty() || begun.back() != index)
      begun.push_back(index);
  }
  patterns_.push_back(std::move(made));
}

void word_patterns::add_phrase(std::string_view text) {
  const auto words = words_of(text);
  auto line = std::to_string(words.size() + 2) + ":";
  for (const auto& one : words)
    line += " " + one.plain;
  if (!words.empty())
    add(line);
}

word_patterns::choice word_patterns::choice_of(std::string_view text) {
  choice made;
  while (!text.empty()) {
    auto piece = take(text, '|');
    if (piece.starts_with('@')) {
      const auto named = names_.find(piece.substr(1));
      if (named == names_.end())
        throw std::logic_error{"no words are called " + std::string{piece}};
      for (auto& one : choice_of(named->second))
        made.push_back(std::move(one));
      continue;
    }
    phrase row;
    const bool exact = piece.starts_with('=');
    std::string spaced{piece.substr(exact ? 1 : 0)};
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    for (const auto& one : words_of(spaced))
      row.tokens.push_back(token_of(exact ? "=" + one.plain : one.stem));
    if (!row.tokens.empty())
      made.push_back(std::move(row));
  }
  return made;
}

word_patterns::token word_patterns::token_of(std::string key) {
  const auto next = static_cast<token>(tokens_.size() + 1);
  return tokens_.emplace(std::move(key), next).first->second;
}

word_patterns::token word_patterns::find(std::string_view key) const {
  const auto found = tokens_.find(key);
  return found == tokens_.end() ? token{0} : found->second;
}

word_patterns::heard word_patterns::guess(const word& one) const {
  // Long words only: short ones are alike by chance.
  constexpr std::size_t shortest = 6;
  constexpr std::size_t long_enough_for_two = 9;
  if (one.plain.size() < shortest)
    return {};
  for (const auto& meant : guessed_) {
    if (meant.plain.front() != one.plain.front())
      continue;
    const std::size_t wrong = meant.plain.size() >= long_enough_for_two ? 2 : 1;
    if (nearly_alike(meant.plain, one.plain, wrong))
      return {find(meant.stem), find("=" + meant.plain)};
  }
  return {};
}

word_patterns::sentence word_patterns::heard_in(
  const std::vector<word>& said) const {
  sentence result;
  result.reserve(said.size());
  std::string form;
  for (const auto& one : said) {
    form.assign("=").append(one.plain);
    heard tokens{find(one.stem), find(form)};
    if (tokens.stem == 0 && tokens.form == 0)
      tokens = guess(one);
    result.push_back(tokens);
  }
  return result;
}

bool word_patterns::meets(
  const sentence& said, std::size_t at, const phrase& words) {
  if (at + words.tokens.size() > said.size())
    return false;
  for (std::size_t next = 0; next < words.tokens.size(); ++next) {
    const auto& heard = said[at + next];
    if (heard.stem != words.tokens[next] && heard.form != words.tokens[next])
      return false;
  }
  return true;
}

bool word_patterns::meets(
  const sentence& said, std::size_t at, const choice& words) {
  return std::any_of(words.begin(), words.end(),
    [&](const phrase& one) { return meets(said, at, one); });
}

/// Whether the groups after the first are met around it.
bool word_patterns::near(
  const pattern& one, const sentence& said, std::size_t at) {
  const auto first = one.ordered ? at + 1 : at - std::min(at, one.reach);
  const auto end = std::min(at + one.reach + 1, said.size());
  std::vector<std::size_t> taken{at};
  taken.reserve(one.groups.size());
  for (std::size_t group = 1; group < one.groups.size(); ++group) {
    auto place = one.ordered ? taken.back() + 1 : first;
    while (place < end
      && (std::find(taken.begin(), taken.end(), place) != taken.end()
        || !meets(said, place, one.groups[group])))
      ++place;
    if (place >= end)
      return false;
    taken.push_back(place);
  }
  return true;
}

bool word_patterns::holds(
  const pattern& one, const sentence& said, std::size_t at, bool overruled) {
  if (!meets(said, at, one.groups.front()) || !near(one, said, at))
    return false;
  if (overruled)
    return true;
  return std::none_of(
    one.unless.begin(), one.unless.end(), [&](const exception& unless) {
      const auto end = std::min(at + unless.reach + 1, said.size());
      for (auto place = at - std::min(at, unless.reach); place < end; ++place)
        if (meets(said, place, unless.words))
          return true;
      return false;
    });
}

bool word_patterns::match(const std::vector<word>& said) const {
  const auto sounds = heard_in(said);
  bool overruled = false;
  for (std::size_t at = 0; at < sounds.size() && !overruled; ++at)
    overruled = meets(sounds, at, overrules_);
  for (std::size_t at = 0; at < sounds.size(); ++at) {
    for (const auto begin : {sounds[at].stem, sounds[at].form}) {
      if (begin == 0 || begin >= begun_by_.size())
        continue;
      for (const auto index : begun_by_[begin])
        if (holds(patterns_[index], sounds, at, overruled))
          return true;
    }
  }
  return false;
}

} // namespace callengine::ai
