#include "model/news_window.hpp"

#include "model/limits.hpp"

#include <type_traits>

namespace callengine {

namespace {

constexpr std::size_t of_voicemails = 0;
constexpr std::size_t of_missed_calls = 1;

static_assert(std::is_same_v<voicemail_news,
  std::variant_alternative_t<of_voicemails, department_news>>);
static_assert(std::is_same_v<missed_call_news,
  std::variant_alternative_t<of_missed_calls, department_news>>);

std::int64_t id_of(const department_news& news) {
  return std::visit([](const auto& each) { return each.id; }, news);
}

} // namespace

void kept_news::add(department_news news, std::vector<user_id> members) {
  auto& concerned = concerned_[news.index()];
  concerned.insert(members.begin(), members.end());
  if (const auto assignee = assignee_of(news))
    concerned.insert(*assignee);
  const item which{news.index(), id_of(news)};
  if (items_.size() <= limits::news_at_once || items_.contains(which))
    items_.insert_or_assign(
      which, addressed_news{std::move(news), std::move(members)});
}

std::vector<addressed_news> kept_news::items() const {
  std::vector<addressed_news> all;
  if (items_.size() <= limits::news_at_once)
    for (const auto& [which, news] : items_)
      all.push_back(news);
  return all;
}

lists_changed kept_news::all() const noexcept {
  return {
    concerned_.contains(of_voicemails), concerned_.contains(of_missed_calls)};
}

lists_changed kept_news::of(user_id user) const {
  const auto hears = [&](std::size_t kind) {
    const auto found = concerned_.find(kind);
    return found != concerned_.end() && found->second.contains(user);
  };
  return {hears(of_voicemails), hears(of_missed_calls)};
}

bool news_window::has_room() const noexcept {
  return told_ < limits::news_at_once;
}

kept_news news_window::next() {
  told_ = 0;
  return std::exchange(kept_, {});
}

void news_window::fill() noexcept {
  told_ = limits::news_at_once;
}

} // namespace callengine
