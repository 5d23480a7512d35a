#pragma once

#include <string>

namespace callengine::net {

/// 128 random bits in hexadecimal: a name that nobody can guess and nothing had
/// before. Empty: the random numbers failed.
std::string random_name();

} // namespace callengine::net
