#include "persistence/ended_calls.hpp"

#include "persistence/database.hpp"
#include "persistence/database_error.hpp"
#include "persistence/text_row.hpp"

#include <string>

namespace callengine::persistence {

result<std::vector<ended_call>> read_ended_calls(
  const database_url& url, time_point since) {
  using read = result<std::vector<ended_call>>;
  std::vector<ended_call> calls;
  const auto take = [&](const text_row& row) {
    const auto client = row.integer(1);
    const auto ended = row.integer(2);
    if (client && ended)
      calls.push_back(
        {row.text(0), client_id{*client}, time_point{milliseconds{*ended}}});
  };
  try {
    database_connection connection{url};
    auto& session = connection.session();
    const auto limit = connection.limit_time();
    for_each_row(session,
      "SELECT call_sid, client_id, ended_at FROM calls"
      " WHERE ended_at >= :since ORDER BY ended_at, call_sid",
      {{"since", std::to_string(since.time_since_epoch().count())}}, 3, take);
    return read::of(std::move(calls));
  } catch (const std::exception& error) {
    return read::failed(
      "The ended calls can't be read: " + database_error_text(error));
  }
}

} // namespace callengine::persistence
