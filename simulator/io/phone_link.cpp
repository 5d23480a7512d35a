#include "simulator/io/phone_link.hpp"

#include "simulator/io/line_channel.hpp"

#include <boost/asio/local/stream_protocol.hpp>

#include <set>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace callengine::simulator {

namespace asio = boost::asio;
using local = asio::local::stream_protocol;
using boost::system::error_code;
using nlohmann::json;

namespace {

/// The calling process's end: a callee that is somewhere else.
class remote_callee final : public callee,
                            public std::enable_shared_from_this<remote_callee> {
public:
  remote_callee(
    local::socket connected, const std::shared_ptr<callee_line>& line)
    : channel_(std::make_shared<line_channel>(std::move(connected))),
      line_(line) {}

  void ring(const ring_info& info) {
    json parameters = json::object();
    for (const auto& [name, value] : info.parameters)
      parameters[name] = value;
    channel_->send({{"do", "ring"}, {"call", info.call}, {"leg", info.leg},
      {"address", info.address}, {"from", info.from},
      {"parameters", parameters}});
    const auto weak = weak_from_this();
    channel_->start(
      [weak](const json& line) {
        if (const auto self = weak.lock())
          self->on_line(line);
      },
      [weak] {
        if (const auto self = weak.lock())
          self->with_line([](callee_line& line) { line.hang_up(); });
      });
  }

  void hears(const std::string& text) override {
    channel_->send({{"do", "hear"}, {"text", text}});
  }

  void connected() override {
    channel_->send({{"do", "connected"}});
  }

  void ended(const std::string& status) override {
    channel_->send({{"do", "ended"}, {"why", status}});
    channel_->close();
  }

private:
  void on_line(const json& line) {
    const auto what = line.value("do", "");
    const auto text = line.value("text", "");
    with_line([&](callee_line& leg) {
      if (what == "answer")
        leg.answer();
      else if (what == "decline")
        leg.decline();
      else if (what == "press" && text.size() == 1)
        leg.press(text[0]);
      else if (what == "say")
        leg.say(text);
      else if (what == "hang_up")
        leg.hang_up();
    });
  }

  template <class Action>
  void with_line(Action action) {
    if (const auto line = line_.lock())
      action(*line);
  }

  std::shared_ptr<line_channel> channel_;
  std::weak_ptr<callee_line> line_;
};

/// The phone's end: a line to a leg that is somewhere else.
class remote_line final : public callee_line,
                          public std::enable_shared_from_this<remote_line> {
public:
  remote_line(local::socket connected, callee_factory who)
    : channel_(std::make_shared<line_channel>(std::move(connected))),
      who_(std::move(who)) {}

  /// `on_over` is called once, when the ring or the talk has ended.
  void start(std::function<void(const std::shared_ptr<remote_line>&)> on_over) {
    on_over_ = std::move(on_over);
    const auto weak = weak_from_this();
    channel_->start(
      [weak](const json& line) {
        if (const auto self = weak.lock())
          self->on_line(line);
      },
      [weak] {
        if (const auto self = weak.lock())
          self->over("canceled");
      });
  }

  /// The phone goes away: so does whatever it holds.
  void close() {
    hang_up();
    on_over_ = nullptr;
    over("completed");
  }

  void answer() override {
    channel_->send({{"do", "answer"}});
  }

  void decline() override {
    channel_->send({{"do", "decline"}});
  }

  void press(char key) override {
    channel_->send({{"do", "press"}, {"text", std::string{key}}});
  }

  void say(std::string text) override {
    channel_->send({{"do", "say"}, {"text", std::move(text)}});
  }

  void hang_up() override {
    channel_->send({{"do", "hang_up"}});
  }

private:
  void on_line(const json& line) {
    const auto what = line.value("do", "");
    if (what == "ring")
      on_ring(line);
    else if (what == "hear" && callee_)
      callee_->hears(line.value("text", ""));
    else if (what == "connected" && callee_)
      callee_->connected();
    else if (what == "ended")
      over(line.value("why", "completed"));
  }

  void on_ring(const json& line) {
    ring_info ring;
    ring.call = line.value("call", "");
    ring.leg = line.value("leg", "");
    ring.address = line.value("address", "");
    ring.from = line.value("from", "");
    const auto parameters = line.value("parameters", json::object());
    for (const auto& [name, value] : parameters.items())
      if (value.is_string())
        ring.parameters.emplace_back(name, value.get<std::string>());
    callee_ = who_(ring, shared_from_this());
    if (!callee_)
      decline();
  }

  void over(const std::string& status) {
    if (const auto callee = std::move(callee_))
      callee->ended(status);
    channel_->close();
    if (const auto on_over = std::exchange(on_over_, nullptr))
      on_over(shared_from_this());
  }

  std::shared_ptr<line_channel> channel_;
  callee_factory who_;
  std::shared_ptr<callee> callee_;
  std::function<void(const std::shared_ptr<remote_line>&)> on_over_;
};

/// True if somebody listens on that socket.
bool is_played(asio::io_context& io, const std::filesystem::path& path) {
  local::socket probe{io};
  error_code ec;
  probe.connect(local::endpoint{path.string()}, ec);
  return !ec;
}

} // namespace

