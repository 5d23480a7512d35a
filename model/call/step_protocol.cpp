#include "model/call/step_protocol.hpp"

namespace callengine {

request_class classify(const call& call, std::uint32_t step) noexcept {
  if (std::holds_alternative<call_states::ended>(call.state))
    return request_class::over;
  // A number that was never given belongs to documents of before a crash.
  if (step > call.step && call.step > 0)
    return request_class::outdated;
  if (step >= call.step)
    return call.answer_due ? request_class::waiting : request_class::fresh;
  if (step + 1 == call.step)
    return request_class::repeated;
  return request_class::outdated;
}

request_class classify_failure(const call& call, std::uint32_t step) noexcept {
  if (std::holds_alternative<call_states::ended>(call.state))
    return request_class::over;
  // The current document's own URL has the number before.
  const bool current = step + 1 >= call.step && step <= call.step;
  // Told first while another request waits, it waits too; but it has to be
  // remembered.
  if (!call.failure || call.failure->step != step)
    return current ? request_class::fresh : request_class::outdated;
  if (call.step == call.failure->told)
    return call.answer_due ? request_class::waiting : request_class::fresh;
  // What was said then came from the fallback URL: it can't have failed at
  // this one.
  return call.step == call.failure->told + 1 ? request_class::repeated
                                             : request_class::outdated;
}

twiml::document_ptr lead_back(const call& call) {
  twiml::link to;
  to.to = twiml::endpoint::route_to_staff;
  to.client = call.client;
  to.settings = call.settings;
  to.step = call.step - 1;
  auto document = std::make_shared<twiml::document>();
  document->verbs.push_back(twiml::redirect{std::move(to)});
  return document;
}

twiml::document_ptr hang_up() {
  static const auto document = std::make_shared<const twiml::document>(
    twiml::document{{}, {}, {twiml::hangup{}}});
  return document;
}

twiml::document_ptr nothing_to_say() {
  static const auto document = std::make_shared<const twiml::document>();
  return document;
}

} // namespace callengine
