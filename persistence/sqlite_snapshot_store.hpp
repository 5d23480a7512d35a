#pragma once

#include "model/ports/snapshot_store.hpp"
#include "persistence/database_url.hpp"
#include "persistence/number_cipher.hpp"

#include <string>

namespace callengine::persistence {

/// The embedded snapshot store: encrypted images in one SQLite file.
class sqlite_snapshot_store final : public snapshot_store {
public:
  sqlite_snapshot_store(const std::string& path, number_cipher cipher);

  std::string save(const std::vector<call>& calls) override;
  std::string load(std::vector<call>& calls) override;
  std::string forget(const std::vector<call_sid>& calls) override;

private:
  database_url url_;
  number_cipher cipher_;
};

} // namespace callengine::persistence
