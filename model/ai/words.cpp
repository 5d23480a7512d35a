#include "model/ai/words.hpp"

#include "model/ai/ai_limits.hpp"
#include "model/ai/number_words.hpp"
#include "model/text.hpp"

#include <algorithm>
#include <array>
#include <libstemmer.h>
#include <memory>
#include <utility>

namespace callengine::ai {

namespace {

/// English stems. Made for each text: a stemmer is quickly made, and two
/// threads may not share one.
class stemmer {
public:
  std::string operator()(std::string_view plain) const {
    if (!made_)
      return std::string{plain};
    const std::basic_string<sb_symbol> bytes(plain.begin(), plain.end());
    const auto* stem = sb_stemmer_stem(
      made_.get(), bytes.data(), static_cast<int>(bytes.size()));
    if (!stem)
      return std::string{plain};
    const auto size = static_cast<std::size_t>(sb_stemmer_length(made_.get()));
    return {stem, stem + size};
  }

private:
  struct release {
    void operator()(sb_stemmer* made) const {
      sb_stemmer_delete(made);
    }
  };

  std::unique_ptr<sb_stemmer, release> made_{
    sb_stemmer_new("english", nullptr)};
};

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80U;
}

struct contraction {
  std::string_view from;
  std::string_view first;
  std::string_view second;
};

/// How recognisers write what is said as one word, without the apostrophe.
/// "were", "well", "ill" and "id" are words of their own and stay.
constexpr std::array contractions{contraction{"aint", "is", "not"},
  contraction{"arent", "are", "not"}, contraction{"cannot", "can", "not"},
  contraction{"cant", "can", "not"}, contraction{"couldnt", "could", "not"},
  contraction{"didnt", "did", "not"}, contraction{"doesnt", "does", "not"},
  contraction{"dont", "do", "not"}, contraction{"gimme", "give", "me"},
  contraction{"gonna", "going", "to"}, contraction{"gotta", "got", "to"},
  contraction{"hadnt", "had", "not"}, contraction{"hasnt", "has", "not"},
  contraction{"havent", "have", "not"}, contraction{"im", "i", "am"},
  contraction{"isnt", "is", "not"}, contraction{"ive", "i", "have"},
  contraction{"shouldnt", "should", "not"},
  contraction{"theyre", "they", "are"}, contraction{"theyve", "they", "have"},
  contraction{"wanna", "want", "to"}, contraction{"wasnt", "was", "not"},
  contraction{"werent", "were", "not"}, contraction{"weve", "we", "have"},
  contraction{"wont", "will", "not"}, contraction{"wouldnt", "would", "not"},
  contraction{"youre", "you", "are"}, contraction{"youve", "you", "have"}};

constexpr std::array short_forms{std::pair{"hes", "he"},
  std::pair{"shes", "she"}, std::pair{"its", "it"}, std::pair{"thats", "that"},
  std::pair{"whats", "what"}, std::pair{"wheres", "where"},
  std::pair{"whens", "when"}, std::pair{"theres", "there"},
  std::pair{"whos", "who"}, std::pair{"hows", "how"}, std::pair{"lets", "let"},
  std::pair{"ok", "okay"}};

/// Takes raw words, gives plain ones.
class normaliser {
public:
  void add(std::string_view raw) {
    if (const auto number = small_number(raw)) {
      add_number(*number);
      return;
    }
    tens_ = 0;
    const auto whole = std::find_if(contractions.begin(), contractions.end(),
      [&](const contraction& one) { return one.from == raw; });
    if (whole != contractions.end()) {
      push(whole->first);
      push(whole->second);
      return;
    }
    const auto form = std::find_if(short_forms.begin(), short_forms.end(),
      [&](const auto& one) { return one.first == raw; });
    push(form == short_forms.end() ? raw : form->second);
  }

  std::vector<word> finish() {
    return std::move(words_);
  }

private:
  void push(std::string_view plain) {
    words_.push_back({std::string{plain}, stem_(plain)});
  }

  /// "twenty" and "four" are one number.
  void add_number(int number) {
    if (tens_ != 0 && number > 0 && number < 10) {
      words_.pop_back();
      number += tens_;
      tens_ = 0;
    } else {
      tens_ = number >= 20 ? number : 0;
    }
    push(std::to_string(number));
  }

  stemmer stem_;
  std::vector<word> words_;
  int tens_ = 0; ///< of the word before, if it said any
};

/// The apostrophe of typographers made ASCII's.
std::string with_plain_apostrophes(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  constexpr std::string_view curved = "\xE2\x80\x99";
  while (!text.empty()) {
    const bool is_curved = text.substr(0, curved.size()) == curved;
    plain += is_curved ? '\'' : text.front();
    text.remove_prefix(is_curved ? curved.size() : 1);
  }
  return lower_case(plain);
}

/// The word that begins a text, as it is written there; its length.
std::size_t word_length(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()
    && (is_letter(text[end])
      || (text[end] == '\'' && end + 1 < text.size()
        && is_letter(text[end + 1]))))
    ++end;
  return end;
}

/// Without apostrophes and without what a possessive adds.
std::string without_apostrophes(std::string_view written) {
  std::string raw{written};
  if (raw.size() > 2 && raw.ends_with("'s"))
    raw.resize(raw.size() - 2);
  for (const std::string_view ending : {"'d", "'ll"})
    if (raw.size() > ending.size() && raw.ends_with(ending))
      raw.resize(raw.size() - ending.size());
  std::erase(raw, '\'');
  return raw;
}

} // namespace

std::vector<word> words_of(std::string_view text) {
  const auto plain
    = with_plain_apostrophes(text.substr(0, limits::ai_said_characters));
  normaliser words;
  for (std::string_view rest = plain; !rest.empty();) {
    if (!is_letter(rest.front())) {
      rest.remove_prefix(1);
      continue;
    }
    const auto length = word_length(rest);
    words.add(without_apostrophes(rest.substr(0, length)));
    rest.remove_prefix(length);
  }
  return words.finish();
}

namespace {

/// Looks at the first letters that differ, then at the rest with one wrong
/// letter less. Words are short and few letters wrong.
bool alike_from(
  std::string_view left, std::string_view right, std::size_t wrong) {
  while (!left.empty() && !right.empty() && left.front() == right.front()) {
    left.remove_prefix(1);
    right.remove_prefix(1);
  }
  if (left.empty() || right.empty())
    return left.size() + right.size() <= wrong;
  if (wrong == 0)
    return false;
  const bool swapped = left.size() > 1 && right.size() > 1
    && left[0] == right[1] && left[1] == right[0];
  return alike_from(left.substr(1), right.substr(1), wrong - 1)
    || alike_from(left.substr(1), right, wrong - 1)
    || alike_from(left, right.substr(1), wrong - 1)
    || (swapped && alike_from(left.substr(2), right.substr(2), wrong - 1));
}

} // namespace

bool nearly_alike(
  std::string_view left, std::string_view right, std::size_t wrong) {
  return alike_from(left, right, wrong);
}

} // namespace callengine::ai
