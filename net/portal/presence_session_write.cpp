#include "net/portal/presence_session.hpp"
#include "net/portal/presence_socket.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <openssl/rand.h>
#include <spdlog/spdlog.h>

#include <array>
#include <utility>

namespace callengine::net::portal {

namespace {

/// 128 random bits in hexadecimal; empty if there is no randomness.
std::string random_name() {
  std::array<unsigned char, 16> bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
    return {};
  constexpr std::string_view digits = "0123456789abcdef";
  std::string name;
  name.reserve(2 * bytes.size());
  for (const auto byte : bytes) {
    name.push_back(digits[byte >> 4U]);
    name.push_back(digits[byte & 15U]);
  }
  return name;
}

} // namespace

void open_presence_socket(
  tcp_socket socket, http_request upgrade, const edge_ptr& shared) {
  auto session = std::make_shared<presence_session>(
    std::move(socket), std::move(upgrade), shared);
  shared->open.add(session);
  session->start();
}

presence_session::presence_session(
  tcp_socket socket, http_request upgrade, edge_ptr shared)
  : edge_{std::move(shared)}, executor_{socket.get_executor()},
    session_{random_name()}, upgrade_{std::move(upgrade)}, socket_{std::move(
                                                             socket)},
    due_{executor_}, budget_{edge_->options.limits.frames_per_second,
                       steady_clock::now()} {}

const std::string& presence_session::session() const noexcept {
  return session_;
}

template <class What>
void presence_session::on_its_thread(What what) {
  // Holds no owner: what the stopped io_context never runs must not keep it.
  auto run = [self = weak_from_this(), what = std::move(what)]() mutable {
    if (const auto open = self.lock())
      what(*open);
  };
  asio::post(executor_, std::move(run));
}

void presence_session::welcome(staff_state state) {
  on_its_thread([state](presence_session& self) {
    self.queue_text(welcome_text(self.session_, self.user_->staff, state));
  });
}

void presence_session::send(outgoing_page_frame frame) {
  on_its_thread([frame = std::move(frame)](presence_session& self) {
    self.queue_text(frame_text(frame));
  });
}

void presence_session::close() {
  on_its_thread([](presence_session& self) {
    self.close_with(websocket::close_code::normal);
  });
}

void presence_session::stop() {
  on_its_thread([](presence_session& self) {
    self.close_with(websocket::close_code::going_away);
  });
}

void presence_session::abort() {
  on_its_thread([](presence_session& self) { self.finish(); });
}

void presence_session::queue_text(std::string text) {
  if (finished_ || closing_)
    return;
  if (outgoing_.size() >= edge_->options.limits.queued_frames)
    return cut_off();
  outgoing_.push_back(std::move(text));
  write();
}

void presence_session::write() {
  if (finished_ || !accepted_ || writing_ || close_sent_)
    return;
  if (outgoing_.empty()) {
    if (!closing_)
      return;
    close_sent_ = true;
    auto then = [self = shared_from_this()](error_code) {
      self->finish();
    };
    socket_.async_close(*closing_, std::move(then));
    return;
  }
  writing_ = true;
  socket_.text(true);
  auto then = [self = shared_from_this()](error_code ec, std::size_t) {
    self->on_written(ec);
  };
  socket_.async_write(asio::buffer(outgoing_.front()), std::move(then));
}

void presence_session::on_written(error_code ec) {
  writing_ = false;
  if (finished_)
    return;
  if (ec)
    return finish();
  outgoing_.pop_front();
  write();
}

/// What is queued is still sent; after it, nothing.
void presence_session::close_with(websocket::close_code how) {
  if (finished_ || closing_)
    return;
  closing_ = how;
  due_.cancel();
  write();
}

/// A page that does not read is not alive: no handshake would reach it.
void presence_session::cut_off() {
  counters::count(edge_->counted.pages_cut_off);
  spdlog::info("presence socket closed: the page reads nothing");
  finish();
}

void presence_session::finish() {
  if (finished_)
    return;
  finished_ = true;
  const auto self = shared_from_this(); // the open connections let go of it
  due_.cancel();
  error_code ignored;
  beast::get_lowest_layer(socket_).close(ignored);
  if (user_)
    edge_->engine.page_did(user_->staff, page_event::disconnected{session_});
  edge_->open.remove(this);
}

} // namespace callengine::net::portal
