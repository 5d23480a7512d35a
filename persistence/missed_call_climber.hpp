#pragma once

#include "persistence/database.hpp"
#include "persistence/missed_call_writer.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/result.hpp"

#include <vector>

namespace callengine::persistence {

/// Shows supervisors what was left open for too long. Belongs to one thread,
/// which waits for the database.
class missed_call_climber {
public:
  missed_call_climber(database_url url, number_cipher cipher)
    : connection_{std::move(url)}, cipher_{std::move(cipher)} {}

  /// Marks what has been open for as long as its clinic lets it be by now, each
  /// once; for the pages.
  result<std::vector<clinic_missed_call>> climb(time_point now);

private:
  database_connection connection_;
  const number_cipher cipher_;
};

} // namespace callengine::persistence
