#include "persistence/connection_list.hpp"

#include "persistence/database_error.hpp"

namespace callengine::persistence {

std::string connection_list::run(
  const std::function<void(soci::session&)>& work) {
  auto used = take();
  try {
    auto& session = used->session();
    const auto limit = used->limit_time();
    work(session);
  } catch (const std::exception& error) {
    return database_error_text(error);
  }
  give_back(std::move(used));
  return {};
}

connection_list::connection connection_list::take() {
  const std::lock_guard lock{mutex_};
  if (idle_.empty())
    return std::make_unique<database_connection>(url_);
  auto found = std::move(idle_.back());
  idle_.pop_back();
  return found;
}

void connection_list::give_back(connection used) {
  const std::lock_guard lock{mutex_};
  idle_.push_back(std::move(used));
}

} // namespace callengine::persistence
