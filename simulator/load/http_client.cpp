#include "simulator/load/http_client.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace callengine::simulator::load {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using namespace std::chrono_literals;

namespace {

/// Twilio takes no document above 64 kB; headers are short.
constexpr std::size_t answer_bytes_max = 128 * 1024;

char lower(char each) noexcept {
  return each >= 'A' && each <= 'Z' ? static_cast<char>(each + 32) : each;
}

bool same_name(std::string_view left, std::string_view right) noexcept {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
    [](char a, char b) { return lower(a) == lower(b); });
}

/// Where an answer's body begins and ends.
struct extent {
  int status = 0;
  std::size_t head = 0;
  std::size_t body = 0;
  std::string_view problem; ///< if not empty, it can't be told
};

template <class Number>
bool read_number(std::string_view text, Number& value) noexcept {
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  return read.ec == std::errc{} && read.ptr == end;
}

/// Nothing while the head is incomplete.
std::optional<extent> measure(std::string_view text) noexcept {
  const auto end = text.find("\r\n\r\n");
  if (end == std::string_view::npos)
    return std::nullopt;
  const auto head = text.substr(0, end + 2);
  extent found{0, end + 4, 0, {}};
  if (!head.starts_with("HTTP/1.") || head.size() < 12
    || !read_number(head.substr(9, 3), found.status))
    found.problem = "the answer is no HTTP";
  else if (!read_number(find_header(head, "Content-Length"), found.body))
    found.problem = "the answer has no Content-Length";
  return found;
}

/// The server closed the connection.
bool is_closed(error_code ec) noexcept {
  return ec == asio::error::eof || ec == asio::error::connection_reset
    || ec == asio::error::broken_pipe;
}

} // namespace

std::string_view find_header(
  std::string_view head, std::string_view name) noexcept {
  auto line = head.find("\r\n");
  while (line != std::string_view::npos) {
    line += 2;
    const auto end = head.find("\r\n", line);
    const auto colon = head.find(':', line);
    if (end == std::string_view::npos || colon > end)
      return {};
    if (same_name(head.substr(line, colon - line), name)) {
      auto value = head.substr(colon + 1, end - colon - 1);
      while (value.starts_with(' '))
        value.remove_prefix(1);
      return value;
    }
    line = end;
  }
  return {};
}

