#pragma once

#include "model/ports/history.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <vector>

namespace callengine::persistence {

/// One transaction's rows: enough to share its cost, few enough that a row is
/// visible within a second.
constexpr std::size_t history_batch_min = 256;

/// How many rows the next transaction may have: as many as the database writes
/// in a fifth of a second, by what the last one took. That is thousands where
/// each is a matter of microseconds, the least where each takes a round trip.
std::size_t next_batch_size(
  std::size_t size, std::size_t written, milliseconds took);

/// The rows in the order in which they are cheapest to write: call by call,
/// each call's in their order, and of each staff member the newest only.
std::vector<history_row> in_writing_order(std::vector<history_row> rows);

} // namespace callengine::persistence
