#include "net/server.hpp"

#include "net/edge.hpp"
#include "net/listener.hpp"
#include "net/queue_probe.hpp"
#include "net/twilio/wire/signature.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <prometheus/registry.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <thread>
#include <utility>

namespace callengine::net {

namespace {

/// Closing a socket ends its waits at once; this is for the handlers to run.
constexpr milliseconds abort_patience{2000};

std::string check(const server_options& options) {
  const auto& tokens = options.twilio_auth_tokens;
  const bool any = std::any_of(tokens.begin(), tokens.end(),
    [](const std::string& token) { return !token.empty(); });
  if (!any)
    return "no Twilio auth token is set: webhooks could not be checked";
  if (twilio::signed_bases(options.public_url).empty())
    return "the public URL must be http(s)://host, without query or fragment";
  if (options.threads == 0)
    return "at least one thread is needed";
  return {};
}

/// Runs connections until the stop. An error in a handler costs its connection,
/// not the engine.
void carry(asio::io_context& on) {
  for (;;) {
    try {
      on.run();
      return;
    } catch (const std::exception& error) {
      spdlog::error("a connection's handler failed: {}", error.what());
    }
  }
}

} // namespace

struct server::running {
  using work_guard = asio::executor_work_guard<asio::io_context::executor_type>;

  running(server_options options, call_engine& engine, call_reports& reports,
    const clock& time, const portal_ports& portal)
    : shared{std::make_shared<edge>(
      with_registry(std::move(options)), engine, reports, time, portal)} {}

  /// Returns what is wrong in a sentence; empty: nothing.
  std::string measure_queues() {
    try {
      for (const auto& context : shared->contexts.all()) {
        probes.push_back(std::make_shared<queue_probe>(*context, shared->load));
        probes.back()->start();
      }
    } catch (const boost::system::system_error& error) {
      return std::string{"the load can't be measured: "} + error.what();
    }
    return {};
  }

  static server_options with_registry(server_options options) {
    if (!options.registry)
      options.registry = std::make_shared<prometheus::Registry>();
    return options;
  }

  edge_ptr shared;
  std::vector<std::shared_ptr<queue_probe>> probes; // gone before the edge
  std::shared_ptr<listener> door;
  std::vector<work_guard> work;
  std::vector<std::thread> threads;
};

server::server(server_options options, call_engine& engine,
  call_reports& reports, const clock& time, const portal_ports& portal)
  : running_{std::make_unique<running>(
    std::move(options), engine, reports, time, portal)} {}

server::~server() {
  stop(milliseconds{0});
}

std::string server::start() {
  auto& edge = *running_->shared;
  if (auto problem = check(edge.options); !problem.empty())
    return problem;
  if (running_->door)
    return "the server was started before";
  auto door = std::make_shared<listener>(running_->shared);
  const int given = edge.options.listen_fd;
  if (auto problem
      = given >= 0 ? door->take_over(given) : door->listen(edge.options.listen);
      !problem.empty())
    return problem;
  running_->door = std::move(door);
  if (auto problem = running_->measure_queues(); !problem.empty())
    return problem;
  running_->door->accept();
  for (const auto& context : edge.contexts.all()) {
    running_->work.emplace_back(context->get_executor());
    running_->threads.emplace_back([&on = *context] { carry(on); });
  }
  return {};
}

std::uint16_t server::port() const noexcept {
  return running_->door ? running_->door->port() : std::uint16_t{0};
}

void server::stop(milliseconds grace) {
  if (running_->threads.empty())
    return;
  auto& edge = *running_->shared;
  edge.stopping = true;
  running_->door->close();
  edge.open.stop_all();
  if (!edge.open.wait_until_empty(grace)) {
    spdlog::warn("{} connections are closed unfinished", edge.open.size());
    edge.open.abort_all();
    if (!edge.open.wait_until_empty(abort_patience))
      spdlog::error("{} connections did not close", edge.open.size());
  }
  running_->work.clear();
  for (const auto& context : edge.contexts.all())
    context->stop();
  for (auto& thread : running_->threads)
    thread.join();
  running_->threads.clear();
  edge.routes.stop();
  // What was closed last still has handlers that own its sessions.
  for (const auto& context : edge.contexts.all()) {
    context->restart();
    context->poll();
  }
}

void server::ping(std::function<void()> done) {
  const auto& contexts = running_->shared->contexts.all();
  const auto open = std::make_shared<std::atomic<std::size_t>>(contexts.size());
  for (const auto& context : contexts)
    asio::post(*context, [open, done] {
      if (--*open == 0)
        done();
    });
}

const counters& server::counted() const noexcept {
  return running_->shared->counted;
}

load_figures server::load() const noexcept {
  return running_->shared->load.figures(steady_clock::now());
}

} // namespace callengine::net
