// Very many conversations with a model at once.
#include "tests/net/chat_fixture.hpp"

#include <fstream>
#include <iostream>
#include <string>

namespace callengine::net::testing {
namespace {

using clock = std::chrono::steady_clock;

/// A figure of /proc/self/status.
long status_of_process(const std::string& name) {
  std::ifstream file{"/proc/self/status"};
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(name + ":"))
      return std::stol(line.substr(name.size() + 1));
  }
  return -1;
}

class chat_crowd_test : public chat_fixture {};

TEST_F(chat_crowd_test, a_thousand_conversations_need_no_thread_each) {
  constexpr std::size_t callers = 1000;
  options.budget = 30s; // both ends share this machine
  server.go_at({1s, 0ms, 8});
  client();
  const auto threads = status_of_process("Threads");
  const auto memory = status_of_process("VmRSS");
  const auto begun = clock::now();
  std::vector<chat_ear> ears;
  for (std::size_t each = 0; each < callers; ++each)
    ears.push_back(ask(question("I am number " + std::to_string(each))));
  const auto asked = clock::now();
  ears.front().wait_for_end();
  EXPECT_EQ(status_of_process("Threads"), threads);
  const auto grown = status_of_process("VmRSS") - memory;
  auto latest = asked;
  for (const auto& each : ears) {
    ASSERT_TRUE(each.proposal()) << "not answered";
    EXPECT_EQ(each.text(), each.proposal()->text);
    latest = std::max(latest, each.ended_at());
  }
  EXPECT_EQ(status_of_process("Threads"), threads);
  EXPECT_EQ(server.asked(), callers);
  const auto in_ms = [](clock::duration time) {
    return std::chrono::duration_cast<milliseconds>(time).count();
  };
  std::cout << callers << " questions to a model of 1 s: asked in "
            << in_ms(asked - begun) << " ms, the last answered after "
            << in_ms(latest - begun) << " ms; " << grown * 1024 / long{callers}
            << " bytes each, of both ends together\n";
}

TEST_F(chat_crowd_test, a_second_turn_uses_the_connections_of_the_first) {
  constexpr std::size_t callers = 200;
  options.budget = 30s;
  server.go_at({100ms, 0ms, 64});
  for (int turn = 0; turn < 3; ++turn) {
    std::vector<chat_ear> ears;
    for (std::size_t each = 0; each < callers; ++each)
      ears.push_back(ask());
    for (const auto& each : ears)
      ASSERT_TRUE(each.proposal());
  }
  EXPECT_LE(server.connections(), callers + callers / 10);
}

} // namespace
} // namespace callengine::net::testing
