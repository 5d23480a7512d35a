#include "simulator/live/live_network.hpp"

#include "simulator/io/asio_scheduler.hpp"
#include "simulator/io/beast_transport.hpp"
#include "simulator/io/rest_listener.hpp"
#include "simulator/live/live_phone.hpp"
#include "simulator/live/sound_exchange.hpp"
#include "simulator/network/network.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <future>
#include <optional>
#include <random>
#include <set>
#include <thread>
#include <utility>

namespace callengine::simulator {

namespace asio = boost::asio;

namespace {

using namespace std::chrono_literals;

/// Every SID begins so, of every run: 32 bits that no other's are likely to.
constexpr std::string_view sid_digits = "7e577e57";

/// 5 MB each at most. The engine has fetched one seconds after its end.
constexpr std::size_t recordings_max = 32;

/// How often a stop looks whether the last callbacks are through.
constexpr milliseconds stop_poll = 20ms;

std::uint64_t random_seed() {
  std::random_device source;
  return (std::uint64_t{source()} << 32U) | source();
}

network_options settings_of(const live_options& given) {
  network_options out;
  out.account_sid = live_network::account_sid();
  out.auth_token = given.auth_token;
  out.voice_takes_time = false; // a page tells what was said already
  out.sounds_take_their_time = true;
  out.seed = random_seed();
  out.sid_digits = sid_digits;
  out.recordings_max = recordings_max;
  return out;
}

number_setup setup_at(const std::string& public_url) {
  number_setup setup;
  setup.voice_url = public_url + "/api/twilio/voice/incoming";
  setup.fallback_url = setup.voice_url;
  setup.status_callback = public_url + "/api/twilio/voice/status-callback";
  return setup;
}

/// The way to an engine that is not there yet.
class later_transport final : public transport {
public:
  void lead(asio::io_context& io, transport_options options) {
    way_.emplace(io, std::move(options));
  }

  void request(
    http_request request, std::function<void(http_outcome)> done) override {
    way_->request(std::move(request), std::move(done));
  }

  socket_ptr open_socket(
    socket_request request, socket_events events) override {
    return way_->open_socket(std::move(request), std::move(events));
  }

private:
  std::optional<beast_transport> way_; ///< before the first call is placed
};

} // namespace

/// Members are made in the order in which they need each other. All but the
/// figures belong to the thread.
struct live_network::running {
  explicit running(live_options given)
    : options{std::move(given)}, phones{clock, carrier, settings_of(options)},
      rest{io, phones, 0, {account_sid() + ':' + options.rest_password}},
      world{phones, pages, counted, options.numbers, options.public_url} {
    phones.set_default_number(setup_at(options.public_url));
    phones.log().keep_events(false);
    phones.log().listen([this](const transcript_event& event) {
      if (event.kind == transcript_kind::warning && options.warn)
        options.warn(event.text + ", call " + event.call);
    });
    phones.set_other_callees(
      [this](const ring_info& ring, const std::shared_ptr<callee_line>& line) {
        const auto found = world.callers.find(ring.call);
        const auto phone
          = found == world.callers.end() ? nullptr : found->second.lock();
        return phone ? phone->ring(ring, line) : nullptr;
      });
  }

  void carry() {
    for (;;) {
      try {
        io.run();
        return;
      } catch (const std::exception& error) {
        if (options.warn)
          options.warn(std::string{"a handler failed: "} + error.what());
      }
    }
  }

  void unplug(const std::shared_ptr<live_phone>& phone) {
    if (plugged.erase(phone) == 0)
      return;
    phone->unplug();
    --counted.phones;
  }

  /// Runs `done` once no call is left and every callback has had its answer.
  void when_quiet(std::function<void()> done) {
    if (!phones.busy())
      return done();
    run_after(clock, stop_poll, [this, done = std::move(done)]() mutable {
      when_quiet(std::move(done));
    });
  }

