#pragma once

#include "model/missed/news.hpp"
#include "model/voicemail/news.hpp"

#include <string>
#include <variant>

namespace callengine {

/// News for a department's people, and for those who see everything.
using department_news = std::variant<voicemail_news, missed_call_news>;

inline const std::string& department_of(const department_news& news) {
  const auto name = [](const auto& each) -> const std::string& {
    return each.department;
  };
  return std::visit(name, news);
}

} // namespace callengine
