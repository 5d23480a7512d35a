#pragma once

#include "persistence/number_cipher.hpp"
#include "persistence/sql_history.hpp"
#include "tests/persistence/database_fixture.hpp"

#include <string>
#include <utility>

namespace callengine::persistence::testing {

inline constexpr client_id clinic{123};
inline constexpr client_id other_clinic{124};
inline const std::string caller = "+14155550123";

constexpr time_point at(std::int64_t after_ms) {
  return time_point{milliseconds{1'763'800'000'000 + after_ms}};
}

/// A database with tables, and rows to tell.
class history_test : public database_test {
protected:
  void SetUp() override {
    database_test::SetUp();
    make_tables();
  }

  static call_started started_row(
    const call_sid& call = "CA1", client_id client = clinic) {
    return {client, call, settings_id{1}, caller, at(0)};
  }

  static call_ended ended_row(outcome how, const call_sid& call = "CA1") {
    return {clinic, call, at(9000), how, "billing", std::nullopt};
  }

  static decision decision_row(std::uint32_t number, const std::string& text) {
    return {number, at(std::int64_t{number} * 10), decision_kind::passed_over,
      reason::on_another_call, user_id{101}, "billing", text};
  }

  static voicemail_message voicemail_row(
    const std::string& from, const recording_sid& name = "RE1") {
    return {clinic, "CA1", name, "billing", from, "https://x/RE1", seconds{12},
      at(8000)};
  }

  static conversation_turn turn_row(
    std::uint32_t number, const std::string& said = "I want to pay my bill") {
    return {clinic, "CA1", number, at(std::int64_t{number} * 100),
      {said, "One moment."}};
  }

  static conversation_ended conversation_row() {
    return {clinic, "CA1", at(5000), ai::result::routed, false,
      "The caller wants to pay a bill."};
  }

  static availability_row availability(std::int64_t user, bool busy) {
    return {{clinic, user_id{user}}, true, true, busy, "session-1", at(5)};
  }

  const number_cipher cipher = std::move(
    number_cipher::from_key(number_cipher::generate_key()).value.value());
};

} // namespace callengine::persistence::testing
