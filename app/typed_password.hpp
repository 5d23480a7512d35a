#pragma once

#include "model/result.hpp"

#include <string>

namespace callengine::app {

/// A new password: asked for twice without showing it where there is a
/// terminal, else the first line of standard input. Fails for one that is too
/// short or too long.
result<std::string> read_new_password();

/// What is wrong with a new password; empty: nothing.
std::string password_fault(const std::string& password);

} // namespace callengine::app
