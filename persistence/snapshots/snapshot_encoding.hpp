#pragma once

#include "model/ports/snapshot_store.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/result.hpp"
#include "persistence/snapshots/snapshot_backend.hpp"

#include <string>

namespace callengine::persistence {

/// Snapshots as JSON text that an operator can read; callers' numbers and the
/// rows of history in it are encrypted. Reads what the version before wrote.
std::string write_call_snapshot(
  const call_snapshot& snapshot, const number_cipher& cipher);
result<call_snapshot> read_call_snapshot(
  const kept_call& kept, const number_cipher& cipher);

std::string write_staff_snapshot(
  const staff_snapshot& snapshot, const number_cipher& cipher);
result<staff_snapshot> read_staff_snapshot(
  const kept_staff& kept, const number_cipher& cipher);

/// The tombstone of an ended call.
result<ended_call> read_ended_call(const kept_call& kept);

} // namespace callengine::persistence
