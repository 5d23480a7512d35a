#pragma once

#include "actors/engine_ports.hpp"
#include "actors/messages.hpp"
#include "actors/timers.hpp"
#include "model/board/board.hpp"
#include "model/board/day_count.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace callengine::actors {

/// The board of one clinic and the pages that watch it. Part of the roster's
/// state: what it is told comes through there. Pages get a frame for each
/// window in which something changed, however much that was; while nobody
/// watches, nothing is put together and no database asked.
class clinic_board {
public:
  ~clinic_board();

  void start(roster_actor::pointer self, const engine_ports& ports,
    client_id client, timers& time);

  void hear(const call_shown& message);
  void hear(const person_shown& message);
  void lose(const call_sid& call);

  /// The person's actor died; their page comes back by itself.
  void lose(user_id user);

  void watch(const board_watched& message);
  void leave(const board_left& message);
  void hear(board_told& message);
  void hear(const timer_due& due);

private:
  enum class timer : std::uint8_t { window, correction, patience };

  struct watcher {
    page_ptr page;
    bool is_shown = false; ///< it has the whole board
  };

  void arm(timer which, milliseconds after);

  /// A change is to be told when its window is over.
  void open_window();
  void close_window();

  /// Asks the database what it knows, and again some time after its answer.
  void correct();

  /// Pages that wait for the whole board get it.
  void show();
  std::shared_ptr<const board_view> whole() const;

  roster_actor::pointer self_ = nullptr;
  const engine_ports* ports_ = nullptr;
  client_id client_;
  timers* time_ = nullptr;
  std::array<timer_slot, 3> timers_; ///< by `timer`
  board board_;
  day_count today_;
  std::optional<day_figures> told_; ///< what watchers have as today's figures
  std::unordered_map<std::string, watcher> watchers_; ///< by session
  bool is_open_ = false;                              ///< a window
  bool counted_ = false;                              ///< in this window
};

} // namespace callengine::actors
