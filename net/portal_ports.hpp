#pragma once

namespace callengine {
class accounts;
class board_reports;
class departments;
class known_callers;
class media_store;
class missed_calls;
class outbox_admin;
class passwords;
class try_network;
class voicemail_inbox;
} // namespace callengine

namespace callengine::net {

/// What the portal shows beside calls. Null: its paths are not there. All are
/// used until the server has stopped; their callbacks may come later.
struct portal_ports {
  voicemail_inbox* inbox = nullptr;
  media_store* media = nullptr; ///< where messages and greetings are
  outbox_admin* outbox = nullptr;
  callengine::departments* departments = nullptr;
  callengine::accounts* accounts = nullptr;
  board_reports* boards = nullptr;
  missed_calls* missed = nullptr;
  known_callers* callers = nullptr;           ///< whom pages may call back
  callengine::passwords* passwords = nullptr; ///< of the accounts
  try_network* phones = nullptr;              ///< of pages
};

} // namespace callengine::net
