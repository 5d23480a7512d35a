#include "persistence/history_batch.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <set>
#include <utility>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t batch_max = 32'768;
constexpr milliseconds batch_time = 200ms;

/// Of several states of one staff member only the newest is worth writing.
std::vector<history_row> without_superseded(std::vector<history_row> rows) {
  std::vector<history_row> kept;
  kept.reserve(rows.size());
  std::set<staff_key> seen;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    const auto* state = std::get_if<availability_row>(&*row);
    if (state == nullptr || seen.insert(state->staff).second)
      kept.push_back(std::move(*row));
  }
  std::reverse(kept.begin(), kept.end());
  return kept;
}

/// The call that a row is about; empty for a staff member's.
const call_sid& call_of(const history_row& row) {
  static const call_sid none;
  const auto find = [](const auto& known) -> const call_sid& {
    if constexpr (requires { known.call; })
      return known.call;
    else
      return none;
  };
  return std::visit(find, row);
}

/// Call by call, each call's rows in their order. The indexes begin with the
/// call, which is random: so each of their pages is visited once a batch.
std::vector<history_row> call_by_call(std::vector<history_row> rows) {
  std::vector<std::uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(
    order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
      return call_of(rows[left]) < call_of(rows[right]);
    });
  std::vector<history_row> sorted;
  sorted.reserve(rows.size());
  for (const auto place : order)
    sorted.push_back(std::move(rows[place]));
  return sorted;
}

} // namespace

std::size_t next_batch_size(
  std::size_t size, std::size_t written, milliseconds took) {
  if (written < size && took <= batch_time)
    return size;
  const auto fitting = written * static_cast<std::size_t>(batch_time.count())
    / static_cast<std::size_t>(std::max(took, 1ms).count());
  return std::clamp(fitting, history_batch_min, std::min(2 * size, batch_max));
}

std::vector<history_row> in_writing_order(std::vector<history_row> rows) {
  return call_by_call(without_superseded(std::move(rows)));
}

} // namespace callengine::persistence
