// Writes decisions of one call without end and says which are safe, until it
// is killed: database URL, key, spool.
#include "persistence/sql_history.hpp"

#include <spdlog/spdlog.h>

#include <chrono>
#include <iostream>
#include <string>
#include <thread>

int main(int argc, char** argv) {
  using namespace callengine;
  using namespace std::chrono_literals;
  if (argc != 4)
    return 2;
  const auto url = persistence::parse_database_url(argv[1]);
  const auto cipher = persistence::number_cipher::from_key(argv[2]);
  if (!url || !cipher)
    return 2;
  spdlog::set_level(spdlog::level::off); // it logs where the numbers go
  persistence::sql_history history{
    *url.value, *cipher.value, {.spool = argv[3]}};
  for (std::uint32_t number = 1;; ++number) {
    const auto row = history.write(call_decided{client_id{123}, "CA1",
      {number, time_point{milliseconds{number}}, decision_kind::rung,
        reason::by_priority, std::nullopt, "", "row"}});
    history.when_safe(row, [number] {
      std::cout << number << std::endl; // flushed: it must outlive the kill
    });
    std::this_thread::sleep_for(1ms);
  }
}
