#pragma once

#include "model/board/call_watch.hpp"
#include "model/call/call.hpp"
#include "model/call/reconciliation.hpp"
#include "model/department_news.hpp"
#include "model/ended_call.hpp"
#include "model/lease/staff.hpp"
#include "model/outbox/item.hpp"
#include "model/plan/plan.hpp"
#include "model/ports/board_reports.hpp"
#include "model/ports/call_engine.hpp"
#include "model/ports/call_lookup.hpp"
#include "model/ports/relay_line.hpp"
#include "model/ports/snapshot_store.hpp"
#include "model/webhook.hpp"

#include <caf/all.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

/// What the actors say to each other, and their typed handles: every interface
/// of the layer in one place. Messages stay in this process.
namespace callengine::actors {

/// A timer of the receiver's is due; the receiver knows whether it still
/// counts.
struct timer_due {
  std::uint8_t kind = 0;
  std::uint32_t generation = 0;
};

/// The engine stops: no more news. Stop at once.
struct stop_now {};

// -- to a call ----------------------------------------------------------------

struct webhook_arrived {
  webhook request;
  webhook_reply_ptr reply;
};

/// From the roster, a staff member, an answerer or a relay's socket.
struct call_happened {
  call_event event;
};

/// A ConversationRelay of the call's has come.
struct relay_connected {
  relay_line_ptr line;
  std::uint32_t step = 0; ///< of the document that has its `<Connect>`
};

/// The switchboard has forgotten the call: nothing more will come.
struct retire {};

/// The first message of a call that does not begin with its first request.
struct kept_call {
  std::shared_ptr<const call_snapshot> kept; ///< by an earlier run; or null
  std::vector<history_row> rows; ///< what was decided about it before it began
  bool mid_flow = true;          ///< it goes on where it is
};

/// The snapshot store has told.
struct snapshot_kept {
  std::uint64_t version = 0;
  durability how = durability::durable;
};

/// The snapshot store has lost everything: to be written anew.
struct save_again {};

/// The call was over already at this time, as is learnt late.
struct ended_before {
  time_point at;
};

/// Asks for the call's value.
struct describe_call {};

using call_ptr = std::shared_ptr<const call>;

using call_actor = caf::typed_actor<caf::reacts_to<webhook_arrived>,
  caf::reacts_to<call_happened>, caf::reacts_to<relay_connected>,
  caf::reacts_to<timer_due>, caf::reacts_to<retire>, caf::reacts_to<kept_call>,
  caf::reacts_to<snapshot_kept>, caf::reacts_to<save_again>,
  caf::reacts_to<ended_before>, caf::reacts_to<stop_now>,
  caf::replies_to<describe_call>::with<call_ptr>>;

// -- to a staff member --------------------------------------------------------

struct page_happened {
  incoming_page_event event;
};

/// For the person's page, if they may know.
struct news_came {
  department_news news;
  bool is_theirs = false; ///< of a department that the person belongs to
};

/// For the person's page: too many news to be told one by one.
struct lists_came {
  lists_changed all;    ///< to who sees everything
  lists_changed theirs; ///< to anybody else
};

/// A call asks for, connects or gives back the lease.
struct lease_wanted {
  staff_event event;
  call_actor caller;
};

/// A call's actor died.
struct call_died {
  call_sid call;
};

/// Something that concerns a staff member beside pages and leases.
struct staff_told {
  user_id user;
  staff_event event;
};

using staff_actor = caf::typed_actor<caf::reacts_to<page_happened>,
  caf::reacts_to<news_came>, caf::reacts_to<lists_came>,
  caf::reacts_to<lease_wanted>, caf::reacts_to<staff_told>,
  caf::reacts_to<call_died>, caf::reacts_to<timer_due>,
  caf::reacts_to<save_again>, caf::reacts_to<stop_now>>;

// -- to a clinic's roster -----------------------------------------------------

/// A call asks who is free; `candidates_reported` goes back to it.
struct candidates_wanted {
  std::vector<user_id> users;
  call_actor caller;
};

/// From a call, whenever a board could see or count a difference.
struct call_shown {
  call_seen seen;
};

/// From a staff member, whenever their page shows another state.
struct person_shown {
  user_id user;
  staff_state state = staff_state::offline;
  time_point since;
};

/// A page wants to be shown the clinic's board.
struct board_watched {
  page_ptr page;
};

/// The page with this session does not any more.
struct board_left {
  std::string session;
};

/// What the tables know of the clinic and of what happened before `until`.
struct board_told {
  board_reports::result found;
  time_point until;
};

struct staff_page_happened {
  user_id user;
  incoming_page_event event;
};

struct staff_lease_wanted {
  user_id user;
  lease_wanted want;
};

/// From a staff member, whenever a hunt could see a difference.
struct staff_changed {
  staff_availability now;
  call_sid holder; ///< the call that holds the lease; empty: none
};

using roster_actor = caf::typed_actor<caf::reacts_to<addressed_news>,
  caf::reacts_to<candidates_wanted>, caf::reacts_to<staff_page_happened>,
  caf::reacts_to<staff_lease_wanted>, caf::reacts_to<staff_told>,
  caf::reacts_to<staff_changed>, caf::reacts_to<call_died>,
  caf::reacts_to<save_again>, caf::reacts_to<stop_now>,
  caf::reacts_to<call_shown>, caf::reacts_to<person_shown>,
  caf::reacts_to<board_watched>, caf::reacts_to<board_left>,
  caf::reacts_to<board_told>, caf::reacts_to<timer_due>>;

// -- to the timekeeper --------------------------------------------------------

/// Its wake-up.
struct tick {};

using timekeeper_actor
  = caf::typed_actor<caf::reacts_to<tick>, caf::reacts_to<stop_now>>;

// -- to the switchboard -------------------------------------------------------

struct plans_changed {
  plan_book_ptr plans;
};

struct page_did {
  staff_key staff;
  incoming_page_event event;
};

struct news_told {
  client_id client;
  department_news news;
};

/// From a call: it is over and waits for `retire`.
struct call_over {
  call_sid call;
  time_point at;
};

/// For the roster of the clinic.
struct board_asked {
  client_id client;
  std::variant<board_watched, board_left> what;
};

struct ended_calls_known {
  std::vector<ended_call> calls;
};

/// Staff members as the engine's last run kept them. Before the first request.
struct staff_kept {
  std::vector<staff_snapshot> staff;
};

/// Calls that the engine's last run kept: some of them, as they are read.
struct calls_kept {
  std::vector<call_snapshot> calls;
};

/// What the store knows of a call that was asked for.
struct call_looked_up {
  call_sid call;
  snapshot_store::known_call known;
};

/// All that the store had is known now.
struct recovery_over {};

/// What Twilio says of the call of a lease that no call claims.
struct lease_looked_up {
  staff_snapshot staff;
  call_lookup::call_result answer;
};

/// Twilio's answer about a call said nothing clear.
struct call_unclear {
  reconciliation::question what;
  std::string why;
  bool in_vain = false; ///< asking again is of no use
};

/// From a call of the last run: the first request since the start.
struct call_heard {
  call_sid call;
};

/// Asks for the values of live calls: of one clinic or all, one call or all.
struct list_calls {
  std::optional<client_id> client;
  std::optional<call_sid> call;
};

using call_list = std::vector<call_ptr>;

using switchboard_actor = caf::typed_actor<caf::reacts_to<plans_changed>,
  caf::reacts_to<webhook_arrived>, caf::reacts_to<page_did>,
  caf::reacts_to<news_told>, caf::reacts_to<call_over>,
  caf::reacts_to<ended_calls_known>, caf::reacts_to<staff_kept>,
  caf::reacts_to<calls_kept>, caf::reacts_to<call_looked_up>,
  caf::reacts_to<recovery_over>, caf::reacts_to<lease_looked_up>,
  caf::reacts_to<call_unclear>, caf::reacts_to<call_heard>,
  caf::reacts_to<board_asked>, caf::reacts_to<timer_due>,
  caf::reacts_to<save_again>, caf::reacts_to<stop_now>,
  caf::replies_to<list_calls>::with<call_list>>;

// -- to the outbox and its workers --------------------------------------------

/// Carry out this one.
struct item_claimed {
  outbox_item item;
};

/// The worker is free again. What became of the item is in the database.
struct item_settled {
  task what = task::keep;
  std::size_t worker = 0; ///< its number among those of its task
};

using outbox_actor = caf::typed_actor<caf::reacts_to<tick>,
  caf::reacts_to<item_settled>, caf::reacts_to<stop_now>>;

using outbox_worker_actor = caf::typed_actor<caf::reacts_to<item_claimed>,
  caf::reacts_to<tick>, caf::reacts_to<stop_now>>;

} // namespace callengine::actors

