#pragma once

#include "model/outbox/item.hpp"
#include "persistence/number_cipher.hpp"

#include <soci/soci.h>

#include <cstddef>
#include <set>
#include <string>
#include <vector>

/// The statements that hand items of the outbox to a run. All throw
/// soci::soci_error.
namespace callengine::persistence::outbox_claims {

/// A due item as it stands in its row, the recipient sealed.
struct due_item {
  outbox_item item;
  std::string sealed_recipient;
};

/// Waiting items of a task that are due, the oldest first, at most so many.
std::vector<due_item> find_due(
  soci::session& session, task what, time_point now, std::size_t most);

/// False: somebody else has it meanwhile, or it has to wait.
bool take(soci::session& session, std::int64_t item, const std::string& owner);

/// An item that nobody can carry out.
void fail(soci::session& session, std::int64_t item, const std::string& reason,
  time_point now);

/// Running items of this run wait again, except these.
void take_back(soci::session& session, const std::string& owner,
  const std::set<std::int64_t>& except);

/// All running items wait again, whoever ran them.
void take_back_all(soci::session& session);

} // namespace callengine::persistence::outbox_claims
