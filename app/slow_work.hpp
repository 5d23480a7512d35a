#pragma once

#include "actors/outbox/outbox_ports.hpp"
#include "app/options.hpp"
#include "app/stores.hpp"
#include "model/ports/clock.hpp"
#include "net/outgoing/smtp_mailer.hpp"
#include "net/outgoing/transcription_client.hpp"
#include "net/outgoing/twilio_recordings.hpp"
#include "net/portal_ports.hpp"
#include "net/twilio/rest_options.hpp"
#include "persistence/sql_departments.hpp"
#include "persistence/sql_outbox.hpp"
#include "persistence/sql_outbox_admin.hpp"
#include "persistence/sql_voicemail_inbox.hpp"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace callengine::actors {
class engine;
} // namespace callengine::actors

namespace callengine::app {

/// Everything that the outbox works with: where messages are kept, who writes
/// them out, who mails of them; and the portal's view of it.
class slow_work {
public:
  /// `rest` are the carrier's credentials, if there are any; the stores, the
  /// clock and the look-up are used until `engine` has stopped. Returns what is
  /// wrong with the settings.
  std::string open(const serve_options& options, stores& kept,
    const callengine::clock& clock, call_lookup& lookup,
    const std::optional<net::twilio::rest_options>& rest);

  /// Its messages' news go to the engine's pages.
  void start(actors::engine& engine);

  /// Requests to the media store give up.
  void stop();

  net::portal_ports portal() noexcept;

  media_store& media() noexcept {
    return *media_;
  }

  const actors::outbox_meters& meters() const noexcept {
    return meters_;
  }

  const persistence::sql_voicemail_inbox& inbox() const noexcept {
    return *inbox_;
  }

private:
  std::string open_media(const serve_options& options, const stores& kept);
  std::string open_mail(const serve_options& options);

  std::stop_source stops_;
  std::unique_ptr<media_store> media_;
  std::unique_ptr<persistence::sql_outbox> outbox_;
  std::unique_ptr<persistence::sql_outbox_admin> admin_;
  std::unique_ptr<persistence::sql_voicemail_inbox> inbox_;
  std::unique_ptr<persistence::sql_departments> departments_;
  std::unique_ptr<net::outgoing::twilio_recordings> recordings_;
  std::unique_ptr<net::outgoing::transcription_client> transcriber_;
  std::unique_ptr<net::outgoing::smtp_mailer> mailer_;
  actors::outbox_meters meters_;
  std::unique_ptr<actors::outbox_ports> ports_;
};

} // namespace callengine::app
