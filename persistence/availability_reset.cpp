#include "persistence/availability_reset.hpp"

#include "persistence/database.hpp"
#include "persistence/database_error.hpp"

#include <soci/soci.h>

#include <exception>

namespace callengine::persistence {

std::string reset_availability(const database_url& url, time_point started) {
  try {
    database_connection connection{url};
    auto& session = connection.session();
    const auto limit = connection.limit_time();
    const std::int64_t at = started.time_since_epoch().count();
    session << "UPDATE staff_call_availability SET is_online = false,"
               " is_available = false, is_busy = false,"
               " portal_session_id = NULL, updated_at = :at"
               " WHERE (is_online OR is_available OR is_busy)"
               " AND (updated_at IS NULL OR updated_at < :at)",
      soci::use(at, "at");
    return {};
  } catch (const std::exception& error) {
    return database_error_text(error);
  }
}

} // namespace callengine::persistence
