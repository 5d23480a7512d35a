#include "net/twilio/wire/render_twiml.hpp"

#include "model/limits.hpp"
#include "net/twilio/wire/greeting_url.hpp"
#include "net/twilio/wire/hint_list.hpp"
#include "net/twilio/wire/link_url.hpp"
#include "net/twilio/wire/relay_url.hpp"
#include "net/twilio/wire/xml_text.hpp"

#include <pugixml.hpp>

#include <vector>

namespace callengine::net::twilio {

namespace {

/// Of a document, for everything but its texts: a menu's twelve prompts with
/// their tags and URLs take under 4 KiB.
constexpr std::size_t bytes_for_markup = 8 * 1024;

/// Longest `<Identity>` (contract 2.6), and as much for other names.
constexpr std::size_t name_characters = 256;

struct string_writer final : pugi::xml_writer {
  std::string text;

  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

std::string print(const pugi::xml_document& document) {
  string_writer writer;
  writer.text.reserve(1024);
  document.save(writer, "", pugi::format_raw | pugi::format_no_declaration,
    pugi::encoding_utf8);
  return std::move(writer.text);
}

pugi::xml_node begin(pugi::xml_document& document) {
  auto declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  return document.append_child("Response");
}

void set(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name) = value.c_str();
}

void set(pugi::xml_node node, const char* name, const char* value) {
  node.append_attribute(name) = value;
}

void set(pugi::xml_node node, const char* name, seconds value) {
  node.append_attribute(name) = static_cast<long long>(value.count());
}

/// Writes one verb into its parent.
class verb_writer {
public:
  verb_writer(const twiml::document& document, const url_base& base,
    std::string_view call)
    : document_{document}, public_url_{base.public_url}, base_{base}, call_{
                                                                        call} {}

  void operator()(pugi::xml_node parent, const twiml::say& verb) {
    const auto text = clean(verb.text, limits::say_characters);
    if (text.empty())
      return; // Twilio warns of an empty <Say>
    auto node = parent.append_child("Say");
    if (!document_.voice.empty())
      set(node, "voice", clean(document_.voice, name_characters));
    if (!document_.language.empty())
      set(node, "language", clean(document_.language, name_characters));
    node.text() = text.c_str();
  }

  void operator()(pugi::xml_node parent, const twiml::play& verb) {
    const auto url
      = greeting_url(verb.client, verb.media, public_url_, base_.token);
    if (!url.empty()) // an empty <Play> ends the call
      parent.append_child("Play").text() = url.c_str();
  }

  void operator()(pugi::xml_node parent, const twiml::pause& verb) {
    set(parent.append_child("Pause"), "length", verb.length);
  }

  void operator()(pugi::xml_node parent, const twiml::gather_key& verb) {
    auto node = parent.append_child("Gather");
    set(node, "input", "dtmf");
    set(node, "numDigits", "1");
    set(node, "finishOnKey", "");
    set(node, "actionOnEmptyResult", "true");
    set(node, "timeout", verb.timeout);
    set_action(node, verb.action);
    for (const auto& prompt : verb.prompts)
      (*this)(node, prompt);
  }

  void operator()(pugi::xml_node parent, const twiml::gather_speech& verb) {
    auto node = parent.append_child("Gather");
    set(node, "input", "speech dtmf");
    set(node, "numDigits", "1");
    set(node, "finishOnKey", "");
    set(node, "actionOnEmptyResult", "true");
    set(node, "timeout", verb.timeout);
    set(node, "speechTimeout", "auto");
    set(node, "profanityFilter", "false");
    if (!document_.language.empty())
      set(node, "language", clean(document_.language, name_characters));
    leave_hints(node, verb.hints);
    set_action(node, verb.action);
    for (const auto& prompt : verb.prompts)
      (*this)(node, prompt);
  }

  void operator()(pugi::xml_node parent, const twiml::connect_relay& verb) {
    auto connect = parent.append_child("Connect");
    set_action(connect, verb.action);
    auto node = connect.append_child("ConversationRelay");
    const relay_target target{
      verb.action.client, call_sid{call_}, verb.action.step};
    set(node, "url", relay_url(target, public_url_));
    set(node, "welcomeGreeting", clean(verb.greeting, limits::say_characters));
    set(node, "dtmfDetection", "true");
    set(node, "interruptible", "any");
    set(node, "reportInputDuringAgentSpeech", "any");
    if (!document_.language.empty())
      set(node, "language", clean(document_.language, name_characters));
    leave_hints(node, verb.hints);
  }

  void operator()(pugi::xml_node parent, const twiml::dial& verb) {
    auto node = parent.append_child("Dial");
    set_action(node, verb.action);
    set(node, "timeout", verb.timeout);
    set(node, "timeLimit", verb.time_limit);
    if (!verb.caller_id.empty())
      set(node, "callerId", clean(verb.caller_id, name_characters));
    std::visit([&](const auto& noun) { write(node, noun); }, verb.noun);
  }

  void operator()(pugi::xml_node parent, const twiml::record& verb) {
    auto node = parent.append_child("Record");
    set_action(node, verb.action);
    set(node, "maxLength", verb.max_length);
    set(node, "timeout", verb.silence);
    set(node, "finishOnKey", "#");
    set(node, "playBeep", "true");
    set(node, "recordingStatusCallback", to_url(verb.status, public_url_));
    set(node, "recordingStatusCallbackMethod", "POST");
    set(node, "recordingStatusCallbackEvent", "completed absent");
  }

