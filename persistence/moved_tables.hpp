#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace callengine::persistence {

/// How a table of the engine is copied.
struct table_layout {
  enum class owner : std::uint8_t {
    portal, ///< may have more rows than the engine knows of
    engine, ///< what happened: must be the same in both databases
  };

  std::string name;
  std::vector<std::string> columns; ///< the key's first
  std::size_t key_columns = 1;
  std::vector<std::string> flags = {}; ///< which of them are true or false
  owner whose = owner::portal;
  bool counts_ids = true; ///< the key is an id that the database hands out
};

/// All tables; first those that tell whether the target has calls of its own.
const std::vector<table_layout>& moved_tables();

} // namespace callengine::persistence
