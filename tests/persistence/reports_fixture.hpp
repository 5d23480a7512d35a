#pragma once

#include "model/ports/clock.hpp"
#include "persistence/sql_call_reports.hpp"
#include "tests/persistence/history_fixture.hpp"

#include <future>
#include <stdexcept>
#include <utility>

namespace callengine::persistence::testing {

/// Always the same time.
struct still_clock final : clock {
  time_point now() const override {
    return at(20'000);
  }
};

inline call_reports::result ask_reports(
  call_reports& reports, const call_question& what) {
  std::promise<call_reports::result> told;
  auto answer = told.get_future();
  reports.find(what,
    [&](call_reports::result found) { told.set_value(std::move(found)); });
  if (answer.wait_for(20s) != std::future_status::ready)
    throw std::runtime_error("no answer");
  return answer.get();
}

} // namespace callengine::persistence::testing
