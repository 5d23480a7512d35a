#include "model/ai/net_addresses.hpp"

#include "model/text.hpp"

#include <algorithm>
#include <array>

namespace callengine::ai {

namespace {

/// Endings of hosts that models write and callers would type. Those of two
/// letters are every country's, but for words that begin a sentence after a
/// forgotten blank.
constexpr std::array<std::string_view, 48> endings{"com", "net", "org", "edu",
  "gov", "mil", "int", "info", "biz", "name", "pro", "mobi", "app", "dev",
  "web", "site", "online", "website", "store", "shop", "xyz", "top", "club",
  "link", "click", "live", "life", "care", "health", "healthcare", "clinic",
  "doctor", "dental", "hospital", "medical", "help", "support", "page", "blog",
  "cloud", "tech", "agency", "center", "group", "today", "example", "test",
  "invalid"};

constexpr std::array<std::string_view, 20> short_words{"we", "it", "is", "in",
  "at", "no", "to", "my", "so", "be", "us", "me", "do", "as", "by", "if", "on",
  "or", "am", "pm"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

template <class List>
bool has(const List& list, std::string_view one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

/// `written`: as it stands there; "We" begins a sentence, "we" doesn't.
bool is_ending(std::string_view written) {
  const auto small = lower_case(written);
  if (has(endings, small))
    return true;
  return small.size() == 2 && std::all_of(small.begin(), small.end(), is_letter)
    && !(has(short_words, small) && small != written) && small != "am"
    && small != "pm";
}

std::string_view without_prefix(
  std::string_view text, std::string_view prefix) {
  return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

/// In small letters, without what stands around it.
std::string bare(std::string_view word) {
  constexpr std::string_view around = "\"'(),;:!?./<>[]";
  const auto first = word.find_first_not_of(around);
  if (first == std::string_view::npos)
    return {};
  const auto small
    = lower_case(word.substr(first, word.find_last_not_of(around) - first + 1));
  std::string_view rest = small;
  for (const std::string_view prefix :
    {"mailto:", "https://", "http://", "ftp://", "www."})
    rest = without_prefix(rest, prefix);
  return std::string{rest};
}

/// "hillside.example" within a word: letters, a point, an ending.
bool has_host(std::string_view word) {
  for (auto point = word.find('.'); point != std::string_view::npos;
       point = word.find('.', point + 1)) {
    auto end = point + 1;
    while (end < word.size() && is_letter(word[end]))
      ++end;
    // One letter before is an abbreviation: "p.m", "e.g".
    const bool label = point > 1 && word[point - 1] != '.'
      && word[point - 2] != '.' && word[point - 2] != '(';
    const bool whole = end == word.size()
      || std::string_view{"/?:#.,;!)\"'"}.find(word[end])
        != std::string_view::npos;
    if (label && whole && is_ending(word.substr(point + 1, end - point - 1)))
      return true;
  }
  return false;
}

bool is_address(std::string_view word) {
  const auto small = lower_case(word);
  const auto at = small.find('@');
  return small.find("://") != std::string::npos
    || small.find("www.") != std::string::npos
    || (at != std::string::npos && at > 0 && at + 1 < small.size())
    || has_host(word);
}

std::vector<std::string_view> words_between_blanks(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0)
      words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::string_view host_of(std::string_view address) {
  return address.substr(0, address.find('/'));
}

/// "clinic dot com" is a part of "portal.clinic.com".
bool ends_with_host(std::string_view address, std::string_view host) {
  const auto whole = host_of(address);
  if (!whole.ends_with(host))
    return false;
  const auto before = whole.size() - host.size();
  return before == 0 || whole[before - 1] == '.' || whole[before - 1] == '@';
}

} // namespace

std::vector<std::string> net_addresses(std::string_view text) {
  std::vector<std::string> found;
  const auto words = words_between_blanks(text);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (is_address(words[at])) {
      found.push_back(bare(words[at]));
      continue;
    }
    const auto small = bare(words[at]);
    const bool between = at > 0 && at + 1 < words.size();
    if ((small == "dot" || small == "point") && between
      && is_ending(bare(words[at + 1])))
      found.push_back(bare(words[at - 1]) + "." + bare(words[at + 1]));
  }
  return found;
}

bool are_all_of(const std::vector<std::string>& addresses,
  const std::vector<std::string>& told) {
  return std::all_of(
    addresses.begin(), addresses.end(), [&](const std::string& one) {
      return std::any_of(
        told.begin(), told.end(), [&](const std::string& known) {
          return one == known || one == host_of(known)
            || (one.find_first_of("/@") == std::string::npos
              && ends_with_host(known, one));
        });
    });
}

bool may_be_of_address(std::string_view word) {
  const auto small = bare(word);
  return small == "at" || small == "dot" || small == "point";
}

} // namespace callengine::ai
