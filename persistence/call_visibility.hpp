#pragma once

#include <string>

/// Who may see what of a call, as conditions on its row `c` with the parameters
/// `:client`, `:call` and `:user`.
namespace callengine::persistence {

/// The call's rows in a table of this alias.
std::string of_call(const std::string& alias);

/// The person talked with the caller.
std::string talked_in_call();

/// They talked, or belong to the department's staff. As long as a call goes on
/// only its decisions tell both.
std::string may_read_call();

/// The newest message of a call that is still there, as an expression.
std::string message_of_call();

} // namespace callengine::persistence
