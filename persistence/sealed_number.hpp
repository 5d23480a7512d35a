#pragma once

#include "persistence/history_statements.hpp"
#include "persistence/number_cipher.hpp"

#include <string>

namespace callengine::persistence {

/// A caller's number as it is written, into a statement's parameters.
template <class Statement>
void seal_number(Statement& into, const number_cipher& cipher, client_id client,
  const std::string& number) {
  into.number = {};
  into.hash = {};
  if (number.empty())
    return;
  into.number
    = statements::nullable<std::string>{cipher.encrypt(client, number)};
  into.hash = statements::nullable<std::string>{cipher.hash(client, number)};
}

} // namespace callengine::persistence
