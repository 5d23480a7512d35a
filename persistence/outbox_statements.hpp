#pragma once

#include "model/outbox/item.hpp"
#include "persistence/history_statements.hpp"
#include "persistence/number_cipher.hpp"

#include <soci/soci.h>

#include <string>

namespace callengine::persistence {

/// What an outbox item's `recipient` is encrypted as.
std::string recipient_seal(const std::string& subject);

/// Adds items to the outbox, each once however often it is asked for: the only
/// place that does. To be called within the transaction of what causes them.
/// Prepared once for its session; throws soci::soci_error.
class item_writer : statements::pinned {
public:
  item_writer(soci::session& session, const number_cipher& cipher);

  /// False: there is such an item already, in whatever state.
  bool add(const new_item& item, time_point now);

private:
  soci::session& session_;
  const number_cipher& cipher_;
  std::int64_t client_ = 0;
  std::string task_;
  std::string subject_;
  statements::nullable<std::string> recipient_;
  std::string key_;
  std::int64_t due_ = 0;
  std::int64_t now_ = 0;
  soci::statement statement_;
};

/// Removes the item that was added as this one, if it has not begun. In the
/// transaction of what makes it needless. Throws soci::soci_error.
void take_back(
  soci::session& session, const number_cipher& cipher, const new_item& item);

} // namespace callengine::persistence
