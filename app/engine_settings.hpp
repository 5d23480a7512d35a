#pragma once

#include "app/options.hpp"
#include "net/outgoing/chat/chat_options.hpp"
#include "net/server_options.hpp"
#include "net/twilio/rest_options.hpp"

#include <cstddef>
#include <optional>

/// What the command line and the environment say, as each part wants it.
namespace callengine::app {

/// Empty, with a warning, without credentials of Twilio's.
std::optional<net::twilio::rest_options> rest_options_of(
  const serve_options& options);

/// Empty where no model is set. `at_once`: questions.
std::optional<net::outgoing::chat_options> chat_options_of(
  const serve_options& options, std::size_t at_once);

/// Without what staff's pages are served (`add_portal_settings`).
net::server_options server_options_of(const serve_options& options);

} // namespace callengine::app
