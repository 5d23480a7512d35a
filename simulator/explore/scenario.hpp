#pragma once

#include "model/time.hpp"
#include "simulator/explore/dice.hpp"
#include "simulator/explore/fault.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace callengine::explore {

/// Something that is done to the world at a moment.
enum class action_kind : std::uint8_t {
  presence_toggled,
  page_dropped,
  page_frozen,
  second_page_opened,
  foreign_request,
  foreign_frame,
  clock_jumped,
  paused,
  tables_changed,
  staff_deleted,
  history_out,
  rest_out,
  restarted,
  crashed,
  store_out,
  store_slow,
  store_emptied,
};

std::string_view to_string(action_kind kind) noexcept;

struct planned_action {
  int number = 0; ///< its name in `--skip-actions`
  milliseconds at{0};
  action_kind kind = action_kind::page_dropped;
  std::size_t clinic = 0;
  std::size_t person = 0;
  milliseconds length{0}; ///< of an outage; of a jump with its sign
  std::uint64_t seed = 0;
};

struct planned_call {
  int number = 0; ///< its name in `--skip-calls`
  milliseconds at{0};
  std::size_t clinic = 0;
  std::uint64_t seed = 0;
};

/// What is left out of a seed's scenario, to find a shorter trace. Leaving one
/// thing out changes no draw of another's.
struct restriction {
  fault_set without;
  std::set<int> skipped_calls;
  std::set<int> skipped_actions;
  std::optional<milliseconds> horizon; ///< nothing is planned after it
};

/// Everything about a world that is drawn beforehand.
struct scenario {
  std::uint64_t seed = 0;
  fault_set faults;
  std::size_t clinics = 1;
  std::size_t people = 4; ///< of each clinic
  milliseconds faults_until{0};
  bool has_rest = true;            ///< REST credentials are set up
  bool has_status_callback = true; ///< the numbers' own callback is set up
  bool has_fallback = true;
  bool dial_asks_after_hang_up = false;
  bool empty_recording_asks = false;
  milliseconds speech_per_character{30};
  std::vector<planned_call> calls;
  std::vector<planned_action> actions;

  bool has(fault which) const noexcept {
    return explore::has(faults, which);
  }
};

scenario draw_scenario(std::uint64_t seed, const restriction& without);

/// The kinds of dice that a world hands out.
namespace dice_kinds {

constexpr std::uint64_t scenario = 1;
constexpr std::uint64_t clinic = 2;
constexpr std::uint64_t network = 3;
constexpr std::uint64_t transport = 4;
constexpr std::uint64_t engine = 5;
constexpr std::uint64_t page = 6;
constexpr std::uint64_t phone = 7;
constexpr std::uint64_t rest = 8;
constexpr std::uint64_t history = 9;
constexpr std::uint64_t store = 10;
constexpr std::uint64_t model = 11;

} // namespace dice_kinds

} // namespace callengine::explore
