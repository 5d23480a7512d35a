#include "model/outbox/item.hpp"

#include "model/enum_names.hpp"

namespace callengine {

namespace {

constexpr enum_names<task, 7> tasks{
  {{"look_for_recordings", "keep", "delete_at_carrier", "transcribe",
    "announce", "remove_media", "remove_greeting"}}};

constexpr enum_names<item_state, 4> states{
  {{"waiting", "running", "done", "failed"}}};

} // namespace

std::string_view to_string(task what) noexcept {
  return tasks[what];
}

std::optional<task> task_from(std::string_view text) noexcept {
  return tasks.find(text);
}

std::string_view to_string(item_state state) noexcept {
  return states[state];
}

std::optional<item_state> item_state_from(std::string_view text) noexcept {
  return states.find(text);
}

} // namespace callengine
