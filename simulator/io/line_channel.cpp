#include "simulator/io/line_channel.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <istream>
#include <utility>

namespace callengine::simulator {

namespace {

constexpr std::size_t line_bytes_max = 64 * 1024;

} // namespace

line_channel::line_channel(socket connected)
  : socket_(std::move(connected)), incoming_(line_bytes_max) {}

void line_channel::start(std::function<void(const nlohmann::json&)> on_line,
  std::function<void()> on_end) {
  on_line_ = std::move(on_line);
  on_end_ = std::move(on_end);
  read();
}

void line_channel::read() {
  boost::asio::async_read_until(socket_, incoming_, '\n',
    [self = shared_from_this()](
      boost::system::error_code ec, std::size_t) { self->on_read(ec); });
}

void line_channel::on_read(boost::system::error_code ec) {
  if (ec) {
    end();
    return;
  }
  std::string line;
  std::istream in{&incoming_};
  std::getline(in, line);
  const auto object = nlohmann::json::parse(line, nullptr, false);
  if (!object.is_object()) {
    end();
    return;
  }
  if (const auto on_line = on_line_)
    on_line(object);
  if (on_line_)
    read();
}

void line_channel::end() {
  const auto on_end = std::exchange(on_end_, nullptr);
  on_line_ = nullptr;
  boost::system::error_code ignored; // it is gone either way
  socket_.close(ignored);
  if (on_end)
    on_end();
}

void line_channel::send(const nlohmann::json& object) {
  if (closing_ || !socket_.is_open())
    return;
  outgoing_.push_back(
    object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
    + '\n');
  if (outgoing_.size() == 1)
    write();
}

void line_channel::write() {
  boost::asio::async_write(socket_, boost::asio::buffer(outgoing_.front()),
    [self = shared_from_this()](boost::system::error_code ec, std::size_t) {
      self->outgoing_.pop_front();
      if (ec)
        return; // the reader notices it too
      if (!self->outgoing_.empty())
        self->write();
      else if (self->closing_)
        self->end();
    });
}

void line_channel::close() {
  on_line_ = nullptr;
  on_end_ = nullptr;
  closing_ = true;
  if (outgoing_.empty())
    end();
}

} // namespace callengine::simulator
