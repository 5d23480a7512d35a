// As under systemd: the listening socket is the parent's, and outlives engines.
#include "tests/system/system_test.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace callengine::testing {
namespace {

class activation_test : public system_test {
protected:
  void SetUp() override {
    open(billing_clinic
      + "UPDATE call_settings SET ivr_menu_config = '{\"timeout\": 60}';");
    ASSERT_EQ(the().stop_engine(), 0);
    make_socket();
    the().carrier.lead_to(port_);
  }

  void TearDown() override {
    activated_.reset();
    ::close(socket_);
    system_test::TearDown();
  }

  /// What systemd does with callengine.socket.
  void make_socket() {
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof at;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    auto* address = reinterpret_cast<sockaddr*>(&at);
    ASSERT_EQ(::bind(socket_, address, size), 0);
    ASSERT_EQ(::listen(socket_, SOMAXCONN), 0);
    ASSERT_EQ(::getsockname(socket_, address, &size), 0);
    port_ = ntohs(at.sin_port);
  }

  /// What systemd does with callengine.service.
  void start_activated() {
    const auto command = "exec 3<&" + std::to_string(socket_)
      + "; LISTEN_FDS=1 LISTEN_PID=$$ exec " + CALLENGINE_PROGRAM + " serve";
    activated_ = std::make_unique<child_process>(
      std::vector<std::string>{"/bin/bash", "-c", command}, the().told(),
      the().folder.path() / "activated.log", socket_);
  }

  std::uint16_t port_ = 0;
  int socket_ = -1;
  std::unique_ptr<child_process> activated_;
};

TEST_F(activation_test, who_connects_while_no_engine_runs_is_answered_later) {
  the().set_phone(managers_phone, {reaction::declines, 0ms});
  const auto first = the().call(clinic_number);
  the().run_for(50ms);
  EXPECT_THAT(first->everything(), IsEmpty());
  start_activated();
  ASSERT_TRUE(the().run_until([&] { return first->heard("press 1"); }))
    << activated_->output();
  activated_->signal(SIGKILL);
  ASSERT_TRUE(activated_->wait(5s));
  const auto meanwhile = the().call(clinic_number);
  first->press('1');
  the().run_for(50ms);
  start_activated();
  ASSERT_TRUE(the().run_until([&] { return meanwhile->heard("press 1"); }))
    << activated_->output();
  EXPECT_TRUE(the().run_until([&] { return first->heard("(beep)"); }));
  EXPECT_EQ(first->times_heard("press 1"), 1U);
  // Nobody was turned away: each was asked for once.
  for (const auto& who : {first, meanwhile})
    EXPECT_EQ(the().carrier.find("incoming", who->sid()).size(), 1U);
  first->hang_up();
  meanwhile->hang_up();
  EXPECT_EQ(the().outcome(meanwhile->sid()), "caller_hung_up");
  activated_->signal(SIGTERM);
  EXPECT_EQ(activated_->wait(10s), 0) << activated_->output();
}

} // namespace
} // namespace callengine::testing
