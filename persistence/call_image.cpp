#include "persistence/call_image.hpp"

#include "persistence/call_state_image.hpp"
#include "persistence/conversation_image.hpp"
#include "persistence/document_image.hpp"
#include "persistence/image_values.hpp"
#include "persistence/sealed_text.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace callengine::persistence {

namespace {

using nlohmann::json;

/// What a spoken document is encrypted as.
std::string document_seal(const call_sid& call) {
  return "document of " + call;
}

/// What is said in a conversation, and after it, may repeat the caller's words.
bool may_repeat_words(const call& call) {
  return call.ai_result
    || std::holds_alternative<call_states::conversing>(call.state)
    || std::holds_alternative<call_states::answering>(call.state)
    || std::holds_alternative<call_states::relaying>(call.state);
}

/// The document that was spoken. A Dial tells the caller's number, an answer
/// perhaps their words: then all of it is encrypted.
void write_answer(json& image, const call& call, const number_cipher& cipher) {
  auto document = write_document(*call.last_answer);
  const auto text
    = document.dump(-1, ' ', false, json::error_handler_t::replace);
  const bool has_number
    = !call.from.empty() && text.find(call.from) != std::string::npos;
  if (!has_number && !may_repeat_words(call))
    image["last_answer"] = std::move(document);
  else
    image["last_answer_sealed"]
      = cipher.encrypt(call.client, text, document_seal(call.sid));
}

std::string decrypted(
  const json& text, client_id client, const number_cipher& cipher) {
  auto clear = cipher.decrypt(client, text.get<std::string>());
  if (!clear)
    throw std::invalid_argument{"the caller's number: " + clear.error};
  return std::move(*clear.value);
}

twiml::document_ptr read_answer(
  const json& image, const call& of, const number_cipher& cipher) {
  if (image.contains("last_answer"))
    return std::make_shared<const twiml::document>(
      read_document(image.at("last_answer")));
  if (!image.contains("last_answer_sealed"))
    return nullptr;
  const auto clear = opened_of_image(cipher, of.client,
    image.at("last_answer_sealed").get<std::string>(), document_seal(of.sid));
  if (!clear)
    throw std::invalid_argument{"the last document: " + clear.error};
  return std::make_shared<const twiml::document>(
    read_document(json::parse(*clear.value)));
}

} // namespace

json write_call_image(const call& call, const number_cipher& cipher) {
  const conversation_image sealed{call.sid, call.client, cipher};
  json image{{"sid", call.sid}, {"client", call.client.value},
    {"settings", call.settings.value},
    {"from", cipher.encrypt(call.client, call.from)},
    {"started_at", write_time(call.started_at)},
    {"state_name", state_name(call.state)},
    {"state", write_state(call.state, sealed)}, {"step", call.step},
    {"answer_due", call.answer_due}, {"decisions", call.decisions},
    {"attempts", call.attempts}, {"state_timer", call.state_timer},
    {"answer_timer", call.answer_timer}, {"department", call.department},
    {"talked_to", write_optional(call.talked_to)}};
  if (call.last_answer)
    write_answer(image, call, cipher);
  if (call.is_test)
    image["test"] = true;
  if (call.message)
    image["message"] = *call.message;
  if (call.turns > 0)
    image["turns"] = call.turns;
  if (call.ai_result) {
    image["ai_result"] = ai::to_string(*call.ai_result);
    image["summary_sealed"] = sealed.seal(call.summary);
    image["urgent"] = call.urgent;
  }
  if (call.failure)
    image["failure"]
      = {{"step", call.failure->step}, {"told", call.failure->told}};
  return image;
}

call read_call_image(const json& image, const number_cipher& cipher) {
  call result;
  image.at("sid").get_to(result.sid);
  result.client = {image.at("client").get<std::int64_t>()};
  result.settings = {image.at("settings").get<std::int64_t>()};
  result.from = decrypted(image.at("from"), result.client, cipher);
  result.started_at = read_time(image.at("started_at"));
  const conversation_image sealed{result.sid, result.client, cipher};
  result.state = read_state(
    image.at("state_name").get<std::string>(), image.at("state"), sealed);
  image.at("step").get_to(result.step);
  image.at("answer_due").get_to(result.answer_due);
  image.at("decisions").get_to(result.decisions);
  image.at("attempts").get_to(result.attempts);
  image.at("state_timer").get_to(result.state_timer);
  image.at("answer_timer").get_to(result.answer_timer);
  image.at("department").get_to(result.department);
  result.talked_to = read_user(image.at("talked_to"));
  result.last_answer = read_answer(image, result, cipher);
  if (image.contains("message"))
    result.message = image.at("message").get<std::string>();
  result.is_test = image.value("test", false);
  result.turns = image.value("turns", std::uint32_t{0});
  if (image.contains("ai_result")) {
    result.ai_result
      = ai::result_from(image.at("ai_result").get<std::string>());
    result.summary = sealed.open(image.at("summary_sealed"));
    image.at("urgent").get_to(result.urgent);
  }
  if (image.contains("failure"))
    result.failure
      = document_failure{image.at("failure").at("step").get<std::uint32_t>(),
        image.at("failure").at("told").get<std::uint32_t>()};
  return result;
}

} // namespace callengine::persistence
