#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace callengine::explore {

/// Whole classes of faults; each seed switches every one of them on or off.
enum class fault : std::uint8_t {
  doubled_requests,
  late_requests,
  lost_requests,
  late_callbacks,
  lost_callbacks,
  foreign_requests,
  hang_ups,
  page_drops,
  page_freezes,
  second_pages,
  late_accepts,
  mailboxes,
  clock_jumps,
  pauses,
  configuration_changes,
  staff_deletions,
  history_outages,
  rest_outages,
  restarts,
  crashes,
  store_outages,
  slow_stores,
  emptied_stores,
  wild_models,
  lost_sockets,
  second_sockets,
};

constexpr std::size_t fault_count = 26;

using fault_set = std::bitset<fault_count>;

struct fault_text {
  std::string_view name; ///< for `--without` and the trace
  std::string_view what;
};

/// In the order of the enumeration.
extern const std::array<fault_text, fault_count> fault_texts;

constexpr std::size_t index_of(fault which) noexcept {
  return static_cast<std::size_t>(which);
}

inline bool has(const fault_set& faults, fault which) noexcept {
  return faults[index_of(which)];
}

std::optional<fault> fault_from(std::string_view name) noexcept;

/// "restarts,pauses"; "none" if it is empty.
std::string to_string(const fault_set& faults);

} // namespace callengine::explore
