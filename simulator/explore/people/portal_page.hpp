#pragma once

#include "model/presence.hpp"
#include "simulator/explore/dice.hpp"
#include "simulator/explore/people/society.hpp"

#include <memory>
#include <set>
#include <string>

namespace callengine::explore {

/// One person's page in the portal, with its connection: it comes, goes,
/// freezes, comes back, acknowledges, accepts and declines.
class portal_page : public std::enable_shared_from_this<portal_page> {
public:
  portal_page(society& world, std::size_t clinic, std::size_t person);

  /// Somebody opens the page, now or soon.
  void sign_in(milliseconds after);

  void toggle();

  /// The socket breaks, and the page comes back after a while.
  void drop(milliseconds away);

  /// The socket is half-open for a while.
  void freeze(milliseconds length);

  void open_second_page();

  /// Answers an offer that is none of its own.
  void answer_foreign_offer(const std::string& offer);

  /// The engine has stopped: every socket is closed.
  void lose_engine();

  /// Faults are over.
  void recover();

  /// Its calls can ring it.
  bool is_there() const noexcept {
    return connected_ && !frozen_;
  }

  bool is_in_charge() const noexcept {
    return connected_;
  }

  void decline(const std::string& offer);

  // -- its connection --

  void see(const std::string& session, const outgoing_page_frame& frame);
  void closed(const std::string& session);

private:
  class connection;

  void connect();
  void disconnect();
  void say(incoming_page_event event);
  void answer_offer(const page_frame::offer_made& offer);
  void accept_somehow(const std::string& offer);
  bool offer_is_open(const std::string& offer) const;

  template <class Action>
  void later(milliseconds delay, Action action);

  society& world_;
  staff_key key_;
  dice chance_;
  std::string session_;
  int sessions_ = 0;
  bool connected_ = false;
  bool frozen_ = false;
  bool coming_ = false; ///< a sign-in is on its way
  bool available_ = true;
  time_point last_word_;
  std::set<std::string> open_offers_;
};

} // namespace callengine::explore
