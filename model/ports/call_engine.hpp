#pragma once

#include "model/call/event.hpp"
#include "model/department_news.hpp"
#include "model/ids.hpp"
#include "model/ports/relay_line.hpp"
#include "model/presence.hpp"
#include "model/time.hpp"
#include "model/webhook.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace callengine {

/// A live call as the portal lists it.
struct live_call {
  call_sid call;
  std::string state; ///< `state_name`
  time_point started_at;
  std::string department;
  std::optional<user_id> user; ///< who is rung or talks
  bool urgent = false;         ///< the caller may be in danger
  bool is_test = false;        ///< made with the phone in the page
};

/// The engine as its front ends see it. Every function may be called from any
/// thread and returns at once; answers come on a thread of the engine's.
class call_engine {
public:
  virtual ~call_engine() = default;

  /// A checked webhook. `reply` is answered exactly once, usually within
  /// milliseconds, and at the latest after the acknowledgement wait; the
  /// caller guards against a hanging engine with `limits::answer_deadline`.
  virtual void accept(webhook request, webhook_reply_ptr reply) = 0;

  /// Something a staff member's page did. The key comes from a checked token.
  virtual void page_did(staff_key staff, incoming_page_event event) = 0;

  /// The ConversationRelay of the document with this step has come; whose it
  /// is, a signed URL told. A socket that no such call waits for is closed.
  virtual void relay_opened(client_id client, const call_sid& call,
    std::uint32_t step, relay_line_ptr line)
    = 0;

  /// What its caller said or pressed, or what happened to the socket: one of
  /// the `relay_…` events. Of a call that is not here it is left out.
  virtual void relay_did(
    client_id client, const call_sid& call, call_event event)
    = 0;

  /// Tells the pages of this clinic whose person may know: of the department,
  /// or one who sees everything.
  virtual void tell_news(client_id client, department_news news) = 0;

  /// Shows the clinic's board to a page until it leaves: all of it at once, or
  /// as soon as the database has told today's figures, then what changes. The
  /// key comes from a checked token of somebody who may see every call.
  virtual void watch_board(staff_key staff, page_ptr page) = 0;

  /// The page with this session does not watch any more, or is gone.
  virtual void leave_board(staff_key staff, std::string session) = 0;

  /// The clinic's live calls: the urgent ones, then the others; of each the
  /// oldest first.
  virtual void live_calls(
    client_id client, std::function<void(std::vector<live_call>)> done)
    = 0;

  /// One live call of this clinic, or nothing.
  virtual void find_live_call(client_id client, call_sid call,
    std::function<void(std::optional<live_call>)> done)
    = 0;

  /// Runs `done` once what leads every call's webhooks to it has had its turn;
  /// never, if it hangs.
  virtual void ping(std::function<void()> done) = 0;
};

} // namespace callengine
