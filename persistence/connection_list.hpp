#pragma once

#include "persistence/database.hpp"
#include "persistence/database_url.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace callengine::persistence {

/// Sessions for threads that block for the database: each gets one of its own,
/// so that none waits for another's answer. As many are open as were ever in
/// use at a time. Any thread may ask.
class connection_list {
public:
  explicit connection_list(database_url url) : url_{std::move(url)} {}

  /// Runs the statements here. Returns why they failed; the session is closed
  /// then. Empty: done.
  std::string run(const std::function<void(soci::session&)>& work);

private:
  using connection = std::unique_ptr<database_connection>;

  connection take();
  void give_back(connection used);

  const database_url url_;
  std::mutex mutex_;
  std::vector<connection> idle_;
};

} // namespace callengine::persistence
