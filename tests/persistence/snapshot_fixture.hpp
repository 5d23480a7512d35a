#pragma once

#include "persistence/snapshots/redis_backend.hpp"
#include "persistence/snapshots/sqlite_backend.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace callengine::persistence::testing {

using namespace std::chrono_literals;
using callengine::testing::temporary_folder;
using kind = snapshot_write::kind;

/// A backend and the loop that it lives on, asked one thing after the other.
class engine_at_store {
public:
  using maker = std::function<std::unique_ptr<snapshot_backend>(
    boost::asio::io_context&)>;

  explicit engine_at_store(const maker& make) {
    std::signal(SIGPIPE, SIG_IGN);
    backend_ = make(loop_);
  }

  ~engine_at_store() {
    backend_.reset();
  }

  snapshot_backend& backend() {
    return *backend_;
  }

  /// Claims an epoch; the first one is this engine's from then on.
  result<std::uint64_t> try_to_claim(std::uint64_t at_least = 0) {
    auto claimed = answer<result<std::uint64_t>>(
      [&](auto done) { backend_->claim_epoch(at_least, done); });
    if (claimed)
      epoch_ = *claimed.value;
    return claimed;
  }

  std::uint64_t claim(std::uint64_t at_least = 0) {
    const auto claimed = try_to_claim(at_least);
    EXPECT_TRUE(claimed) << claimed.error;
    return claimed.value.value_or(0);
  }

  write_report write(std::vector<snapshot_write> writes) {
    auto batch
      = std::make_shared<const std::vector<snapshot_write>>(std::move(writes));
    return answer<write_report>(
      [&](auto done) { backend_->write(batch, epoch_, done); });
  }

  /// Fails the test unless all of it was written.
  void keep(std::vector<snapshot_write> writes) {
    const auto report = write(std::move(writes));
    EXPECT_EQ(report.error, "");
    EXPECT_TRUE(report.refused.empty());
  }

  write_report probe() {
    return answer<write_report>([&](auto done) { backend_->probe(done); });
  }

  kept_call find(std::int64_t client, const std::string& call) {
    auto found = answer<result<kept_call>>(
      [&](auto done) { backend_->find(client_id{client}, call, done); });
    EXPECT_TRUE(found) << found.error;
    return found.value.value_or(kept_call{});
  }

  std::vector<kept_staff> staff() {
    auto found = answer<result<std::vector<kept_staff>>>(
      [&](auto done) { backend_->list_staff(done); });
    EXPECT_TRUE(found) << found.error;
    return found.value.value_or(std::vector<kept_staff>{});
  }

  call_page page(const std::string& cursor, std::size_t count) {
    auto found = answer<result<call_page>>(
      [&](auto done) { backend_->list_calls(cursor, count, done); });
    EXPECT_TRUE(found) << found.error;
    return found.value.value_or(call_page{});
  }

  /// Probes until the store answers as wanted.
  bool probe_until(const std::function<bool(const write_report&)>& wanted,
    std::chrono::milliseconds within) {
    const auto deadline = std::chrono::steady_clock::now() + within;
    while (!wanted(probe())) {
      if (std::chrono::steady_clock::now() > deadline)
        return false;
      // The link's timers run meanwhile.
      loop_.restart();
      loop_.run_for(5ms);
    }
    return true;
  }

  /// Asks and runs the loop until the answer, which must not come at once.
  template <class Answer, class Ask>
  Answer answer(Ask ask) {
    auto told = std::make_shared<std::optional<Answer>>();
    ask([told](Answer value) {
      EXPECT_FALSE(told->has_value()) << "answered twice";
      *told = std::move(value);
    });
    EXPECT_FALSE(told->has_value()) << "answered before the call returned";
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    while (!told->has_value()) {
      if (std::chrono::steady_clock::now() > deadline)
        throw std::runtime_error("the store does not answer");
      loop_.restart();
      loop_.run_one_for(1s);
    }
    return std::move(**told);
  }

  boost::asio::io_context& loop() {
    return loop_;
  }

private:
  boost::asio::io_context loop_;
  std::unique_ptr<snapshot_backend> backend_;
  std::uint64_t epoch_ = 0;
};

inline snapshot_write call_image(std::int64_t client, std::string call,
  std::uint64_t version, std::string image) {
  return {kind::call, {client}, std::move(call), version, std::move(image)};
}

inline snapshot_write call_end(
  std::int64_t client, std::string call, std::string at) {
  return {kind::ended, {client}, std::move(call), 0, std::move(at)};
}

inline snapshot_write lease(kind what, std::int64_t client, std::string user,
  std::uint64_t fence, std::string image) {
  return {what, {client}, std::move(user), fence, std::move(image)};
}

} // namespace callengine::persistence::testing
