// A model's endpoint behind TLS that takes many questions on one connection.
#include "tests/net/chat_fixture.hpp"
#include "tests/support/eventually.hpp"
#include "tests/support/http2_server.hpp"

#include <vector>

namespace callengine::net::testing {
namespace {

using callengine::testing::eventually;
using callengine::testing::http2_server;

class chat_http2_test : public chat_fixture {
protected:
  chat_http2_test() {
    options.base_url = endpoint.url();
    options.ca_file = endpoint.certificate();
    options.connect = 5s;
    options.budget = 8s;
  }

  http2_server endpoint;
};

TEST_F(chat_http2_test, questions_share_a_connection) {
  std::vector<chat_ear> ears;
  for (int each = 0; each < 20; ++each)
    ears.push_back(ask());
  for (const auto& ear : ears)
    ASSERT_TRUE(ear.proposal());
  EXPECT_EQ(endpoint.connections(), 1U);
}

TEST_F(chat_http2_test, a_scheme_may_be_written_in_capitals) {
  options.base_url.replace(0, 5, "HTTPS");
  ASSERT_TRUE(ask().proposal());
  ASSERT_TRUE(ask().proposal());
  EXPECT_EQ(endpoint.connections(), 1U);
}

TEST_F(chat_http2_test, a_trial_leaves_a_connection_that_is_dead) {
  options.budget = 1s;
  options.breaker_failures = 2;
  options.breaker_rest = 50ms;
  ASSERT_TRUE(eventually([&] { return ask().proposal().has_value(); }));
  const auto before = endpoint.connections();
  endpoint.misbehave("dead");
  EXPECT_EQ(failure_of_one(), failure::too_late);
  endpoint.misbehave("ok"); // for new connections
  EXPECT_EQ(failure_of_one(), failure::too_late) << "it has the dead one";
  EXPECT_TRUE(meters.breaker_open);
  EXPECT_TRUE(eventually([&] { return ask().proposal().has_value(); }));
  EXPECT_EQ(endpoint.connections(), before + 1);
}

TEST_F(chat_http2_test, a_server_that_nobody_vouches_for_is_not_asked) {
  options.ca_file.clear();
  EXPECT_EQ(failure_of_one(), failure::not_reached);
}

} // namespace
} // namespace callengine::net::testing
