#include "simulator/callsim/printer.hpp"

#include <nlohmann/json.hpp>

#include <iomanip>
#include <iostream>
#include <optional>

namespace callengine::simulator {

void print_transcript(transcript& log, bool json, bool requests) {
  log.listen([json, requests, start = std::optional<time_point>{}](
               const transcript_event& event) mutable {
    if (!start)
      start = event.at;
    if (event.kind == transcript_kind::request && !requests && !json)
      return;
    if (json) {
      std::cout << to_json(event).dump() << std::endl;
      return;
    }
    const std::chrono::duration<double> since{event.at - *start};
    std::cout << std::fixed << std::setprecision(1) << std::setw(6)
              << since.count() << "  " << render(event) << std::endl;
  });
}

} // namespace callengine::simulator
