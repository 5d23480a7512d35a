#pragma once

#include "model/ports/outbox_store.hpp"
#include "persistence/missed_call_writer.hpp"
#include "persistence/number_cipher.hpp"

#include <soci/soci.h>

#include <string>
#include <vector>

/// The statements by which a run tells what became of its items. All throw
/// soci::soci_error.
namespace callengine::persistence::outbox_settling {

/// The error of an item that another run has, or none.
std::string not_ours(std::int64_t item);

/// False: this run is not at the item.
bool hand_over(soci::session& session, std::int64_t item,
  const std::string& owner, time_point now);

/// The item, the changes and the next items in one transaction. Nothing is
/// changed by an item that this run settled already. What became of missed
/// calls is in `news` once it returns. Returns a refusal; empty: done.
std::string settle(soci::session& session, const number_cipher& cipher,
  const std::string& owner, const settlement& what, time_point now,
  std::vector<clinic_missed_call>& news);

} // namespace callengine::persistence::outbox_settling
