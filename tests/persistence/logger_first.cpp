// Makes the log before any thread: Debian's spdlog is not instrumented, so
// ThreadSanitizer does not see that making it late is synchronised. The engine
// makes it first, too.
#include <spdlog/spdlog.h>

namespace {

[[maybe_unused]] const auto logger = spdlog::default_logger();

} // namespace
