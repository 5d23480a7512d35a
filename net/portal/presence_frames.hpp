#pragma once

#include "model/presence.hpp"
#include "net/portal/socket_frames.hpp"

#include <string>
#include <string_view>
#include <variant>

/// The frames of the presence socket as text, and back (design.md section 6).
namespace callengine::net::portal {

namespace said {

struct presence {
  bool available = false;
  bool rings = true;
};

struct offer_ack {
  std::string offer;
};

struct offer_accept {
  std::string offer;
};

struct offer_decline {
  std::string offer;
};

struct wrap_up_done {};

/// The clinic's live board is to be shown, or no more.
struct board {
  bool watch = false;
};

} // namespace said

using page_says = std::variant<said::hello, said::ping, said::presence,
  said::offer_ack, said::offer_accept, said::offer_decline, said::wrap_up_done,
  said::board, rtc_signal, said::mistake>;

/// Reads one text frame. Keys that it doesn't know are ignored.
page_says parse_frame(std::string_view text);

std::string frame_text(const outgoing_page_frame& frame);
std::string welcome_text(
  std::string_view session, staff_key staff, staff_state state);

} // namespace callengine::net::portal
