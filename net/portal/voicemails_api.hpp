#pragma once

#include "model/ports/call_engine.hpp"
#include "model/ports/clock.hpp"
#include "model/ports/media_store.hpp"
#include "model/ports/voicemail_inbox.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/message.hpp"
#include "net/portal/token.hpp"
#include "net/portal/voicemail_audio.hpp"
#include "net/server_options.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace callengine::net::portal {

/// `/api/portal/voicemails`: the messages of a clinic, for those who may hear
/// them. What somebody may not see is not there, and the audit log knows that
/// they asked. What somebody changes is told to the others' pages. Called on
/// the threads of connections.
class voicemails_api {
public:
  voicemails_api(const server_options& options, voicemail_inbox& inbox,
    media_store& media, call_engine& engine, const clock& time,
    counters& counted);

  /// True for the paths that are answered here.
  static bool owns(std::string_view path) noexcept;

  void handle(const request& what, const exchange_ptr& asked);

  /// Sound is not read any more. Not on a thread of connections.
  void stop();

private:
  /// A request about one message, as far as its target and method tell.
  struct question;

  static question question_of(const request& what);

  void list(const request& what, const exchange_ptr& asked);
  void about_one(const request& what, const exchange_ptr& asked);
  void read(
    const portal_asker& who, std::int64_t id, const exchange_ptr& asked);
  void listen(const request& what, const portal_asker& who, std::int64_t id,
    const exchange_ptr& asked);
  void change(const request& what, const portal_asker& who, std::int64_t id,
    const exchange_ptr& asked);
  void remove(
    const portal_asker& who, std::int64_t id, const exchange_ptr& asked);

  /// 404, and a row of the audit log.
  void refuse(const portal_user& who, const question& about,
    std::string_view why, response answer, const exchange_ptr& asked);

  /// The answer to anything but a message: the reason why there is none.
  response none(const voicemail_inbox::message_result& found);
  response shown(const voicemail_inbox::message_result& found);

  /// As `shown`, and told to the clinic's pages.
  response changed(
    client_id client, const voicemail_inbox::message_result& found);
  response failed(const std::string& why);

  const server_options& options_;
  voicemail_inbox& inbox_;
  call_engine& engine_;
  const clock& time_;
  counters& counted_;
  voicemail_audio audio_;
};

} // namespace callengine::net::portal