std::filesystem::path phone_socket(
  const std::filesystem::path& folder, const std::string& address) {
  auto name = address.starts_with("client:") ? "client-" + address.substr(7)
                                             : "number-" + address;
  for (auto& c : name)
    if (c == '/')
      c = '_';
  return folder / (name + ".sock");
}

callee_factory linked_callees(
  asio::io_context& io, std::filesystem::path folder) {
  return
    [&io, folder = std::move(folder)](const ring_info& ring,
      const std::shared_ptr<callee_line>& line) -> std::shared_ptr<callee> {
      local::socket connection{io};
      error_code ec;
      const auto path = phone_socket(folder, ring.address).string();
      connection.connect(local::endpoint{path}, ec);
      if (ec)
        return nullptr; // nobody plays it
      auto remote
        = std::make_shared<remote_callee>(std::move(connection), line);
      remote->ring(ring);
      return remote;
    };
}

class linked_phone::listener : public std::enable_shared_from_this<listener> {
public:
  listener(asio::io_context& io, std::filesystem::path path, callee_factory who)
    : path_(std::move(path)), who_(std::move(who)), acceptor_(io) {
    if (is_played(io, path_))
      throw std::runtime_error{"somebody plays this phone already"};
    std::filesystem::remove(path_); // left by a process that is gone
    const local::endpoint here{path_.string()};
    acceptor_.open(here.protocol());
    acceptor_.bind(here);
    acceptor_.listen();
  }

  void accept() {
    acceptor_.async_accept(
      [self = shared_from_this()](error_code ec, local::socket connected) {
        if (ec)
          return; // closed
        self->begin(std::move(connected));
        self->accept();
      });
  }

  void close() {
    const auto lines = std::exchange(lines_, {});
    for (const auto& line : lines)
      line->close();
    acceptor_.close();
    std::error_code ignored; // the next player removes it as well
    std::filesystem::remove(path_, ignored);
  }

private:
  void begin(local::socket connected) {
    const auto line = std::make_shared<remote_line>(std::move(connected), who_);
    lines_.insert(line);
    line->start([weak = weak_from_this()](const auto& over) {
      if (const auto self = weak.lock())
        self->lines_.erase(over);
    });
  }

  std::filesystem::path path_;
  callee_factory who_;
  local::acceptor acceptor_;
  std::set<std::shared_ptr<remote_line>> lines_; ///< rings and talks
};

linked_phone::linked_phone(asio::io_context& io,
  const std::filesystem::path& folder, const std::string& address,
  callee_factory who) {
  // Whoever may open the socket may answer calls: the user alone.
  if (std::filesystem::create_directories(folder))
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
  listener_ = std::make_shared<listener>(
    io, phone_socket(folder, address), std::move(who));
  listener_->accept();
}

linked_phone::~linked_phone() {
  listener_->close();
}

} // namespace callengine::simulator
