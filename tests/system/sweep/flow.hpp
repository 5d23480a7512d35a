#pragma once

#include "tests/system/people.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace callengine::testing::sweep {

using milliseconds = std::chrono::milliseconds;

/// What a caller does, by what is heard.
struct caller_script {
  std::string keys;        ///< one for each reading of the menu
  std::string hangs_up_at; ///< hearing this; empty: never
  milliseconds hangs_up_after{0};
};

/// One course of things: it goes the same way each time, unless the engine is
/// killed and does not take its calls up as it should.
struct flow {
  std::string name;
  std::vector<caller_script> callers;
  std::map<std::int64_t, manner> staff; ///< the others ignore what comes

  /// The key that leads to somebody who must be free afterwards, and who.
  char last_key = '1';
  std::int64_t last_user = 101;
};

/// Each way that a call can go.
const std::vector<flow>& flows();

/// The tables of the clinic that they are about.
std::string flow_clinic();

/// Who has a page there.
const std::vector<std::int64_t>& page_users();

/// The last words of the menu.
inline const std::string end_of_menu = "press 5";

/// Ben's, who takes calls there when his page does not.
inline const std::string bens_phone = "+12025550102";
inline const std::string lab_phone = "+12025550177";

} // namespace callengine::testing::sweep
