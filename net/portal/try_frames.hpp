#pragma once

#include "model/ports/try_phone.hpp"
#include "net/portal/socket_frames.hpp"

#include <string>
#include <string_view>
#include <variant>

/// The frames of the socket of the phone in the page as text, and back.
namespace callengine::net::portal {

using phone_says
  = std::variant<said::hello, said::ping, incoming_try_event, said::mistake>;

/// Reads one text frame. Keys that it doesn't know are ignored.
phone_says parse_phone_frame(std::string_view text);

/// The largest piece of sound: a quarter of a second.
constexpr std::size_t sound_bytes = 4096;

/// Reads one binary frame: 16 bit, little-endian, mono, 8 kHz.
phone_says parse_sound(std::string_view bytes);

std::string frame_text(const outgoing_try_frame& frame);

} // namespace callengine::net::portal
