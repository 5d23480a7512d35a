#pragma once

#include "model/department_news.hpp"
#include "model/lists_changed.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace callengine {

/// What came of a clinic's items while nothing more could be told.
class kept_news {
public:
  void add(department_news news, std::vector<user_id> members);

  bool is_empty() const noexcept {
    return items_.empty();
  }

  /// The latest of each item, by kind and id; empty: they are too many, and
  /// only the lists that have changed can be told.
  std::vector<addressed_news> items() const;

  /// To those who see everything.
  lists_changed all() const noexcept;

  /// To anybody else.
  lists_changed of(user_id user) const;

private:
  using item = std::pair<std::size_t, std::int64_t>; ///< kind and id

  std::map<item, addressed_news> items_; ///< no more than are told, and one
  std::map<std::size_t, std::unordered_set<user_id>> concerned_; ///< by kind
};

/// Bounds what the pages of a busy clinic are told: all of them hear of each
/// message and each missed call, so that many calls and many people would be
/// many frames by many pages.
class news_window {
public:
  /// More can be told in this window; else it is to be kept.
  bool has_room() const noexcept;

  void count_told() noexcept {
    ++told_;
  }

  void keep(department_news news, std::vector<user_id> members) {
    kept_.add(std::move(news), std::move(members));
  }

  /// What was kept in the window that is over; the next one begins.
  kept_news next();

  /// No news are told in this window, its lists were.
  void fill() noexcept;

private:
  std::size_t told_ = 0;
  kept_news kept_;
};

} // namespace callengine
