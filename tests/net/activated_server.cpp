// A server as a service manager starts it: on the socket that it handed over.
// Ends with its standard input. Exits 2 if there is no socket to take.

#include "net/server.hpp"
#include "net/service_manager.hpp"
#include "tests/net/fake_engine.hpp"

#include <iostream>
#include <unistd.h>

int main() {
  using namespace callengine::net;
  const auto given = take_over_socket();
  if (given.fd < 0) {
    std::cerr << given.error << '\n';
    return 2;
  }
  // A process that this one starts must not take the socket for its own.
  if (::getenv("LISTEN_FDS") != nullptr)
    return 3;
  server_options options;
  options.listen = "this is not looked at";
  options.listen_fd = given.fd;
  options.public_url = "https://voice.clinic.example";
  options.twilio_auth_tokens = {"0123456789abcdef0123456789abcdef"};
  testing::fake_engine engine;
  testing::fake_reports reports;
  const testing::system_clock time;
  server front{options, engine, reports, time};
  if (const auto problem = front.start(); !problem.empty()) {
    std::cerr << problem << '\n';
    return 1;
  }
  notify_ready();
  char byte = 0;
  while (::read(STDIN_FILENO, &byte, 1) > 0)
    ;
  notify_stopping();
  front.stop(std::chrono::seconds{2});
  return 0;
}
