#pragma once

#include "model/ports/mailer.hpp"
#include "model/voicemail/voicemail.hpp"

#include <string>

namespace callengine::voicemail {

/// The mail of a message to one recipient. `when` is the caller's time as the
/// clinic reads it; `inbox_url` is where people sign in to hear messages. What
/// tells of the patient stands in it only where the clinic wants it.
mail announcement(const voicemail_facts& message, const std::string& recipient,
  const std::string& when, const std::string& inbox_url);

} // namespace callengine::voicemail
