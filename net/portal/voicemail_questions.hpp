#pragma once

#include "model/ports/voicemail_inbox.hpp"
#include "net/portal/questions.hpp"

#include <string_view>
#include <variant>

/// What pages ask about messages.
namespace callengine::net::portal {

/// `department`, `unheard`, `unresolved`, `urgent`, `before` and `limit`.
std::variant<inbox_filter, bad_question> filter_of(std::string_view query);

/// `{"heard", "resolved", "note", "assigned_to"}`: at least one of them.
std::variant<inbox_change, bad_question> change_of(std::string_view body);

} // namespace callengine::net::portal
