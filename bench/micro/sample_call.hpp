#pragma once

#include "model/call/advance.hpp"
#include "model/plan/plan_compiler.hpp"

#include <string>

/// A clinic with a menu and one call to it, for the benchmarks.
namespace callengine::bench {

inline const std::string public_url = "https://calls.example";
inline const std::string call_id = "CA0123456789abcdef0123456789abcdef";

/// Key 1 leads to so many people, * to voicemail.
plan sample_plan(int people);

/// The AI greets, and answers so many questions without a model.
plan talking_plan(int questions);

/// Always the same moment.
time_point sample_time();

/// A call whose caller hears the menu.
call call_in_menu(const plan& plan);

/// The document that such a call was answered with.
twiml::document menu_document(const plan& plan);

} // namespace callengine::bench
