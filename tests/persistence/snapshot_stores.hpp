#pragma once

#include "tests/persistence/snapshot_fixture.hpp"
#include "tests/support/redis_server.hpp"

#include <memory>
#include <string>

namespace callengine::persistence::testing {

using callengine::testing::redis_server;
using callengine::testing::redis_settings;

enum class store : std::uint8_t { sqlite, redis_unix, redis_tcp };

/// A fresh store, and any number of engines at it.
class snapshot_backend_test : public ::testing::TestWithParam<store> {
protected:
  std::unique_ptr<engine_at_store> engine() {
    return std::make_unique<engine_at_store>(
      [&](boost::asio::io_context& loop) { return make(loop); });
  }

  /// An engine that has claimed its epoch.
  std::unique_ptr<engine_at_store> running() {
    auto made = engine();
    made->claim();
    return made;
  }

private:
  std::unique_ptr<snapshot_backend> make(boost::asio::io_context& loop) {
    if (GetParam() == store::sqlite)
      return std::make_unique<sqlite_backend>(loop, folder_ / "snapshots.db");
    const auto url = parse_redis_url(server_url());
    EXPECT_TRUE(url) << url.error;
    return std::make_unique<redis_backend>(loop, *url.value);
  }

  std::string server_url() {
    const bool is_tcp = GetParam() == store::redis_tcp;
    if (!server_)
      server_ = std::make_unique<redis_server>(is_tcp
          ? redis_settings{.options = {"--requirepass", "s3cret/@"},
            .with_tcp = true}
          : redis_settings{});
    return is_tcp ? "redis://:s3cret%2F%40@localhost:"
        + std::to_string(server_->port()) + "/3"
                  : server_->url();
  }

  temporary_folder folder_;
  std::unique_ptr<callengine::testing::redis_server> server_;
};

inline std::string store_name(const ::testing::TestParamInfo<store>& at) {
  switch (at.param) {
  case store::sqlite:
    return "sqlite";
  case store::redis_unix:
    return "redis_unix";
  case store::redis_tcp:
    return "redis_tcp";
  }
  return "";
}

} // namespace callengine::persistence::testing

/// Runs a suite on every kind of store.
#define CALLENGINE_ON_EVERY_STORE(suite)                                       \
  INSTANTIATE_TEST_SUITE_P(stores, suite,                                      \
    ::testing::Values(::callengine::persistence::testing::store::sqlite,       \
      ::callengine::persistence::testing::store::redis_unix,                   \
      ::callengine::persistence::testing::store::redis_tcp),                   \
    ::callengine::persistence::testing::store_name)
