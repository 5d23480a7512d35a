#include "model/ai/urgent/score.hpp"

#include "model/ai/urgent/weights_text.hpp"

#include <charconv>
#include <limits>
#include <stdexcept>

namespace callengine::ai::urgent {

namespace {

/// Longer texts are looked at in stretches that overlap, so that no small talk
/// outweighs one sentence.
constexpr std::size_t stretch = 40;
constexpr std::size_t step = 20;

[[noreturn]] void refuse(std::string_view what) {
  throw std::logic_error{"no learned weight: " + std::string{what}};
}

int number(std::string_view text) {
  int value = 0;
  const auto* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || rest != end)
    refuse(text);
  return value;
}

/// The first piece of a text up to a separator; both are taken away.
std::string_view take(std::string_view& text, char separator) {
  const auto end = std::min(text.find(separator), text.size());
  const auto piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

} // namespace

weights::weights(std::string_view text) : begun_by_(1) {
  while (!text.empty())
    if (const auto line = take(text, '\n'); !line.empty())
      read_token(line);
  const auto by_second = [](const weighed& left, const weighed& right) {
    return left.second < right.second;
  };
  for (auto& one : begun_by_)
    std::sort(one.pairs.begin(), one.pairs.end(), by_second);
}

void weights::read_token(std::string_view line) {
  const auto first = take(line, ' ');
  const auto weight = number(take(line, ' '));
  if (first == "@threshold") {
    threshold_ = weight;
  } else if (first == "@bias") {
    bias_ = weight;
  } else {
    const auto named = name(first);
    begun_by_[named].alone = {0, weight, signs_++};
    read_pairs(named, line);
  }
}

void weights::read_pairs(token first, std::string_view rest) {
  while (!rest.empty()) {
    auto written = take(rest, ' ');
    const auto second = name(take(written, '='));
    begun_by_[first].pairs.push_back({second, number(written), signs_++});
  }
}

token weights::name(std::string_view text) {
  if (text.empty() || begun_by_.size() > std::numeric_limits<token>::max())
    refuse(text);
  const auto next = static_cast<token>(begun_by_.size());
  const auto [found, is_new] = names_.emplace(text, next);
  if (is_new)
    begun_by_.emplace_back();
  return found->second;
}

token weights::find(std::string_view text) const {
  const auto found = names_.find(text);
  return found == names_.end() ? token{0} : found->second;
}

weights::weighed weights::weigh(const sign& one) const {
  const auto& from = begun_by_[one.first];
  if (one.second == 0)
    return from.alone;
  const auto before = [](const weighed& pair, token second) {
    return pair.second < second;
  };
  const auto found = std::lower_bound(
    from.pairs.begin(), from.pairs.end(), one.second, before);
  if (found == from.pairs.end() || found->second != one.second)
    return {};
  return *found;
}

double weights::score(
  std::span<const tokens_of_word> said, std::vector<weighed>& hits) const {
  hits.clear();
  each_sign(said, [&](const sign& one) {
    if (const auto found = weigh(one); found.weight != 0)
      hits.push_back(found);
  });
  const auto before = [](const weighed& left, const weighed& right) {
    return left.index < right.index;
  };
  std::sort(hits.begin(), hits.end(), before);
  const auto same = [](const weighed& left, const weighed& right) {
    return left.index == right.index;
  };
  hits.erase(std::unique(hits.begin(), hits.end(), same), hits.end());
  double sum = 0;
  double squares = 0;
  for (const auto& one : hits) {
    const auto share = share_of({0, one.second});
    sum += share * one.weight;
    squares += share * share;
  }
  return bias_ + sum * length_share(squares);
}

double weights::score(const std::vector<word>& said) const {
  const auto tokens
    = tokens_of(said, [&](std::string_view text) { return find(text); });
  constexpr std::size_t usual_signs = 256;
  std::vector<weighed> hits;
  hits.reserve(usual_signs);
  const std::span<const tokens_of_word> all{tokens};
  double worst = score(all.first(std::min(all.size(), stretch)), hits);
  for (auto from = step; from + step < all.size(); from += step) {
    const auto part = all.subspan(from, std::min(stretch, all.size() - from));
    worst = std::max(worst, score(part, hits));
  }
  return worst;
}

const weights& learned_weights() {
  static const weights made{weights_text};
  return made;
}

bool sounds_urgent(const std::vector<word>& said) {
  const auto& learned = learned_weights();
  return learned.score(said) > learned.threshold();
}

} // namespace callengine::ai::urgent
