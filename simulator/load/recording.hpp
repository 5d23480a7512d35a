#pragma once

#include "simulator/http/socket.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace callengine::simulator::load {

/// One request of a call and its answer, as they went over the wire.
struct recorded_exchange {
  std::string url;   ///< absolute, as it is signed
  field_list fields; ///< decoded
  std::string content_type;
  std::string answer;
  int status = 0;
};

/// A call from its first request to its last, as the interpreter played it.
struct recorded_call {
  std::string script;
  std::vector<recorded_exchange> exchanges;
};

/// What a replay needs to know of the run that was recorded.
struct recording {
  std::string public_url;
  std::vector<recorded_call> calls;
};

nlohmann::json to_json(const recording& value);

/// Throws std::runtime_error if it is no recording.
recording recording_from(const nlohmann::json& json);

/// Notes what the interpreter sends and gets, call by call: put it between a
/// network and its transport. Only POST is recorded.
class recorder final : public transport {
public:
  explicit recorder(transport& carrier);

  void request(
    http_request request, std::function<void(http_outcome)> done) override;

  /// What goes over a socket is not recorded.
  socket_ptr open_socket(socket_request request, socket_events events) override;

  /// The exchanges of a call whose caller's leg has this sid; it is forgotten.
  /// Nothing, and nothing is forgotten, while one of them has no answer.
  std::optional<std::vector<recorded_exchange>> take(const std::string& call);

private:
  transport& carrier_;
  std::map<std::string, std::vector<recorded_exchange>> calls_;
};

} // namespace callengine::simulator::load
