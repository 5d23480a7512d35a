#include "simulator/callsim/keyboard.hpp"

#include <boost/asio/posix/stream_descriptor.hpp>

#include <iostream>
#include <optional>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace callengine::simulator {

namespace {

constexpr char escape = '\x1b';
constexpr char backspace = '\x7f';

/// Keys come without Enter and are not shown. Signals still work.
class raw_mode {
public:
  raw_mode() {
    termios now{};
    if (tcgetattr(STDIN_FILENO, &now) != 0)
      return; // no terminal
    before_ = now;
    now.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    now.c_cc[VMIN] = 1;
    now.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &now);
  }

  ~raw_mode() {
    if (before_)
      tcsetattr(STDIN_FILENO, TCSANOW, &*before_);
  }

  raw_mode(const raw_mode&) = delete;
  raw_mode& operator=(const raw_mode&) = delete;

private:
  std::optional<termios> before_;
};

} // namespace

class keyboard::reader : public std::enable_shared_from_this<reader> {
public:
  reader(boost::asio::io_context& io, std::function<void(char)> on_key)
    : input_(io), on_key_(std::move(on_key)) {
    // A file or /dev/null can't be waited for: then there are no keys.
    boost::system::error_code no_keys;
    input_.assign(dup(STDIN_FILENO), no_keys);
  }

  /// Waits without making the descriptor non-blocking: the terminal's output
  /// shares that setting.
  void wait() {
    if (!input_.is_open())
      return;
    input_.async_wait(boost::asio::posix::descriptor_base::wait_read,
      [self = shared_from_this()](boost::system::error_code ec) {
        char key = 0;
        if (!ec && ::read(self->input_.native_handle(), &key, 1) == 1) {
          self->take(key);
          self->wait();
        }
      });
  }

  void close() {
    on_key_ = nullptr;
    input_.close();
  }

  void ask(const std::string& prompt, std::function<void(std::string)> done) {
    std::cout << prompt << std::flush;
    line_.clear();
    on_line_ = std::move(done);
  }

private:
  void take(char key) {
    if (!on_line_) {
      if (on_key_)
        on_key_(key);
    } else if (key == '\n' || key == '\r') {
      finish_line(line_);
    } else if (key == escape) {
      finish_line({});
    } else if (key == backspace) {
      if (line_.empty())
        return;
      line_.pop_back();
      std::cout << "\b \b" << std::flush;
    } else {
      line_ += key;
      std::cout << key << std::flush;
    }
  }

  void finish_line(const std::string& line) {
    std::cout << '\n';
    const auto done = std::exchange(on_line_, nullptr);
    done(line);
  }

  raw_mode raw_;
  boost::asio::posix::stream_descriptor input_;
  std::function<void(char)> on_key_;
  std::function<void(std::string)> on_line_;
  std::string line_;
};

keyboard::keyboard(
  boost::asio::io_context& io, std::function<void(char)> on_key)
  : reader_(std::make_shared<reader>(io, std::move(on_key))) {
  reader_->wait();
}

keyboard::~keyboard() {
  reader_->close();
}

void keyboard::ask(
  const std::string& prompt, std::function<void(std::string)> done) {
  reader_->ask(prompt, std::move(done));
}

} // namespace callengine::simulator
