#include "net/outgoing/curl_run.hpp"

#include <algorithm>
#include <new>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace callengine::net::outgoing {

namespace {

constexpr milliseconds longest_wait = std::chrono::seconds{1};

/// For the reply to what is handed over already. curl looks at the clock once a
/// second while it waits for it.
constexpr milliseconds grace{500};

/// curl tells an end that was decided outside with the next call or the one
/// after it, unless there is no connection yet.
constexpr int calls_to_the_end = 5;

} // namespace

curl_run::curl_run(
  std::stop_token stop, milliseconds connect, milliseconds total)
  : stop_{std::move(stop)}, multi_{(initialize_curl(), curl_multi_init())},
    easy_{curl_easy_init()} {
  if (!multi_ || !easy_)
    throw std::bad_alloc{};
  auto* easy = easy_.get();
  curl_easy_setopt(
    easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(connect.count()));
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(total.count()));
  curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, &curl_run::on_progress);
  curl_easy_setopt(easy, CURLOPT_XFERINFODATA, this);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &curl_run::on_open);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, this);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, &curl_run::on_close);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETDATA, this);
  // The end does not wait for a name server that hangs.
  curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
}

curl_run::~curl_run() = default;

void curl_run::allow(milliseconds patience) {
  allowed_at_ = std::chrono::steady_clock::now();
  deadline_ = allowed_at_ + patience;
}

bool curl_run::begin_to_end() {
  const std::lock_guard lock{mutex_};
  if (stop_.stop_requested())
    return false;
  is_ending_ = true;
  return true;
}

curl_run::end curl_run::perform() {
  curl_multi_add_handle(multi_.get(), easy_.get());
  end how;
  {
    // curl waits for a mail server's last word inside of a call, where only
    // the connection's end reaches it at once.
    const std::stop_callback on_stop{stop_, [this] {
                                       note_stop();
                                     }};
    how.code = drive();
  }
  // A goodbye can still be sent (QUIT), but no answer to it is waited for.
  shut_sockets(SHUT_RD);
  curl_multi_remove_handle(multi_.get(), easy_.get());
  how.stopped = stop_.stop_requested();
  how.interrupted = interrupted_;
  if (how.code == CURLE_OK && !how.interrupted)
    return how;
  if (how.stopped)
    how.problem = "the engine is stopping";
  else if (is_late_)
    how.problem = "silent for too long";
  else
    how.problem = curl_easy_strerror(how.code);
  return how;
}

CURLcode curl_run::drive() {
  int running = 0;
  while (!must_end()) {
    curl_multi_perform(multi_.get(), &running);
    if (const auto code = result())
      return *code;
    wait();
  }
  // By curl's own way (`on_progress`): a handle that is only taken out ends a
  // half-sent mail with its dot.
  interrupt();
  for (int call = 0; call < calls_to_the_end; ++call) {
    curl_multi_perform(multi_.get(), &running);
    if (const auto code = result())
      return *code;
  }
  return CURLE_ABORTED_BY_CALLBACK;
}

std::optional<CURLcode> curl_run::result() const {
  int left = 0;
  while (const auto* message = curl_multi_info_read(multi_.get(), &left)) {
    if (message->msg == CURLMSG_DONE)
      return message->data.result;
  }
  return std::nullopt;
}

void curl_run::wait() const {
  const auto left = deadline_ - std::chrono::steady_clock::now();
  const auto patience
    = std::clamp(std::chrono::ceil<milliseconds>(
                   std::min<std::chrono::nanoseconds>(left, longest_wait)),
      milliseconds{0}, longest_wait);
  curl_multi_poll(
    multi_.get(), nullptr, 0, static_cast<int>(patience.count()), nullptr);
}

bool curl_run::must_end() {
  const auto now = std::chrono::steady_clock::now();
  if (now >= deadline_)
    is_late_ = true;
  if (is_late_)
    return true;
  if (!stop_.stop_requested())
    return false;
  const std::lock_guard lock{mutex_};
  return !is_ending_ || now - grace >= std::max(stop_seen_at_, allowed_at_);
}

void curl_run::note_stop() {
  {
    const std::lock_guard lock{mutex_};
    stop_seen_at_ = std::chrono::steady_clock::now();
    if (is_ending_)
      return;
  }
  interrupt();
}

int curl_run::on_progress(
  void* run, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<curl_run*>(run)->must_end() ? 1 : 0;
}

curl_socket_t curl_run::on_open(
  void* run, curlsocktype, curl_sockaddr* address) {
  auto& self = *static_cast<curl_run*>(run);
  const auto socket = ::socket(
    address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
  if (socket < 0)
    return CURL_SOCKET_BAD;
  const std::lock_guard lock{self.mutex_};
  self.sockets_.insert(socket);
  return socket;
}

int curl_run::on_close(void* run, curl_socket_t socket) {
  auto& self = *static_cast<curl_run*>(run);
  const std::lock_guard lock{self.mutex_};
  self.sockets_.erase(socket);
  return ::close(socket);
}

void curl_run::shut_sockets(int how) {
  const std::lock_guard lock{mutex_};
  for (const auto socket : sockets_)
    ::shutdown(socket, how);
}

void curl_run::interrupt() {
  interrupted_ = true;
  shut_sockets(SHUT_RDWR);
  curl_multi_wakeup(multi_.get());
}

} // namespace callengine::net::outgoing
