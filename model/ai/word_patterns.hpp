#pragma once

#include "model/ai/words.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::ai {

/// Patterns of words that stand near each other, made once and asked often.
///
/// A pattern is a text of groups between blanks, which must all be met, in any
/// order, each by words of its own:
///
///     6: chest|breast pain|hurt|tight -appointment|x_ray
///
/// `6:` is how many words may lie between the first group and each other (4
/// without it), `6>` that they come in this order. A group is a choice;
/// `x_ray` is words in a row; `=having` is this very form, the others are
/// compared by their stems; `@body` is a named choice. A group after `-` must
/// not be met within 4 words of the first group, after `-9:` within 9, after
/// `-*` anywhere.
class word_patterns {
public:
  struct named_choice {
    std::string_view name;
    std::string_view words; ///< with `|` between them
  };

  word_patterns() = default;

  /// `overrules`: a choice; where it is met the groups after `-` don't count.
  /// `guessed`: long words that are taken for said when a word that is in no
  /// pattern is nearly alike.
  explicit word_patterns(std::span<const named_choice> names,
    std::string_view overrules = {}, std::string_view guessed = {});

  /// One more pattern. Throws std::logic_error for a name that is not known.
  void add(std::string_view pattern);
  void add(std::span<const std::string_view> patterns);

  /// All of a phrase's words near each other; nothing if it has none.
  void add_phrase(std::string_view text);

  bool match(const std::vector<word>& said) const;

private:
  using token = std::uint16_t; ///< 0: in no pattern

  /// Tokens in a row.
  struct phrase {
    std::vector<token> tokens;
  };

  using choice = std::vector<phrase>;

  struct exception {
    choice words;
    std::size_t reach = 0;
  };

  struct pattern {
    std::vector<choice> groups;
    std::vector<exception> unless;
    std::size_t reach = 4;
    bool ordered = false;
  };

  /// What a word of the caller's is called here: by its stem and by its form.
  struct heard {
    token stem = 0;
    token form = 0;
  };

  using sentence = std::vector<heard>;

  choice choice_of(std::string_view text);
  token token_of(std::string key);
  token find(std::string_view key) const;
  sentence heard_in(const std::vector<word>& said) const;
  heard guess(const word& one) const;

  static bool meets(const sentence& said, std::size_t at, const phrase& words);
  static bool meets(const sentence& said, std::size_t at, const choice& words);
  static bool holds(
    const pattern& one, const sentence& said, std::size_t at, bool overruled);
  static bool near(const pattern& one, const sentence& said, std::size_t at);

  std::map<std::string, std::string, std::less<>> names_;
  std::map<std::string, token, std::less<>> tokens_;
  std::vector<pattern> patterns_;
  /// By token: the patterns whose first group begins with it, sorted.
  std::vector<std::vector<std::uint16_t>> begun_by_;
  choice overrules_;
  std::vector<word> guessed_;
};

} // namespace callengine::ai
