#include "simulator/script/script_lines.hpp"

#include "simulator/twiml/values.hpp"

#include <algorithm>
#include <charconv>

namespace callengine::simulator {

namespace {

using namespace std::chrono_literals;

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos)
    return {};
  const auto last = text.find_last_not_of(blanks);
  return std::string{text.substr(first, last - first + 1)};
}

/// Reads words one after the other.
class word_reader {
public:
  explicit word_reader(std::string_view text) : words_(split_words(text)) {}

  /// Takes these words if they come next.
  bool take(std::string_view phrase) {
    const auto wanted = split_words(phrase);
    if (words_.size() - at_ < wanted.size()
      || !std::equal(wanted.begin(), wanted.end(),
        words_.begin() + static_cast<std::ptrdiff_t>(at_)))
      return false;
    at_ += wanted.size();
    return true;
  }

  std::string word() {
    return at_ < words_.size() ? words_[at_++] : std::string{};
  }

  bool at_end() const {
    return at_ == words_.size();
  }

private:
  std::vector<std::string> words_;
  std::size_t at_ = 0;
};

bool read_clause(word_reader& words, callee_behaviour& out) {
  if (words.take("and presses") || words.take("presses")) {
    out.presses = words.word();
    return are_keys(out.presses);
  }
  const bool hangs_up
    = words.take("and hangs up after") || words.take("hangs up after");
  if (!hangs_up && !words.take("after"))
    return false;
  const auto time = read_seconds(words.word());
  if (hangs_up)
    out.hangs_up_after = time;
  else
    out.after = time.value_or(0ms);
  return time.has_value();
}

} // namespace

std::vector<script_line> read_lines(std::string_view text) {
  std::vector<script_line> lines;
  int number = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.empty() || line.front() == '#')
      continue;
    const auto blank = line.find_first_of(" \t");
    script_line read;
    read.number = number;
    read.command = line.substr(0, blank);
    if (blank != std::string::npos)
      read.rest = trimmed(std::string_view{line}.substr(blank));
    lines.push_back(std::move(read));
  }
  return lines;
}

std::optional<milliseconds> read_seconds(std::string_view text) {
  double value = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  constexpr double day = 86'400;
  if (read.ec != std::errc{} || read.ptr != end
    || !(value >= 0 && value <= day))
    return std::nullopt;
  return std::chrono::round<milliseconds>(std::chrono::duration<double>{value});
}

std::optional<callee_behaviour> read_behaviour(std::string_view text) {
  using reaction = callee_behaviour::reaction;
  word_reader words{text};
  callee_behaviour out;
  if (words.take("answers"))
    out.what = reaction::answers;
  else if (words.take("is a mailbox"))
    out.what = reaction::is_mailbox;
  else if (words.take("declines"))
    out.what = reaction::declines;
  else if (words.take("is busy")) {
    out.what = reaction::declines;
    out.after = 0ms;
  } else if (words.take("does not answer"))
    out.what = reaction::ignores;
  else
    return std::nullopt;
  while (!words.at_end())
    if (!read_clause(words, out))
      return std::nullopt;
  return out;
}

bool are_keys(std::string_view text) {
  return !text.empty()
    && text.find_first_not_of("0123456789*#") == std::string_view::npos;
}

} // namespace callengine::simulator
