#include "persistence/missed_call_climber.hpp"

#include "persistence/database_error.hpp"
#include "persistence/missed_call_statements.hpp"

namespace callengine::persistence {

result<std::vector<clinic_missed_call>> missed_call_climber::climb(
  time_point now) {
  using climbed = result<std::vector<clinic_missed_call>>;
  std::vector<clinic_missed_call> news;
  try {
    auto& session = connection_.session();
    const auto limit = connection_.limit_time();
    for (const auto& each :
      missed_call_statements::climb(session, cipher_, now))
      news.push_back({each.client, news_of(each.item)});
  } catch (const std::exception& error) {
    connection_.drop();
    return climbed::failed(
      "Missed calls can't be looked through: " + database_error_text(error));
  }
  return climbed::of(std::move(news));
}

} // namespace callengine::persistence
