#pragma once

namespace callengine::ai {

/// Makes all word lists, which takes some milliseconds; else the first caller
/// would wait for each of them. Once is enough; may be called from any thread.
void prepare();

} // namespace callengine::ai
