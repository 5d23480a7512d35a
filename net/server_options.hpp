#pragma once

#include "model/ids.hpp"
#include "model/limits.hpp"
#include "model/ports/accounts.hpp"
#include "model/ports/media_store.hpp"
#include "model/time.hpp"
#include "net/overload_limits.hpp"
#include "net/portal/voice_token.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace prometheus {
class Registry;
}

namespace callengine::net {

namespace portal {
class web_folder;
}

/// What `/readyz` tells.
struct readiness {
  enum class level : std::uint8_t { ready, degraded, not_ready };
  level now = level::ready;
  std::string text; ///< a sentence for an operator; shown to anyone who asks
};

/// A receiving number's clinic and settings.
struct receiving_line {
  client_id client;
  settings_id settings;
};

/// The phone in the page, with which nobody needs Twilio.
enum class try_phone : std::uint8_t { off, administrators, everybody };

/// The limits of the network edge, each with its reason.
struct server_limits {
  /// Twilio's requests carry about 1.5 KiB of headers and query.
  std::size_t header_bytes = 16 * 1024;

  /// Twilio's largest form is a few KiB; the rest is room (issue 2).
  std::size_t body_bytes = 64 * 1024;

  /// A sender that takes longer for a header, or for a body, is slow on
  /// purpose: Twilio sends both in one packet or two.
  milliseconds header_deadline = std::chrono::seconds{10};
  milliseconds body_deadline = std::chrono::seconds{10};

  /// A peer that does not take an answer of a few KiB within this is gone.
  milliseconds write_deadline = std::chrono::seconds{10};

  /// How long an idle connection is kept for its next request.
  milliseconds keep_alive = std::chrono::seconds{60};

  /// How long a connection stays readable after its last answer, so that the
  /// answer is not lost to a reset.
  milliseconds linger = std::chrono::seconds{1};

  /// Requests of one connection in work at once; more are read when the
  /// first is answered.
  std::size_t pipelined = 16;

  /// A request on the portal API waits this long for calls and history.
  milliseconds api_deadline = std::chrono::seconds{5};

  /// Rule 4: the network layer answers for an engine that hangs.
  milliseconds answer_deadline = limits::answer_deadline;

  // -- sound in the portal --

  /// Recordings that are heard at once. Each holds a piece or two of 64 KiB,
  /// and an open file.
  std::size_t downloads = 128;

  /// Threads that read and decrypt them: 20 ms for a message of 300 s.
  unsigned media_threads = 2;

  /// Threads that open them. A recording comes whole from its store before its
  /// first byte is heard, and a bucket may hang.
  unsigned opening_threads = 4;

  /// How long that may take: 5 MB over a line of 1 Mbit/s. (A caller who is to
  /// hear a greeting waits for `api_deadline` only.)
  milliseconds media_deadline = std::chrono::seconds{60};

  /// Greetings that Twilio fetches at once. It keeps what it has fetched.
  std::size_t greetings = 256;

  // -- greetings that are uploaded --

  std::size_t upload_bytes = limits::greeting_bytes;

  /// At once. Each stands in memory whole.
  std::size_t uploads = 4;

  /// How long a body may take: 10 MiB over a slow line.
  milliseconds upload_deadline = std::chrono::minutes{2};

  /// How long it may take to keep it.
  milliseconds upload_answer = std::chrono::seconds{30};

  // -- signing in --

  /// Passwords that are looked at at once. Each takes 64 MiB and 50 ms.
  unsigned password_threads = 2;

  /// Sign-ins under way, those that wait for a thread included: 2 s of work.
  std::size_t sign_ins = 64;

  /// How long a page may do things before it has to ask again.
  milliseconds access_token = accounts::access_token;

  /// How long a sign-in lasts: a working day.
  milliseconds portal_session = std::chrono::hours{12};

  /// From the click to Twilio's request: the page may ask for the microphone
  /// in between.
  milliseconds call_ticket = std::chrono::minutes{2};

  /// How long a page may be rung through Twilio before it has to ask again.
  milliseconds voice_token = std::chrono::hours{1};

  // -- presence sockets (design.md section 6) --

  milliseconds hello_deadline = std::chrono::seconds{5};

  /// Nothing heard for this long, pings included: the socket is half-open. A
  /// ping is sent at half of it. Under the 15 s that may pass until then.
  milliseconds heartbeat = std::chrono::seconds{12};

  /// How long a close handshake may take.
  milliseconds close_deadline = std::chrono::seconds{3};

  std::size_t frame_bytes = 8 * 1024;

