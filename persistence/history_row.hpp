#pragma once

#include "model/ports/history.hpp"

#include <variant>

namespace callengine::persistence {

struct call_decided {
  client_id client;
  call_sid call;
  decision row;
};

/// Something that happened and is to be written down.
using history_row = std::variant<call_started, call_ended, call_decided,
  voicemail_message, availability_row>;

} // namespace callengine::persistence
