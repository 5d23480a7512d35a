// Writes decisions of one call without end and says which are safe, until it
// is killed: database URL, key, spool.
#include "persistence/sql_history.hpp"

#include <spdlog/spdlog.h>

#include <cstddef>
#include <iostream>
#include <semaphore>
#include <string>

int main(int argc, char** argv) {
  using namespace callengine;
  if (argc != 4)
    return 2;
  const auto url = persistence::parse_database_url(argv[1]);
  const auto cipher = persistence::number_cipher::from_key(argv[2]);
  if (!url || !cipher)
    return 2;
  spdlog::set_level(spdlog::level::off); // it logs where the numbers go
  persistence::sql_history history{
    *url.value, *cipher.value, {.spool = argv[3]}};
  // So many rows may wait to be safe: none is far ahead when the kill comes.
  constexpr std::ptrdiff_t rows_ahead = 8;
  std::counting_semaphore<rows_ahead> room{rows_ahead};
  for (std::uint32_t number = 1;; ++number) {
    room.acquire();
    const auto row = history.write(call_decided{client_id{123}, "CA1",
      {number, time_point{milliseconds{number}}, decision_kind::rung,
        reason::by_priority, std::nullopt, "", "row"}});
    history.when_safe(row, [number, &room] {
      std::cout << number << std::endl; // flushed: it must outlive the kill
      room.release();
    });
  }
}
