#include "net/http_session.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::net {

/// The head is written. The body follows piece by piece: the next one is asked
/// for when the last is written.
void http_session::write_body() {
  if (body_left_ == 0) {
    body_.reset();
    return on_written({});
  }
  awaits_piece_ = true;
  set_write_deadline(); // of the source, then of the peer
  // `keep` owns the io_context until the piece is there; what is posted holds
  // no owner (see exchange.cpp).
  auto take = [self = weak_from_this(), keep = owner_.lock(),
                on = socket_.get_executor()](result<std::string> piece) {
    auto deliver = [self, piece = std::move(piece)]() mutable {
      if (const auto open = self.lock())
        open->on_piece(std::move(piece));
    };
    asio::post(on, std::move(deliver));
  };
  body_->next(std::move(take));
}

void http_session::on_piece(result<std::string> piece) {
  if (finished_)
    return;
  awaits_piece_ = false;
  const bool fits
    = piece && !piece.value->empty() && piece.value->size() <= body_left_;
  if (!fits)
    return break_off(
      piece ? "its source does not keep to its size" : piece.error);
  body_left_ -= piece.value->size();
  piece_ = std::move(*piece.value);
  set_write_deadline();
  auto then = [self = shared_from_this()](error_code ec, std::size_t) {
    if (self->finished_)
      return;
    if (ec)
      return self->finish();
    self->write_body();
  };
  asio::async_write(socket_, asio::buffer(piece_), std::move(then));
}

/// The head promised more: only the end of the connection tells the peer.
void http_session::break_off(std::string_view why) {
  counters::count(edge_.counted.answers_broken_off);
  spdlog::error("an answer broke off with {} bytes left: {}", body_left_, why);
  finish();
}

} // namespace callengine::net