/// One connection; opened with its first request, and again if the server
/// closed it.
class http_client::connection
  : public std::enable_shared_from_this<connection> {
public:
  connection(http_client& owner, asio::io_context& io)
    : owner_(&owner), socket_(io) {}

  void begin(http_exchange exchange,
    std::optional<steady::time_point> asked = std::nullopt) {
    exchange_ = std::move(exchange);
    busy_ = true;
    ++turn_;
    const auto now = steady::now();
    times_ = {exchange_.due, asked.value_or(now), now, {}};
    used_before_ = socket_.is_open();
    if (used_before_)
      write();
    else
      connect();
  }

  /// The server is too late.
  void give_up_if_late(steady::time_point now) {
    if (busy_ && now - times_.sent > owner_->patience_)
      fail("no answer within " + std::to_string(owner_->patience_.count())
        + " ms");
  }

  void abandon() {
    owner_ = nullptr;
    error_code ignored;
    socket_.close(ignored);
  }

  bool busy() const noexcept {
    return busy_;
  }

private:
  /// What was under way for an exchange that was given up may still report.
  bool is_over(std::uint64_t turn) const noexcept {
    return owner_ == nullptr || !busy_ || turn != turn_;
  }

  void connect() {
    ++owner_->counters_.connected;
    buffered_ = 0;
    socket_.async_connect(
      owner_->to_, [self = shared_from_this(), turn = turn_](error_code ec) {
        if (self->is_over(turn))
          return;
        if (ec)
          return self->fail("cannot connect: " + ec.message());
        boost::system::error_code gone; // it may be closed already
        self->socket_.set_option(tcp::no_delay{true}, gone);
        self->socket_.non_blocking(true);
        self->write();
      });
  }

  void write() {
    error_code ec;
    const auto sent = socket_.write_some(asio::buffer(exchange_.bytes), ec);
    if (ec && ec != asio::error::would_block)
      return broken(ec);
    if (sent == exchange_.bytes.size())
      return read();
    asio::async_write(socket_, asio::buffer(exchange_.bytes) + sent,
      [self = shared_from_this(), turn = turn_](error_code error, std::size_t) {
        if (self->is_over(turn))
          return;
        if (error)
          self->broken(error);
        else
          self->read();
      });
  }

  void read() {
    if (buffered_ == buffer_.size())
      buffer_.resize(std::max<std::size_t>(8192, 2 * buffer_.size()));
    socket_.async_read_some(asio::buffer(buffer_) + buffered_,
      [self = shared_from_this(), turn = turn_](
        error_code ec, std::size_t count) {
        if (self->is_over(turn))
          return;
        if (ec)
          return self->broken(ec);
        self->buffered_ += count;
        self->on_bytes();
      });
  }

  void on_bytes() {
    const std::string_view text{buffer_.data(), buffered_};
    const auto found = measure(text);
    if (found && !found->problem.empty())
      return fail(std::string{found->problem});
    // Whether it comes in one piece or in many.
    if ((found ? found->body : buffered_) > answer_bytes_max)
      return fail("the answer is too long");
    if (!found || text.size() < found->head + found->body)
      return read();
    http_answer answer;
    answer.status = found->status;
    answer.head = text.substr(0, found->head);
    answer.body = text.substr(found->head, found->body);
    buffered_ = 0;
    if (same_name(find_header(answer.head, "Connection"), "close"))
      close();
    finish(answer);
  }

  void broken(error_code ec) {
    // A waiting connection that the server closed says nothing of this
    // request.
    close();
    if (!used_before_ || buffered_ != 0 || !is_closed(ec))
      return fail(ec.message());
    ++owner_->counters_.retried;
    used_before_ = false;
    connect();
  }

  void close() {
    error_code ignored;
    socket_.close(ignored);
  }

  void fail(const std::string& why) {
    close();
    buffered_ = 0;
    http_answer answer;
    answer.failure = why;
    finish(answer);
  }

  void finish(const http_answer& answer) {
    times_.answered = steady::now();
    busy_ = false;
    const auto self = shared_from_this();
    auto* const who = exchange_.who;
    who->on_answer(exchange_.tag, answer, times_);
    if (owner_ && !busy_)
      owner_->released(*this);
  }

  http_client* owner_;
  tcp::socket socket_;
  http_exchange exchange_;
  exchange_times times_;
  std::string buffer_;
  std::size_t buffered_ = 0;
  bool busy_ = false;
  std::uint64_t turn_ = 0;   ///< counts the exchanges
  bool used_before_ = false; ///< by an earlier exchange, before this one
};

http_client::http_client(asio::io_context& io, tcp::endpoint to,
  std::size_t connections, std::chrono::milliseconds patience)
  : io_(io), to_(std::move(to)), patience_(patience), watchdog_(io) {
  for (std::size_t count = 0; count < connections; ++count) {
    all_.push_back(std::make_shared<connection>(*this, io_));
    idle_.push_back(all_.back().get());
  }
  watch();
}

http_client::~http_client() {
  for (const auto& each : all_)
    each->abandon();
}

void http_client::send(http_exchange exchange) {
  if (idle_.empty()) {
    ++counters_.waited;
    waiting_.push_back({std::move(exchange), steady::now()});
    return;
  }
  auto* const free = idle_.back();
  idle_.pop_back();
  free->begin(std::move(exchange));
}

void http_client::released(connection& which) {
  if (waiting_.empty()) {
    idle_.push_back(&which);
    return;
  }
  auto next = std::move(waiting_.front());
  waiting_.pop_front();
  which.begin(std::move(next.exchange), next.asked);
}

void http_client::watch() {
  watchdog_.expires_after(patience_ / 15);
  watchdog_.async_wait([this](error_code ec) {
    if (ec)
      return;
    const auto now = steady::now();
    for (const auto& each : all_)
      each->give_up_if_late(now);
    watch();
  });
}

const client_counters& http_client::counters() const noexcept {
  return counters_;
}

std::size_t http_client::in_flight() const noexcept {
  return all_.size() - idle_.size() + waiting_.size();
}

} // namespace callengine::simulator::load
