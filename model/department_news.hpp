#pragma once

#include "model/missed/news.hpp"
#include "model/voicemail/news.hpp"

#include <optional>
#include <string>
#include <variant>

namespace callengine {

/// News for a department's people, for somebody who it was assigned to, and for
/// those who see everything.
using department_news = std::variant<voicemail_news, missed_call_news>;

inline const std::string& department_of(const department_news& news) {
  const auto name = [](const auto& each) -> const std::string& {
    return each.department;
  };
  return std::visit(name, news);
}

inline std::optional<user_id> assignee_of(const department_news& news) {
  const auto* missed = std::get_if<missed_call_news>(&news);
  return missed != nullptr ? missed->assigned_to : std::nullopt;
}

} // namespace callengine
