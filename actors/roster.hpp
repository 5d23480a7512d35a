#pragma once

#include "actors/clinic_board.hpp"
#include "actors/engine_ports.hpp"
#include "actors/messages.hpp"
#include "actors/timers.hpp"
#include "model/lease/staff_mirror.hpp"
#include "model/news_window.hpp"

#include <unordered_map>
#include <vector>

namespace callengine::actors {

/// One clinic's staff: starts an actor for each person on first need, keeps
/// what hunts want to know of them, and passes on what concerns them. All that
/// a call says to a person goes through here, hence in order. Owns the clinic's
/// live board.
class roster_state {
public:
  static inline const char* name = "roster";

  explicit roster_state(roster_actor::pointer self) : self_(self) {}

  void start(const engine_ports& ports, client_id client, timers& time);

  void report_candidates(const candidates_wanted& message);
  const staff_actor& staff(user_id user);
  void pass_on(const staff_lease_wanted& message);
  void pass_on(const staff_told& message);
  void note(const staff_changed& news);

  /// Pages hear of the first few at once, of the rest when the window is over.
  void hear_news(addressed_news& message);

  template <class Message>
  void tell_all(const Message& message) {
    for (const auto& [user, actor] : staff_)
      self_->send(actor, message);
  }

  void hear(const call_died& message);

  clinic_board& shown_board() noexcept {
    return board_;
  }

  void hear(const timer_due& due);
  void forget(const caf::down_msg& message);
  void stop();

private:
  void open_news_window();
  void close_news_window();

  /// Only to those who have an actor: the others have no page.
  void tell(const department_news& news, const std::vector<user_id>& members);
  void tell(const kept_news& lists);

  roster_actor::pointer self_;
  const engine_ports* ports_ = nullptr;
  client_id client_;
  timers* time_ = nullptr;
  std::unordered_map<user_id, staff_actor> staff_;
  staff_mirror mirror_;
  clinic_board board_;
  news_window news_;
  bool has_news_window_ = false;
  timer_slot news_timer_;
};

roster_actor::behavior_type roster_behavior(
  roster_actor::stateful_pointer<roster_state> self, const engine_ports* ports,
  client_id client, timers* time);

} // namespace callengine::actors
