#pragma once

#include "net/twilio/wire/xml_text.hpp"

#include <string>
#include <vector>

namespace callengine::net::twilio {

/// The words that a recogniser is to expect, as an attribute has them: so many
/// and as long as Twilio takes them (contract 2.4), and within the room.
std::string hint_list(const std::vector<std::string>& hints, text_room& room);

} // namespace callengine::net::twilio
