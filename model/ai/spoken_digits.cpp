#include "model/ai/spoken_digits.hpp"

#include "model/ai/number_words.hpp"
#include "model/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

namespace callengine::ai {

namespace {

/// A number shorter than this is nobody's.
constexpr std::size_t shortest = 7;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_word_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_digit(c) || (c >= 'a' && c <= 'z')
    || (c >= 'A' && c <= 'Z')
    // Letters beyond ASCII; dashes and quotation marks (E2 80 xx) are
    // taken for such too, which parts words no further than blanks do.
    || byte >= 0x80U;
}

/// A word and what stands between the one before and it.
struct token {
  std::string before;
  std::string word;
};

/// Dashes of typographers as ASCII's.
std::string with_plain_dashes(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const bool dash = text.size() > 2 && text[0] == '\xE2' && text[1] == '\x80'
      && text[2] >= '\x90' && text[2] <= '\x95';
    plain += dash ? '-' : text.front();
    text.remove_prefix(dash ? 3 : 1);
  }
  return plain;
}

std::vector<token> tokens_of(std::string_view text) {
  std::vector<token> tokens;
  token next;
  for (const char c : with_plain_dashes(text)) {
    if (is_word_character(c)) {
      next.word += c;
      continue;
    }
    if (!next.word.empty()) {
      tokens.push_back(std::move(next));
      next = {};
    }
    next.before += c;
  }
  if (!next.word.empty())
    tokens.push_back(std::move(next));
  return tokens;
}

/// Figures, with the letters that look like some: "2O2".
std::optional<std::string> figures(std::string_view word) {
  std::string digits;
  bool any = false;
  for (const char c : word) {
    any = any || is_digit(c);
    if (is_digit(c))
      digits += c;
    else if (c == 'o' || c == 'O')
      digits += '0';
    else if (c == 'l' || c == 'I')
      digits += '1';
    else
      return std::nullopt;
  }
  return any ? std::optional{digits} : std::nullopt;
}

/// The digits that a word says; nothing if it says none.
std::optional<std::string> said_digits(std::string_view word) {
  if (auto digits = figures(word))
    return digits;
  const auto small = lower_case(word);
  if (small == "oh" || small == "o" || small == "nought" || small == "naught")
    return "0";
  if (small == "hundred")
    return "00";
  if (small == "thousand")
    return "000";
  if (const auto number = small_number(small))
    return std::to_string(*number);
  return std::nullopt;
}

/// Said between digits without ending a number.
bool is_filler(std::string_view word) {
  constexpr std::array<std::string_view, 13> fillers{"and", "dash", "hyphen",
    "dot", "point", "then", "area", "code", "plus", "comma", "space", "minus",
    "followed"};
  const auto small = lower_case(word);
  return std::find(fillers.begin(), fillers.end(), small) != fillers.end();
}

std::size_t repeated(std::string_view word) {
  const auto small = lower_case(word);
  return small == "double" ? 2 : small == "triple" ? 3 : 1;
}

bool is_all_digits(std::string_view word, std::size_t least, std::size_t most) {
  return word.size() >= least && word.size() <= most
    && std::all_of(word.begin(), word.end(), is_digit);
}

bool is_at_most(std::string_view word, int most) {
  return is_all_digits(word, 1, 2) && std::stoi(std::string{word}) <= most;
}

/// How many tokens from `at` on are a time, a date or a sum of money.
std::size_t other_than_number(const std::vector<token>& all, std::size_t at) {
  const auto word = [&](std::size_t next) -> std::string_view {
    return at + next < all.size() ? std::string_view{all[at + next].word} : "";
  };
  const auto before = [&](std::size_t next) -> std::string_view {
    return at + next < all.size() ? std::string_view{all[at + next].before}
                                  : "";
  };
  if (before(0).ends_with('$') && is_all_digits(word(0), 1, 6)) {
    std::size_t count = 1;
    while (before(count) == "," && is_all_digits(word(count), 3, 3))
      ++count;
    return count + (before(count) == "." && is_all_digits(word(count), 2, 2));
  }
  if (is_at_most(word(0), 24) && before(1) == ":" && is_at_most(word(1), 59))
    return 2;
  const bool slashes = before(1) == "/" && before(2) == "/";
  if (slashes && is_at_most(word(0), 12) && is_at_most(word(1), 31)
    && is_all_digits(word(2), 2, 4))
    return 3;
  const bool dashes = before(1) == "-" && before(2) == "-";
  const bool year = word(0).starts_with("19") || word(0).starts_with("20");
  if (dashes && year && is_all_digits(word(0), 4, 4) && is_at_most(word(1), 12)
    && is_at_most(word(2), 31))
    return 3;
  return 0;
}

