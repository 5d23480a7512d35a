#pragma once

#include "model/ports/voicemail_inbox.hpp"

#include <string>

/// The bodies of the voicemail API.
namespace callengine::net::portal {

std::string voicemail_json(const inbox_message& message);
std::string voicemails_json(const voicemail_inbox::list_result& found);

} // namespace callengine::net::portal
