#pragma once

#include "model/department_news.hpp"
#include "model/ids.hpp"
#include "model/lists_changed.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace callengine {
struct board_changes; // model/board/board_view.hpp
struct board_view;
} // namespace callengine

/// What the engine and a staff member's page say to each other.
namespace callengine {

/// A staff member's state as the page and the board show it.
enum class staff_state : std::uint8_t {
  offline,
  available,
  offered,
  ringing,
  talking,
  wrap_up,
  unavailable, ///< the page did not acknowledge an offer, or can't ring
};

std::string_view to_string(staff_state state) noexcept;

/// Why an offer ended.
enum class offer_end : std::uint8_t {
  answered,
  declined,
  timeout,
  cancelled,
  taken,
};

std::string_view to_string(offer_end why) noexcept;

namespace page_frame {

struct state_changed {
  staff_state state = staff_state::offline;

  friend bool operator==(const state_changed&, const state_changed&) = default;
};

struct offer_made {
  std::string offer;
  call_sid call;
  std::string from; ///< the caller's number as Twilio told it
  std::string department;
  std::string reason;  ///< a sentence: why this person
  std::string summary; ///< one sentence of the AI's; may be empty
  bool urgent = false;
  bool is_test = false; ///< made with the phone in the page
  time_point rings_until;

  friend bool operator==(const offer_made&, const offer_made&) = default;
};

struct offer_ended {
  std::string offer;
  offer_end reason = offer_end::timeout;

  friend bool operator==(const offer_ended&, const offer_ended&) = default;
};

struct error {
  std::string code;
  std::string message;

  friend bool operator==(const error&, const error&) = default;
};

/// The clinic's board as it is, for a page that began to watch it.
struct board_shown {
  std::shared_ptr<const board_view> board;

  friend bool operator==(const board_shown&, const board_shown&) = default;
};

/// What of it has changed since the frame before.
struct board_changed {
  std::shared_ptr<const board_changes> changes;

  friend bool operator==(const board_changed&, const board_changed&) = default;
};

} // namespace page_frame

using outgoing_page_frame = std::variant<page_frame::state_changed,
  page_frame::offer_made, page_frame::offer_ended, page_frame::error,
  voicemail_news, missed_call_news, lists_changed, page_frame::board_shown,
  page_frame::board_changed>;

/// One connected page of one staff member. Implemented by the network layer;
/// every function may be called from any thread, never blocks and does nothing
/// once the socket is gone.
class page {
public:
  virtual ~page() = default;

  /// The session's unguessable name, as told in `welcome`.
  virtual const std::string& session() const noexcept = 0;

  /// Tells the page that it is connected, with its state.
  virtual void welcome(staff_state state) = 0;

  virtual void send(outgoing_page_frame frame) = 0;

  /// Closes the socket after what was sent.
  virtual void close() = 0;
};

using page_ptr = std::shared_ptr<page>;

/// What a page said, or what happened to its socket. Only the session that is
/// the user's newest counts.
namespace page_event {

struct connected {
  page_ptr page;
  bool hears_everything = false; ///< a supervisor's or an administrator's
};

/// The socket is gone: closed, reset, or half-open beyond the heartbeat.
struct disconnected {
  std::string session;
};

struct presence_set {
  std::string session;
  bool available = false;
  bool rings = true; ///< false: on duty, and its device is not ready for calls
};

struct offer_acknowledged {
  std::string session;
  std::string offer;
};

/// The person clicked; information for the page itself, no proof of a talk.
struct offer_accepted {
  std::string session;
  std::string offer;
};

struct offer_declined {
  std::string session;
  std::string offer;
};

/// The person has finished the last call before their time for it was over.
struct wrap_up_done {
  std::string session;
};

} // namespace page_event

using incoming_page_event = std::variant<page_event::connected,
  page_event::disconnected, page_event::presence_set,
  page_event::offer_acknowledged, page_event::offer_accepted,
  page_event::offer_declined, page_event::wrap_up_done>;

} // namespace callengine
