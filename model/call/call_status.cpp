#include "model/call/event.hpp"
#include "model/enum_names.hpp"

namespace callengine {

namespace {

constexpr enum_names<call_status, 10> statuses{{
  "unknown",
  "queued",
  "initiated",
  "ringing",
  "in-progress",
  "completed",
  "busy",
  "failed",
  "no-answer",
  "canceled",
}};
static_assert(statuses[call_status::canceled] == "canceled");

} // namespace

call_status call_status_from(std::string_view text) noexcept {
  return statuses.find(text).value_or(call_status::unknown);
}

} // namespace callengine
