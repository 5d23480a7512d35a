#pragma once

#include "model/ports/try_phone.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// What the sockets of all pages have in common.
namespace callengine::net::portal {

namespace said {

/// The first frame; again, or as `renew`, with a newer token of the same
/// person.
struct hello {
  std::string token;
  bool renews = false;
};

/// A page asks whether the engine is there.
struct ping {
  std::int64_t number = 0;
};

/// A frame that is none that its socket knows.
struct mistake {
  std::string_view code;
  std::string_view message;
  bool is_violation = false; ///< no page of ours would send it: close
};

} // namespace said

/// The largest `data` of a signal.
constexpr std::size_t signal_bytes = 6 * 1024;

std::string renewed_text(time_point expires_at);
std::string pong_text(const said::ping& to, time_point now);
std::string error_text(std::string_view code, std::string_view message);
std::string signal_text(const rtc_signal& signal);

} // namespace callengine::net::portal
