#pragma once

#include <exception>
#include <string>

namespace callengine::persistence {

/// The database's own sentence, on one line, fit for a log: without the
/// statement's values, which SOCI's `what()` would append.
std::string database_error_text(const std::exception& error);

/// True if the database refused this very row (a value that it can't hold, a
/// rule that it breaks): trying again would fail again. False for everything
/// that may pass: a lost link, a lock, a full disk, a missing table.
bool is_refusal(const std::exception& error) noexcept;

} // namespace callengine::persistence