  void operator()(pugi::xml_node parent, const twiml::redirect& verb) {
    auto node = parent.append_child("Redirect");
    set(node, "method", "POST");
    node.text() = to_url(verb.to, public_url_).c_str();
  }

  void operator()(pugi::xml_node parent, const twiml::hangup&) {
    parent.append_child("Hangup");
  }

  void operator()(pugi::xml_node parent, const twiml::reject&) {
    parent.append_child("Reject");
  }

  /// Within what room the words have left. A cut is not told: a recogniser does
  /// without the end of a hint, and nobody hears it.
  void write_hints() {
    for (auto& each : hints_) {
      text_room room{room_.bytes};
      const auto list = hint_list(*each.hints, room);
      room_.bytes = room.bytes;
      if (list.empty())
        each.of.remove_attribute(each.where);
      else
        each.where.set_value(list.c_str());
    }
  }

  bool was_cut() const noexcept {
    return room_.was_cut;
  }

private:
  struct hints_place {
    pugi::xml_node of;
    pugi::xml_attribute where;
    const std::vector<std::string>* hints; ///< of the document
  };

  void write(pugi::xml_node dial, const twiml::client_noun& noun) {
    auto node = dial.append_child("Client");
    set_status(node, noun.status);
    node.append_child("Identity").text()
      = clean(noun.identity, name_characters).c_str();
    for (const auto& [name, value] : noun.parameters) {
      auto parameter = node.append_child("Parameter");
      set(parameter, "name", clean(name, name_characters));
      set(parameter, "value", clean(value, name_characters));
    }
  }

  void write(pugi::xml_node dial, const twiml::number_noun& noun) {
    auto node = dial.append_child("Number");
    if (noun.screening) {
      set(node, "url", to_url(*noun.screening, public_url_));
      set(node, "method", "POST");
    }
    set_status(node, noun.status);
    node.text() = clean(noun.number, name_characters).c_str();
  }

  /// Their place; what they are is written last.
  void leave_hints(pugi::xml_node node, const std::vector<std::string>& hints) {
    hints_.push_back({node, node.append_attribute("hints"), &hints});
  }

  void set_action(pugi::xml_node node, const twiml::link& action) {
    set(node, "action", to_url(action, public_url_));
    set(node, "method", "POST");
  }

  void set_status(pugi::xml_node node, const twiml::link& status) {
    set(node, "statusCallback", to_url(status, public_url_));
    set(node, "statusCallbackEvent", "initiated ringing answered completed");
    set(node, "statusCallbackMethod", "POST");
  }

  std::string clean(std::string_view text, std::size_t most_characters) {
    return xml_text(text, most_characters, room_);
  }

  const twiml::document& document_;
  std::string_view public_url_;
  const url_base& base_;
  std::string_view call_;
  text_room room_{limits::document_bytes - bytes_for_markup};
  std::vector<hints_place> hints_;
};

} // namespace

rendered render_twiml(const twiml::document& document, const url_base& base,
  std::string_view call) {
  pugi::xml_document xml;
  const auto response = begin(xml);
  verb_writer write{document, base, call};
  for (const auto& verb : document.verbs)
    std::visit([&](const auto& each) { write(response, each); }, verb);
  write.write_hints();
  return {print(xml), write.was_cut()};
}

std::string render_come_back(std::string_view url, bool else_hang_up) {
  pugi::xml_document xml;
  auto response = begin(xml);
  set(response.append_child("Pause"), "length", "1");
  auto redirect = response.append_child("Redirect");
  set(redirect, "method", "POST");
  redirect.text() = std::string{url}.c_str();
  if (else_hang_up)
    response.append_child("Hangup");
  return print(xml);
}

std::string render_hold(
  std::string_view text, std::string_view url, bool takes_key) {
  constexpr seconds wait{5};
  const std::string target{url};
  pugi::xml_document xml;
  auto response = begin(xml);
  auto spoken_in = response;
  if (takes_key) {
    spoken_in = response.append_child("Gather");
    set(spoken_in, "input", "dtmf");
    set(spoken_in, "numDigits", "1");
    set(spoken_in, "finishOnKey", "");
    set(spoken_in, "timeout", wait);
    set(spoken_in, "action", target);
    set(spoken_in, "method", "POST");
  }
  spoken_in.append_child("Say").text() = std::string{text}.c_str();
  if (!takes_key)
    set(response.append_child("Pause"), "length", wait);
  auto redirect = response.append_child("Redirect");
  set(redirect, "method", "POST");
  redirect.text() = target.c_str();
  return print(xml);
}

std::string render_call_out(
  const std::string& number, const std::string& caller_id) {
  pugi::xml_document xml;
  auto dial = begin(xml).append_child("Dial");
  set(dial, "answerOnBridge", "true");
  set(dial, "callerId", caller_id);
  set(dial, "timeLimit", limits::talk);
  dial.append_child("Number").text() = number.c_str();
  return print(xml);
}

std::string render_nothing() {
  pugi::xml_document xml;
  begin(xml);
  return print(xml);
}

} // namespace callengine::net::twilio
