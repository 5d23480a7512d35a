#pragma once

#include "net/body_source.hpp"
#include "net/edge.hpp"
#include "net/exchange.hpp"
#include "net/http.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace callengine::net {

/// One HTTP connection: reads requests ahead, answers them in their order.
/// Owned by the edge's open connections; everything runs on its thread.
class http_session final : public connection,
                           public answer_sink,
                           public std::enable_shared_from_this<http_session> {
public:
  http_session(tcp_socket socket, edge& shared);

  /// Joins the open connections and reads the first request. Any thread.
  void start(const edge_ptr& shared);

  void stop() override;
  void abort() override;
  void answered(std::uint64_t request, response answer) override;

private:
  /// One request, from its last byte to the answer's.
  struct slot {
    exchange_ptr asked;
    std::optional<response> answer;
    unsigned version = 11;
    bool head = false;
    bool keep_alive = true;
  };

  enum class phase : std::uint8_t {
    waiting, ///< not reading: enough is in work, or no more is wanted
    idle,    ///< the first byte of a request
    header,
    continuing, ///< the client waits for "100 Continue"
    body,
    lingering, ///< all is answered; what still comes is thrown away
  };

  // -- reading (http_session.cpp) --
  void read_next();
  void read_more();
  void on_bytes(error_code ec, std::size_t bytes);
  void parse();
  bool parse_some();
  void on_request();
  void on_read_failed(error_code ec);
  void refuse(unsigned status, std::string_view why);
  void refuse(response answer);
  void on_read_deadline();

  // -- whether a body is read (http_session_head.cpp) --
  bool takes_header();
  bool takes_body();

  // -- deadlines (http_session_watch.cpp) --
  void set_read_deadline(milliseconds time);
  void clear_read_deadline();
  void set_write_deadline();
  void clear_write_deadline();
  void watch_until(steady_clock::time_point due);
  void on_watch();
  steady_clock::time_point next_deadline() const;

  // -- writing (http_session_write.cpp) --
  void advance();
  void write_front();
  void on_written(error_code ec);
  void write_continue();
  void upgrade();
  std::optional<response> foreign_page(const request& head) const;
  void close_gently();
  void drain();
  void finish();

  // -- bodies that are made while they are written (http_session_body.cpp) --
  void write_body();
  void on_piece(result<std::string> piece);
  void break_off(std::string_view why);

  edge& edge_;
  std::weak_ptr<edge> owner_; ///< the same, for whoever must keep it
  tcp_socket socket_;
  /// One timer for all deadlines. It is set anew only for an earlier one, so a
  /// busy connection touches it once in seconds and not ten times a request.
  steady_timer watch_;
  steady_clock::time_point watched_until_ = steady_clock::time_point::max();
  steady_clock::time_point read_deadline_ = steady_clock::time_point::max();
  steady_clock::time_point write_deadline_ = steady_clock::time_point::max();
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  milliseconds body_deadline_{0};
  std::shared_ptr<const void> place_;   ///< of a large body that is being read
  std::optional<http_request> upgrade_; ///< waits for the answers before it
  std::deque<slot> slots_;
  std::uint64_t first_slot_ = 0; ///< the number of `slots_.front()`
  http::response<http::string_body> outgoing_;
  std::shared_ptr<body_source> body_; ///< follows `outgoing_`
  std::uint64_t body_left_ = 0;       ///< bytes of it
  std::string piece_;
  bool awaits_piece_ = false; ///< the source has been asked
  phase phase_ = phase::waiting;
  bool first_request_ = true;
  bool last_request_read_ = false; ///< close once all are answered
  bool timed_out_ = false;
  bool writing_ = false;
  bool finished_ = false;
};

} // namespace callengine::net