  /// A page sends a frame per click and per offer. Bursts of twice this.
  unsigned frames_per_second = 20;

  /// The signals of a page's sound come in a crowd: a candidate for each of a
  /// machine's addresses. Bursts of twice this.
  unsigned signals_per_second = 30;

  /// Of a microphone come four to eight a second. Bursts of twice this.
  unsigned sounds_per_second = 20;

  /// Frames that wait for a page that does not read; then it is cut off.
  std::size_t queued_frames = 64;

  // -- the sockets of ConversationRelay (contract 8) --

  /// Twilio says `setup` at once.
  milliseconds setup_deadline = std::chrono::seconds{5};

  /// A minute of speech, every character escaped.
  std::size_t relay_frame_bytes = 32 * 1024;

  /// Frames that wait for a Twilio that does not read; then it is cut off.
  /// What is said meanwhile is put together, so these are ends of answers.
  std::size_t relay_queued_frames = 16;

  /// Bytes of speech that wait meanwhile: some ten of the longest answers.
  std::size_t relay_queued_bytes = 32 * 1024;

  /// As `heartbeat`. Nobody is rung on the ground that this socket stands.
  milliseconds relay_heartbeat = std::chrono::seconds{30};

  /// Frames that can't be understood; then it is closed, as Twilio does it.
  unsigned bad_frames = 10;

  // -- overload --

  overload_limits overload;

  /// How often a new caller is asked to hold (about 12 s each) before the only
  /// offers left are a message or another call later.
  unsigned hold_rounds = 6;
};

struct server_options {
  std::string listen = "127.0.0.1:8080"; ///< address:port; port 0: any free

  /// A listening TCP socket that was handed over (net/service_manager.hpp), and
  /// is the server's from now on: `listen` is not bound then. -1: none.
  int listen_fd = -1;

  /// Scheme and host that Twilio sees, with a path prefix if there is one.
  std::string public_url;

  /// The primary token, then the secondary if a rotation is going on.
  std::vector<std::string> twilio_auth_tokens;

  /// What the phone in the page signs with, drawn at the start and told to
  /// nobody: a call of whoever has it is a test. Empty: there is no such phone.
  std::string test_token;

  /// HS256 key of portal tokens. Empty: every token is refused.
  std::string portal_jwt_secret;

  /// Beside the engine's own pages those of these origins may sign in and open
  /// a presence socket; empty: of any open a socket. The token is what protects
  /// the socket; this is a second fence. As `origin_from` writes them.
  std::vector<std::string> allowed_origins;

  /// How staff talk in their pages through Twilio.
  portal::voice_settings voice;

  /// Who may use the phone in the page.
  try_phone phone_in_page = try_phone::off;

  /// `RTCConfiguration.iceServers` for pages, a JSON array.
  std::string ice_servers = "[]";

  /// The portal's page; null: it is not served.
  std::shared_ptr<const portal::web_folder> web;

  /// Origins whose pages may have the portal's page in a frame.
  std::vector<std::string> frame_ancestors;

  unsigned threads = 2;

  /// Connections open at once, sockets included. One more is answered 503.
  std::size_t connections = 10'000;

  /// Whether a call is live here, so that a first request that is repeated is
  /// never held. Asked on a thread of the server's, only while the engine is
  /// overloaded; must not block. Absent: Twilio's call status alone tells.
  std::function<bool(const call_sid&)> is_live;

  /// Whose a receiving number is, so that a caller who is held may leave a
  /// message, and no page calls one back. Must not block. Absent: no message is
  /// offered; nothing: the number is nobody's, the engine refuses the call.
  std::function<std::optional<receiving_line>(const std::string& number)>
    line_of;

  /// What somebody who is called back sees: one of the clinic's receiving
  /// numbers, that of these settings if it has one; empty: there is none. Must
  /// not block. Absent: as empty.
  std::function<std::string(client_id client, settings_id preferred)>
    caller_id_of;

  /// Told of each greeting that the carrier asked for and did not get (too many
  /// at once aside). Called on any thread; must not block. Absent: nobody is.
  std::function<void(const media_name& greeting)> greeting_unplayed;

  /// Asked on a thread of the server's; must not block. Absent: ready.
  std::function<readiness()> ready;

  /// Where webhooks are counted; absent: in a registry of the server's own.
  std::shared_ptr<prometheus::Registry> registry;

  /// The text of `/metrics`, in Prometheus' format. Asked on a thread of the
  /// server's; must not block. Absent: there is no such page.
  std::function<std::string()> metrics;

  server_limits limits;
};

} // namespace callengine::net
