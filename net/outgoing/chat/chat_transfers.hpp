#pragma once

#include "net/outgoing/chat/chat_answer.hpp"
#include "net/outgoing/chat/chat_endpoint.hpp"
#include "net/outgoing/chat/chat_meters.hpp"
#include "net/outgoing/chat/chat_question.hpp"
#include "net/outgoing/chat/endpoint_health.hpp"
#include "net/outgoing/chat/socket_watch.hpp"

#include <list>
#include <string_view>

namespace callengine::net::outgoing {

/// The open questions and their transfers. Belongs to one thread, but for
/// `wake`.
///
/// The breaker counts what says that the endpoint is dead or overloaded: no
/// connection, nothing of an answer in time, an HTTP error. Garbage, answers
/// without an end and those that are still being written are no such thing: a
/// caller's words may bring them about, and must not keep the other callers
/// from the model.
class chat_transfers {
public:
  /// Throws std::bad_alloc, std::system_error.
  chat_transfers(const chat_options& options, chat_meters& meters);

  /// What is open is told nothing any more.
  ~chat_transfers();

  chat_transfers(const chat_transfers&) = delete;
  chat_transfers& operator=(const chat_transfers&) = delete;

  void add(chat_question question);
  void stop(const call_sid& call, std::uint32_t number);

  /// Waits until something happens, at most a second, and sees to it.
  void turn();

  /// Any thread: ends the wait.
  void wake() noexcept {
    watch_.wake();
  }

  /// Open questions are told `too_late` if they were sent, else `not_asked`.
  void give_up();

private:
  using steady_clock = std::chrono::steady_clock;

  struct transfer {
    transfer(chat_transfers& all, chat_question what, breaker::leave with)
      : of{all}, asked{std::move(what)}, how{with} {}

    chat_transfers& of;
    chat_question asked;
    breaker::leave how;
    bool is_over = false; ///< its end was told; the rest is read off
    bool is_looking_up = true;
    bool is_connected = false;
    std::size_t head_bytes = 0; ///< of all headers so far
    std::size_t read_off = 0;
    chat_answer answer;
    easy_handle easy;
  };

  using transfers = std::list<transfer>;

  static std::size_t on_header(
    char* data, std::size_t size, std::size_t count, void* of);
  static std::size_t on_write(
    char* data, std::size_t size, std::size_t count, void* to);
  static curl_socket_t on_open(void* of, curlsocktype, curl_sockaddr* address);
  static int on_connected(void* of, char*, char*, int, int);

  void begin_what_may();
  void begin(chat_question question, breaker::leave how);
  void looked_up(transfer& which);
  void connected(transfer& which);
  bool take(transfer& which, std::string_view bytes);
  bool deliver(transfer& which, chat_answer::news news);
  void take_ends();
  void ended(transfer& which, CURLcode how);
  void remove(transfers::iterator which);
  void succeed(transfer& which, ai::proposal proposal);
  void fail(transfer& which, ai::answer_failure why, const char* how);
  void note_failure(
    const transfer& which, ai::answer_failure why, const char* how);
  static bool lives(const transfer& which, ai::answer_failure why);
  void refuse(chat_question& question, ai::answer_failure why);
  static long status_of(const transfer& which);

  const milliseconds budget_;
  const milliseconds late_;
  const std::size_t at_once_;
  chat_meters& meters_;
  const chat_endpoint endpoint_;
  endpoint_health health_;
  const multi_handle multi_;
  socket_watch watch_; // before the handles: they tell it of their sockets
  std::list<chat_question> waiting_;
  transfers running_;
  int looking_up_ = 0; ///< of the running ones
  int connecting_ = 0; ///< those among them
};

} // namespace callengine::net::outgoing
