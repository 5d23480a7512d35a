#pragma once

#include <soci/soci.h>

#include <chrono>
#include <cstdint>
#include <optional>

namespace callengine::persistence {

/// A descriptor that a waiting thread is woken by.
class wake_up {
public:
  wake_up();
  ~wake_up();
  wake_up(const wake_up&) = delete;
  wake_up& operator=(const wake_up&) = delete;

  /// Any thread; stays in force.
  void set() noexcept;

  int descriptor() const noexcept {
    return descriptor_;
  }

private:
  int descriptor_ = -1;
};

/// Waits on one session until it is worth asking whether the configuration has
/// changed. PostgreSQL announces it, and is asked once a second in case it did
/// not (an older migration); of SQLite the file's version, which costs a
/// microsecond, is looked at five times a second. Used by one thread.
class change_signal {
public:
  /// From here on nothing is missed. Throws soci::soci_error.
  explicit change_signal(soci::session& session);

  /// False: woken, or SQLite's file is as it was. Throws soci::soci_error if
  /// the link is lost.
  bool wait(const wake_up& woken);

private:
  bool wait_for_news(const wake_up& woken);

  /// Notifications that libpq holds; false: none.
  bool take_news();
  bool version_changed();

  soci::session& session_;
  const int socket_; ///< -1: SQLite
  std::optional<std::int64_t> version_;
};

} // namespace callengine::persistence
