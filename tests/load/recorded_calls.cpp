#include "tests/load/recorded_calls.hpp"

namespace callengine::simulator::load {

namespace {

field_list of_call(const std::string& status, field_list more = {}) {
  field_list fields{{"CallSid", recorded_sid},
    {"AccountSid", "AC00000000000000000000000000000000"},
    {"From", recorded_caller}, {"To", "+12025550199"}, {"CallStatus", status},
    {"CallerCity", ""}};
  fields.insert(fields.end(), more.begin(), more.end());
  return fields;
}

recorded_exchange exchange(
  const std::string& url, field_list fields, const std::string& answer) {
  return {url, std::move(fields), "text/xml", answer, 200};
}

} // namespace

std::string menu_document(const std::string& step) {
  return R"(<Response><Gather numDigits="1" actionOnEmptyResult="true" action=")"
    + voice + "ivr-gather?step=" + step
    + R"(&amp;node=2#rc=5&amp;rp=all"><Say>For billing, press 1</Say></Gather>)"
      "</Response>";
}

std::string dial_document(
  const std::string& call, const std::string& identity) {
  return R"(<Response><Dial action=")" + voice
    + R"(route-to-staff?step=2#rc=5&amp;rp=all"><Client statusCallback=")"
    + voice + "call-status?step=2&amp;call=" + call + R"(#rc=5&amp;rp=all")"
    + R"( statusCallbackEvent="completed"><Identity>)" + identity
    + "</Identity></Client></Dial></Response>";
}

recorded_call department_call() {
  const auto dial = dial_document(recorded_sid, "c1_u101");
  const field_list leg{{"CallSid", recorded_leg},
    {"ParentCallSid", recorded_sid}, {"To", "client:c1_u101"},
    {"From", recorded_caller}, {"CallStatus", "completed"},
    {"CallbackSource", "call-progress-events"}};
  return {"department",
    {exchange(voice + "incoming", of_call("ringing"), menu_document("1")),
      exchange(voice + "ivr-gather?step=1&node=2",
        of_call("in-progress", {{"Digits", "1"}, {"msg", "Gather End"}}), dial),
      exchange(
        voice + "call-status?step=2&call=" + recorded_sid, leg, empty_document),
      exchange(voice + "route-to-staff?step=2",
        of_call("in-progress",
          {{"DialCallStatus", "completed"}, {"DialCallSid", recorded_leg},
            {"DialBridged", "true"}}),
        goodbye_document),
      exchange(
        voice + "status-callback", of_call("completed"), empty_document)}};
}

recorded_call hung_up_call() {
  return {"hangup",
    {exchange(voice + "incoming", of_call("ringing"), menu_document("1")),
      exchange(
        voice + "status-callback", of_call("completed"), empty_document)}};
}

} // namespace callengine::simulator::load