#define CALLENGINE_MESSAGE(name)                                               \
  CAF_ALLOW_UNSAFE_MESSAGE_TYPE(callengine::actors::name)

CALLENGINE_MESSAGE(timer_due)
CALLENGINE_MESSAGE(stop_now)
CALLENGINE_MESSAGE(webhook_arrived)
CALLENGINE_MESSAGE(call_happened)
CALLENGINE_MESSAGE(relay_connected)
CALLENGINE_MESSAGE(retire)
CALLENGINE_MESSAGE(kept_call)
CALLENGINE_MESSAGE(snapshot_kept)
CALLENGINE_MESSAGE(save_again)
CALLENGINE_MESSAGE(ended_before)
CALLENGINE_MESSAGE(describe_call)
CALLENGINE_MESSAGE(call_ptr)
CALLENGINE_MESSAGE(page_happened)
CALLENGINE_MESSAGE(news_came)
CALLENGINE_MESSAGE(lists_came)
CALLENGINE_MESSAGE(lease_wanted)
CALLENGINE_MESSAGE(call_died)
CALLENGINE_MESSAGE(candidates_wanted)
CALLENGINE_MESSAGE(staff_page_happened)
CALLENGINE_MESSAGE(staff_lease_wanted)
CALLENGINE_MESSAGE(staff_told)
CALLENGINE_MESSAGE(staff_changed)
CAF_ALLOW_UNSAFE_MESSAGE_TYPE(callengine::addressed_news)
CALLENGINE_MESSAGE(tick)
CALLENGINE_MESSAGE(plans_changed)
CALLENGINE_MESSAGE(page_did)
CALLENGINE_MESSAGE(news_told)
CALLENGINE_MESSAGE(call_over)
CALLENGINE_MESSAGE(ended_calls_known)
CALLENGINE_MESSAGE(staff_kept)
CALLENGINE_MESSAGE(calls_kept)
CALLENGINE_MESSAGE(call_looked_up)
CALLENGINE_MESSAGE(recovery_over)
CALLENGINE_MESSAGE(lease_looked_up)
CALLENGINE_MESSAGE(call_unclear)
CALLENGINE_MESSAGE(call_heard)
CALLENGINE_MESSAGE(call_shown)
CALLENGINE_MESSAGE(person_shown)
CALLENGINE_MESSAGE(board_watched)
CALLENGINE_MESSAGE(board_left)
CALLENGINE_MESSAGE(board_told)
CALLENGINE_MESSAGE(board_asked)
CALLENGINE_MESSAGE(list_calls)
CALLENGINE_MESSAGE(call_list)
CALLENGINE_MESSAGE(item_claimed)
CALLENGINE_MESSAGE(item_settled)

#undef CALLENGINE_MESSAGE

CAF_BEGIN_TYPE_ID_BLOCK(callengine, first_custom_type_id)
CAF_ADD_TYPE_ID(callengine, (callengine::actors::timer_due))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::stop_now))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::webhook_arrived))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::call_happened))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::relay_connected))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::retire))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::kept_call))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::snapshot_kept))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::save_again))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::ended_before))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::describe_call))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::call_ptr))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::page_happened))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::news_came))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::lists_came))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::lease_wanted))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::call_died))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::candidates_wanted))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::staff_page_happened))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::staff_lease_wanted))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::staff_told))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::staff_changed))
CAF_ADD_TYPE_ID(callengine, (callengine::addressed_news))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::tick))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::plans_changed))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::page_did))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::news_told))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::call_over))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::ended_calls_known))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::staff_kept))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::calls_kept))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::call_looked_up))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::recovery_over))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::lease_looked_up))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::call_unclear))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::call_heard))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::call_shown))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::person_shown))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::board_watched))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::board_left))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::board_told))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::board_asked))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::list_calls))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::call_list))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::item_claimed))
CAF_ADD_TYPE_ID(callengine, (callengine::actors::item_settled))
CAF_END_TYPE_ID_BLOCK(callengine)
