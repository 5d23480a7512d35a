#pragma once

#include "model/missed/news.hpp"
#include "model/voicemail/news.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace callengine {

/// News for a department's people, for somebody who it was assigned to, and for
/// those who see everything.
using department_news = std::variant<voicemail_news, missed_call_news>;

/// News and those whose department they are for.
struct addressed_news {
  department_news news;
  std::vector<user_id> members;
};

inline const std::string& department_of(const department_news& news) {
  const auto name = [](const auto& each) -> const std::string& {
    return each.department;
  };
  return std::visit(name, news);
}

inline std::optional<user_id> assignee_of(const department_news& news) {
  return std::visit([](const auto& each) { return each.assigned_to; }, news);
}

} // namespace callengine