/// "1-800-DOCTORS": letters behind a code whose calls are free, or dear.
bool ends_in_letters(std::string_view digits, const token& next) {
  constexpr std::array<std::string_view, 9> codes{
    "800", "888", "877", "866", "855", "844", "833", "822", "900"};
  const bool code
    = std::any_of(codes.begin(), codes.end(), [&](std::string_view one) {
        return digits == one || digits == "1" + std::string{one};
      });
  const auto& word = next.word;
  const bool letters
    = word.size() >= 4 && std::none_of(word.begin(), word.end(), is_digit);
  const bool joined = next.before.find_first_of("-.") != std::string::npos
    && next.before.find(' ') == std::string::npos;
  const bool capitals = std::all_of(
    word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return code && letters && (joined || capitals);
}

/// "5th", "1st": counts days, dials nothing.
bool is_ordinal(std::string_view word) {
  constexpr std::size_t longest = 2;
  const auto letters = std::min(word.find_first_not_of("0123456789"), longest);
  const auto ending = lower_case(word.substr(std::min(letters, word.size())));
  return letters > 0
    && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th");
}

/// Collects digits as they follow each other.
class collector {
public:
  void add(const token& one) {
    const auto digits = said_digits(one.word);
    if (digits) {
      for (std::size_t count = 0; count < times_; ++count)
        add_group(*digits);
      times_ = 1;
      return;
    }
    times_ = repeated(one.word);
    if (times_ > 1 || (is_filler(one.word) && !run_.digits.empty()))
      return;
    if (ends_in_letters(run_.digits, one))
      found_.push_back({run_.digits + lower_case(one.word), {}});
    add_mixed(one.word);
  }

  void end() {
    if (run_.digits.size() >= shortest)
      found_.push_back(std::move(run_));
    run_ = {};
  }

  std::vector<digit_run> finish() {
    end();
    return std::move(found_);
  }

private:
  void add_group(std::string_view digits) {
    if (digits.empty())
      return;
    run_.digits += digits;
    run_.ends.push_back(run_.digits.size());
  }

  /// Digits that letters stick to: "call900 555 0142now" goes on with what
  /// stands before, and what comes goes on with it.
  void add_mixed(std::string_view word) {
    if (is_ordinal(word)) {
      end();
      return;
    }
    const auto first = std::find_if_not(word.begin(), word.end(), is_digit);
    const auto last = std::find_if_not(word.rbegin(), word.rend(), is_digit);
    add_group({word.begin(), first});
    end();
    std::string inside;
    std::copy_if(first, last.base(), std::back_inserter(inside), is_digit);
    if (inside.size() >= shortest)
      found_.push_back({inside, {inside.size()}});
    add_group({last.base(), word.end()});
  }

  digit_run run_;
  std::size_t times_ = 1;
  std::vector<digit_run> found_;
};

} // namespace

std::vector<digit_run> telephone_numbers(std::string_view text) {
  const auto tokens = tokens_of(text);
  collector digits;
  for (std::size_t at = 0; at < tokens.size();) {
    if (const auto other = other_than_number(tokens, at)) {
      digits.end();
      at += other;
      continue;
    }
    digits.add(tokens[at]);
    ++at;
  }
  return digits.finish();
}

bool may_be_of_number(std::string_view word) {
  for (const auto& one : tokens_of(word))
    if (said_digits(one.word) || is_filler(one.word) || repeated(one.word) > 1
      || std::any_of(one.word.begin(), one.word.end(), is_digit))
      return true;
  // Signs alone stand between digits.
  return tokens_of(word).empty();
}

} // namespace callengine::ai
