#pragma once

#include "simulator/load/http_client.hpp"
#include "simulator/load/load_stats.hpp"
#include "simulator/load/twiml_scan.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace callengine::simulator::load {

/// What is known of the documents of one form.
struct form_facts {
  std::optional<breach> broken;
  std::string problem;
  bool goodbye = false;               ///< the engine ends the call
  std::optional<std::size_t> address; ///< the value that is whom to ring
};

/// Judges answers: each form once, with the simulator's own reader, then one
/// document of it in a thousand again.
class document_inspector {
public:
  /// `callback`: its answer leads nowhere and need not.
  const form_facts& look_at(const http_answer& answer,
    const scanned_document& document, const std::string& url, bool callback);

private:
  struct known_form {
    form_facts facts;
    std::uint32_t seen = 0;
  };

  std::unordered_map<std::uint64_t, known_form> forms_;
};

} // namespace callengine::simulator::load
