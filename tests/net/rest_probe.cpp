// rest_probe PORT: sends each kind of request that the engine sends to Twilio's
// REST API to that port of 127.0.0.1, one after the other, and prints what came
// of each. tests/openapi compares them with Twilio's own description.
#include "net/outgoing/twilio_recordings.hpp"
#include "net/twilio/rest_client.hpp"
#include "tests/net/memory_media.hpp"
#include "tests/support/eventually.hpp"

#include <atomic>
#include <iostream>
#include <string>

namespace {

using namespace callengine;

const std::string call = "CA0123456789abcdef0123456789abcdef";
const std::string recording = "RE0123456789abcdef0123456789abcdef";

net::twilio::rest_options options_for(const std::string& port) {
  net::twilio::rest_options options;
  options.account_sid = "AC0123456789abcdef0123456789abcdef";
  options.user = options.account_sid;
  options.password = "secret";
  options.base_url = "http://127.0.0.1:" + port;
  options.tries = 1;
  return options;
}

void wait_for(const std::atomic<bool>& answered) {
  testing::eventually(
    [&answered] { return answered.load(); }, std::chrono::seconds{30});
}

void ask_about_calls(const net::twilio::rest_options& options) {
  std::atomic<bool> call_told = false;
  std::atomic<bool> recordings_told = false;
  net::twilio::rest_client client{options};
  client.cancel_leg(call);
  const auto cancelled = [&client] {
    const auto& counted = client.counted();
    return counted.done + counted.not_needed + counted.failed > 0;
  };
  testing::eventually(cancelled, std::chrono::seconds{30});
  std::cout << "cancel_leg: " << (client.counted().done > 0 ? "done" : "failed")
            << '\n';
  client.find_call(call, [&call_told](const call_lookup::call_result& found) {
    std::cout << "find_call: " << (found.call ? "done" : found.error) << '\n';
    call_told = true;
  });
  wait_for(call_told);
  client.find_recordings(
    call, [&recordings_told](const call_lookup::recordings_result& found) {
      std::cout << "find_recordings: "
                << (found.error.empty() ? "done" : found.error) << '\n';
      recordings_told = true;
    });
  wait_for(recordings_told);
}

void print(const std::string& what, const attempt& came_to) {
  std::cout << what << ": " << (came_to ? "done" : came_to.reason) << '\n';
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: rest_probe PORT\n";
    return 2;
  }
  const auto options = options_for(argv[1]);
  ask_about_calls(options);
  net::outgoing::twilio_recordings recordings{options};
  net::testing::memory_writer sound;
  print("fetch", recordings.fetch(recording, sound, {}).result);
  print("remove", recordings.remove(recording, {}));
  return 0;
}
