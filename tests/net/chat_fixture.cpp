#include "tests/net/chat_fixture.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::net::testing {

chat_fixture::chat_fixture() {
  spdlog::set_level(spdlog::level::off);
  options.base_url = server.url() + "/";
  options.api_key = "key-of-the-tests";
  options.model = "small-1";
}

outgoing::chat_client& chat_fixture::client() {
  if (!client_)
    client_ = std::make_unique<outgoing::chat_client>(options, meters);
  return *client_;
}

answer_question chat_fixture::question(std::string said) {
  static const auto clinic = [] {
    ai::clinic_facts facts;
    facts.clinic_name = "Hillside Clinic";
    facts.hours = "Monday to Friday from nine to five.";
    facts.departments = {{"billing", {"bill"}}};
    return std::make_shared<const ai::knowledge>(std::move(facts));
  }();
  answer_question next;
  next.call = "CA000000000000000000000000000000ff";
  next.number = ++last_number_;
  next.said = std::move(said);
  next.clinic = clinic;
  next.streams = true;
  return next;
}

chat_ear chat_fixture::ask(answer_question what) {
  chat_ear ear;
  client().ask(std::move(what), ear.told());
  return ear;
}

std::optional<failure> chat_fixture::failure_of_one() {
  return ask().failure();
}

} // namespace callengine::net::testing
