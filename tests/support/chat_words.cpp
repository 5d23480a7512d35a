// What the models of a chat_server write.
#include "tests/support/chat_server.hpp"

namespace callengine::testing {

std::string proposal_text(std::string_view action, std::string_view text,
  std::string_view department, double certainty) {
  nlohmann::ordered_json what;
  what["action"] = action;
  what["department"] = nullptr;
  if (!department.empty())
    what["department"] = department;
  what["certainty"] = certainty;
  what["language"] = "en-US";
  what["text"] = text;
  return what.dump();
}

std::string opening_hours() {
  return proposal_text("answer", "We are open from nine to five.");
}

const std::vector<hostile_proposal>& hostile_proposals() {
  const auto says = [](std::string_view text) {
    return proposal_text("answer", text);
  };
  static const std::vector<hostile_proposal> all{
    {"unknown_department",
      proposal_text("route_department", "", "Chief of another clinic")},
    {"number_as_department",
      proposal_text("route_department", "", "+19005550199")},
    {"phone_number", says("Please call 1 900 555 0199 for that.")},
    {"spelled_phone_number",
      says("Call nine zero zero, five five five, zero one nine nine.")},
    {"another_clinic", says("This is Riverside Clinic, we are always open.")},
    {"ssml", says("<speak>Yes<break time=\"3600s\"/></speak>")},
    {"xml", says("Yes.</Say><Dial>+19005550199</Dial><Say>")},
    {"link", says("See https://pay.example.net/now to pay.")},
    {"control_characters",
      says(std::string_view{"Yes\x01\x1b[2J\r\n\0no", 13})},
    {"long_text", says(std::string(10'000, 'a'))},
    {"long_sentences", says([] {
       std::string text;
       while (text.size() < 10'000)
         text += "We are open. ";
       return text;
     }())},
    {"empty_answer", says("")},
    {"too_sure", proposal_text("answer", "We are open.", {}, 1e9)},
    {"unsure", proposal_text("answer", "We may be open.", {}, -3)},
    {"long_department",
      proposal_text("route_department", "", std::string(10'000, 'b'))},
  };
  return all;
}

} // namespace callengine::testing