  live_options options;
  figures counted;
  asio::io_context io{1};
  asio_scheduler clock{io};
  later_transport carrier;
  sound_exchange pages{clock, counted};
  network phones;
  rest_listener rest;
  live_world world;
  std::set<std::shared_ptr<live_phone>> plugged;
  std::optional<asio::executor_work_guard<asio::io_context::executor_type>>
    work;
  std::thread thread;
};

namespace {

/// A phone's events, brought to the network's thread.
template <class Running>
class handset final : public try_handset {
public:
  handset(std::shared_ptr<Running> owner, std::shared_ptr<live_phone> phone)
    : owner_{std::move(owner)}, phone_{std::move(phone)} {}

  void did(incoming_try_event event) override {
    asio::post(
      owner_->io, [phone = phone_, event = std::move(event)]() mutable {
        phone->take(std::move(event));
      });
  }

  void unplug() override {
    asio::post(owner_->io,
      [owner = owner_.get(), phone = phone_] { owner->unplug(phone); });
  }

private:
  std::shared_ptr<Running> owner_;
  std::shared_ptr<live_phone> phone_;
};

} // namespace

live_network::live_network(live_options options)
  : running_{std::make_shared<running>(std::move(options))} {}

live_network::~live_network() {
  stop(0ms);
}

std::string live_network::account_sid() {
  return "AC" + std::string{sid_digits} + std::string(24, '0');
}

bool live_network::is_of_live_network(std::string_view sid) noexcept {
  constexpr std::size_t kind = 2; // "CA", "RE"
  return sid.size() > kind && sid.substr(kind).starts_with(sid_digits);
}

std::uint16_t live_network::rest_port() const {
  return running_->rest.port();
}

void live_network::start(const std::string& engine_url) {
  auto& now = *running_;
  now.carrier.lead(now.io, {now.options.public_url, engine_url, false});
  now.work.emplace(now.io.get_executor());
  now.thread = std::thread{[&now] {
    now.carry();
  }};
}

void live_network::stop(milliseconds grace) {
  auto& now = *running_;
  if (!now.thread.joinable())
    return;
  const auto quiet = std::make_shared<std::promise<void>>();
  asio::post(now.io, [&now, quiet] {
    const auto phones = now.plugged;
    for (const auto& phone : phones)
      now.unplug(phone);
    // What hangs up does so after what runs now.
    now.clock.post(
      [&now, quiet] { now.when_quiet([quiet] { quiet->set_value(); }); });
  });
  quiet->get_future().wait_for(grace);
  now.work.reset();
  now.io.stop();
  now.thread.join();
  for (const auto& [call, caller] : now.world.callers)
    if (const auto phone = caller.lock())
      phone->let_go();
}

// -- try_network --------------------------------------------------------------

std::shared_ptr<try_handset> live_network::plug_in(
  staff_key who, std::shared_ptr<try_screen> screen) {
  auto& now = *running_;
  if (++now.counted.phones > now.options.phones) {
    --now.counted.phones;
    return nullptr;
  }
  auto phone = std::make_shared<live_phone>(now.world, who, screen);
  asio::post(now.io, [&now, phone] {
    now.plugged.insert(phone);
    phone->plug_in();
  });
  return std::make_shared<handset<running>>(running_, std::move(phone));
}

void live_network::page_opened(
  staff_key who, std::shared_ptr<sound_page> page) {
  asio::post(running_->io, [&now = *running_, who, page = std::move(page)] {
    now.pages.page_opened(who, page);
  });
}

void live_network::page_closed(staff_key who, std::string session) {
  asio::post(
    running_->io, [&now = *running_, who, session = std::move(session)] {
      now.pages.page_closed(who, session);
    });
}

void live_network::page_signals(
  staff_key who, std::string session, rtc_signal what) {
  asio::post(running_->io,
    [&now = *running_, who, session = std::move(session),
      what = std::move(what)]() mutable {
      now.pages.page_signals(who, session, std::move(what));
    });
}

const try_network::figures& live_network::counted() const noexcept {
  return running_->counted;
}

} // namespace callengine::simulator
