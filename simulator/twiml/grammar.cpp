#include "simulator/twiml/grammar.hpp"

#include "simulator/twiml/values.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

namespace callengine::simulator {

namespace {

/// What an attribute's value must be, and the code of the warning if it isn't.
struct value_rule {
  enum class kind {
    any,
    boolean,
    method,
    natural, ///< integer within [low, high]
    keys,    ///< a set of 0-9 # *, may be empty
    one_key, ///< exactly one of them, or empty
    words,   ///< blank-separated, each out of `choices`
  };
  kind what = kind::any;
  int code = 12200;
  int low = 0;
  int high = 0;
  std::string_view choices = {};
};

struct element_rule {
  std::map<std::string_view, value_rule> attributes;
  std::set<std::string_view> children;
  bool text = false;
};

using enum value_rule::kind;

constexpr int integer_max = 1'000'000;
constexpr std::string_view progress_events
  = "initiated ringing answered completed";
constexpr std::string_view recording_events = "in-progress completed absent";

constexpr value_rule any_value{};

/// Attributes that Number and Client share.
std::map<std::string_view, value_rule> noun_attributes() {
  return {{"url", any_value}, {"method", {method, 13210}},
    {"statusCallbackEvent", {words, 13210, 0, 0, progress_events}},
    {"statusCallback", any_value}, {"statusCallbackMethod", {method, 13210}}};
}

element_rule gather_rule() {
  return {
    {{"input", {words, 13310, 0, 0, "dtmf speech"}}, {"action", any_value},
      {"method", {method, 13312}},
      {"timeout", {natural, 13313, 1, integer_max}},
      {"speechTimeout", any_value},
      {"maxSpeechTime", {natural, 13310, 1, integer_max}},
      {"profanityFilter", {boolean, 13310}}, {"finishOnKey", {one_key, 13310}},
      {"numDigits", {natural, 13314, 1, integer_max}},
      {"partialResultCallback", any_value},
      {"partialResultCallbackMethod", {method, 13310}}, {"language", any_value},
      {"hints", any_value}, {"bargeIn", {boolean, 13310}},
      {"debug", {boolean, 13310}}, {"actionOnEmptyResult", {boolean, 13310}},
      {"speechModel", any_value}, {"enhanced", {boolean, 13310}}},
    {"Say", "Pause", "Play"}, false};
}

element_rule dial_rule() {
  return {
    {{"action", any_value}, {"method", {method, 13210}},
      {"timeout", {natural, 13212, 5, 600}}, {"hangupOnStar", {boolean, 13213}},
      {"timeLimit", {natural, 13210, 1, 86'400}}, {"callerId", any_value},
      {"record",
        {words, 13210, 0, 0,
          "do-not-record record-from-answer "
          "record-from-ringing record-from-answer-dual "
          "record-from-ringing-dual true false"}},
      {"trim", {words, 13210, 0, 0, "trim-silence do-not-trim"}},
      {"recordingStatusCallback", any_value},
      {"recordingStatusCallbackMethod", {method, 13210}},
      {"recordingStatusCallbackEvent", {words, 13210, 0, 0, recording_events}},
      {"answerOnBridge", {boolean, 13210}}, {"ringTone", any_value},
      {"recordingTrack", {words, 13210, 0, 0, "inbound outbound both"}},
      {"sequential", {boolean, 13210}}, {"referUrl", any_value},
      {"referMethod", {method, 13210}}, {"events", any_value},
      {"callReason", any_value}, {"recordingConfigurationId", any_value}},
    {"Client", "Conference", "Number", "Queue", "Sim", "Sip", "Application",
      "WhatsApp"},
    true};
}

element_rule number_rule() {
  element_rule rule{noun_attributes(), {}, true};
  rule.attributes.insert({{"sendDigits", any_value}, {"byoc", any_value},
    {"machineDetection", {words, 13210, 0, 0, "Enable DetectMessageEnd"}},
    {"amdStatusCallback", any_value},
    {"amdStatusCallbackMethod", {method, 13210}},
    {"machineDetectionTimeout", {natural, 13210, 3, 60}},
    {"machineDetectionSpeechThreshold", {natural, 13210, 1000, 6000}},
    {"machineDetectionSpeechEndThreshold", {natural, 13210, 500, 5000}},
    {"machineDetectionSilenceTimeout", {natural, 13210, 2000, 10000}}});
  return rule;
}

element_rule client_rule() {
  element_rule rule{noun_attributes(), {"Identity", "Parameter"}, true};
  rule.attributes.insert({"clientNotificationUrl", any_value});
  return rule;
}

element_rule record_rule() {
  return {
    {{"action", any_value}, {"method", {method, 13610}},
      {"timeout", {natural, 13612, 0, integer_max}},
      {"finishOnKey", {keys, 13613}},
      {"maxLength", {natural, 13611, 2, 86'400}},
      {"playBeep", {boolean, 13610}},
      {"trim", {words, 13610, 0, 0, "trim-silence do-not-trim"}},
      {"recordingStatusCallback", any_value},
      {"recordingStatusCallbackMethod", {method, 13610}},
      {"recordingStatusCallbackEvent", {words, 13610, 0, 0, recording_events}},
      {"transcribe", {boolean, 13610}}, {"transcribeCallback", any_value}},
    {}, false};
}

element_rule relay_rule() {
  constexpr std::string_view interruptions = "none dtmf speech any true false";
  return {
    {{"url", any_value}, {"welcomeGreeting", any_value},
      {"welcomeGreetingInterruptible", {words, 12200, 0, 0, interruptions}},
      {"language", any_value}, {"ttsLanguage", any_value},
      {"transcriptionLanguage", any_value}, {"ttsProvider", any_value},
      {"voice", any_value}, {"transcriptionProvider", any_value},
      {"speechModel", any_value},
      {"interruptible", {words, 12200, 0, 0, interruptions}},
      {"interruptSensitivity", any_value}, {"dtmfDetection", {boolean, 12200}},
      {"reportInputDuringAgentSpeech", {words, 12200, 0, 0, interruptions}},
      {"preemptible", {boolean, 12200}}, {"hints", any_value},
      {"debug", any_value}, {"events", any_value},
      {"elevenlabsTextNormalization", any_value},
      {"intelligenceService", any_value}},
    {"Language", "Parameter"}, false};
}

const std::map<std::string_view, element_rule>& rules() {
  static const std::map<std::string_view, element_rule> table{
    {"Say",
      {{{"voice", any_value}, {"language", any_value},
         {"loop", {natural, 13510, 0, 1000}}},
        {}, true}},
    {"Play",
      {{{"loop", {natural, 13410, 0, 1000}}, {"digits", any_value}}, {}, true}},
    {"Pause", {{{"length", {natural, 13910, 1, integer_max}}}, {}, false}},
    {"Gather", gather_rule()},
    {"Dial", dial_rule()},
    {"Number", number_rule()},
    {"Client", client_rule()},
    {"Identity", {{}, {}, true}},
    {"Parameter", {{{"name", any_value}, {"value", any_value}}, {}, false}},
    {"Record", record_rule()},
    {"Redirect", {{{"method", {method, 13710}}}, {}, true}},
    {"Connect",
      {{{"action", any_value}, {"method", {method, 12200}}},
        {"ConversationRelay"}, false}},
    {"ConversationRelay", relay_rule()},
    {"Language",
      {{{"code", any_value}, {"ttsProvider", any_value}, {"voice", any_value},
         {"transcriptionProvider", any_value}, {"speechModel", any_value}},
        {}, false}},
    {"Hangup", {{}, {"Parameter"}, false}},
    {"Reject",
      {{{"reason", {words, 12200, 0, 0, "rejected busy"}}}, {"Parameter"},
        false}},
  };
  return table;
}

/// Verbs that Twilio knows and this simulator does not run.
constexpr std::array<std::string_view, 12> other_verbs{"Echo", "Enqueue",
  "Leave", "Queue", "Sms", "Pay", "Prompt", "Start", "Stop", "Refer",
  "Conference", "Sip"};

bool is_key(char c) {
  return (c >= '0' && c <= '9') || c == '#' || c == '*';
}

/// `list` has one blank between its words.
bool has_word(std::string_view list, std::string_view word) {
  for (auto at = list.find(word); at != std::string_view::npos;
       at = list.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ')
      && (end == list.size() || list[end] == ' '))
      return true;
  }
  return false;
}

bool holds(const value_rule& rule, const std::string& value) {
  switch (rule.what) {
  case any:
    return true;
  case boolean:
    return value == "true" || value == "false";
  case method:
    return value == "GET" || value == "POST";
  case natural: {
    const auto number = to_integer(value);
    return number && *number >= rule.low && *number <= rule.high;
  }
  case keys:
    return std::all_of(value.begin(), value.end(), is_key);
  case one_key:
    return value.empty() || (value.size() == 1 && is_key(value[0]));
  case words: {
    const auto parts = split_words(value);
    return !parts.empty()
      && std::all_of(parts.begin(), parts.end(),
        [&rule](const auto& word) { return has_word(rule.choices, word); });
  }
  }
  return false;
}

void check_attributes(const element& part, const element_rule& rule,
  std::vector<document_warning>& warnings) {
  for (const auto& [name, value] : part.attributes) {
    const auto known = rule.attributes.find(name);
    if (known == rule.attributes.end())
      warnings.push_back(
        {12200, "<" + part.name + "> has no attribute " + name});
    else if (!holds(known->second, value))
      warnings.push_back({known->second.code,
        "<" + part.name + " " + name + "=\"" + value + "\">: bad value"});
  }
}

void check_element(
  const element& part, std::vector<document_warning>& warnings) {
  const auto found = rules().find(part.name);
  if (found == rules().end())
    return; // not simulated: told when it is met
  const auto& rule = found->second;
  check_attributes(part, rule, warnings);
  if (!rule.text && !part.text.empty())
    warnings.push_back({12200, "<" + part.name + "> holds text"});
  for (const auto& child : part.children) {
    if (rule.children.count(child.name) == 0)
      warnings.push_back({part.name == "Gather" ? 13320 : 12200,
        "<" + child.name + "> may not stand in <" + part.name + ">"});
    else
      check_element(child, warnings);
  }
}

} // namespace

bool is_simulated(std::string_view verb) {
  constexpr std::array<std::string_view, 6> nouns{"Number", "Client",
    "Identity", "Parameter", "ConversationRelay", "Language"};
  return rules().count(verb) != 0
    && std::find(nouns.begin(), nouns.end(), verb) == nouns.end();
}

void check_document(
  const element& response, std::vector<document_warning>& warnings) {
  if (!response.text.empty())
    warnings.push_back({12200, "text outside of verbs"});
  for (const auto& [name, value] : response.attributes)
    if (!name.starts_with("xmlns"))
      warnings.push_back({12200, "<Response> has no attribute " + name});
  for (const auto& verb : response.children) {
    const bool known = is_simulated(verb.name)
      || std::find(other_verbs.begin(), other_verbs.end(), verb.name)
        != other_verbs.end();
    if (known)
      check_element(verb, warnings);
    else
      warnings.push_back({12200, "<" + verb.name + "> is no verb"});
  }
}

} // namespace callengine::simulator
