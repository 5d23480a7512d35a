#pragma once

#include "model/result.hpp"

namespace callengine::persistence {

using callengine::result;

} // namespace callengine::persistence
