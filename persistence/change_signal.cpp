#include "persistence/change_signal.hpp"

#include "persistence/database.hpp"
#include "persistence/text_row.hpp"

#include <soci/postgresql/soci-postgresql.h>

#include <array>
#include <cerrno>
#include <memory>
#include <poll.h>
#include <stdexcept>
#include <sys/eventfd.h>
#include <unistd.h>

namespace callengine::persistence {

namespace {

using namespace std::chrono_literals;

/// A change must reach the next call within one second.
constexpr std::chrono::milliseconds file_interval = 200ms;

/// The safety net under NOTIFY.
constexpr std::chrono::milliseconds ask_interval = 1s;

PGconn* connection_of(soci::session& session) {
  return static_cast<soci::postgresql_session_backend*>(session.get_backend())
    ->conn_;
}

/// True if it was woken, or news came on the socket, within the time.
struct heard {
  bool woken = false;
  bool news = false;
};

heard wait_on(
  const wake_up& woken, int socket, std::chrono::milliseconds within) {
  // poll ignores a descriptor of -1.
  std::array<::pollfd, 2> waited{
    {{woken.descriptor(), POLLIN, 0}, {socket, POLLIN, 0}}};
  const auto count
    = ::poll(waited.data(), waited.size(), static_cast<int>(within.count()));
  if (count <= 0)
    return {};
  return {waited[0].revents != 0, waited[1].revents != 0};
}

} // namespace

wake_up::wake_up() : descriptor_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)} {
  if (descriptor_ < 0)
    throw std::runtime_error("no descriptor is left for an event");
}

wake_up::~wake_up() {
  ::close(descriptor_);
}

void wake_up::set() noexcept {
  ::eventfd_write(descriptor_, 1);
}

change_signal::change_signal(soci::session& session)
  : session_{session}, socket_{link_of(session)} {
  if (socket_ >= 0)
    run_script(session_, "LISTEN callengine_config");
  else
    version_changed();
}

bool change_signal::wait(const wake_up& woken) {
  if (socket_ >= 0)
    return wait_for_news(woken);
  if (wait_on(woken, -1, file_interval).woken)
    return false;
  return version_changed();
}

bool change_signal::wait_for_news(const wake_up& woken) {
  // What came while the tables were read is in libpq's hands already: the
  // socket is silent about it.
  if (take_news())
    return true;
  const auto came = wait_on(woken, socket_, ask_interval);
  if (came.woken)
    return false;
  auto* connection = connection_of(session_);
  if (came.news && PQconsumeInput(connection) == 0)
    throw soci::soci_error(PQerrorMessage(connection));
  take_news();
  return true;
}

bool change_signal::take_news() {
  // What each says is the same: look.
  const auto freed = [](PGnotify* note) {
    PQfreemem(note);
  };
  bool any = false;
  while (const std::unique_ptr<PGnotify, decltype(freed)> note{
    PQnotifies(connection_of(session_)), freed})
    any = true;
  return any;
}

bool change_signal::version_changed() {
  std::optional<std::int64_t> now;
  for_each_row(session_, "PRAGMA data_version", {}, 1,
    [&](const text_row& row) { now = row.integer(0); });
  const bool changed = now != version_;
  version_ = now;
  return changed;
}

} // namespace callengine::persistence
