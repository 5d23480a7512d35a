#include "tests/model/document_checks.hpp"

#include "model/limits.hpp"

namespace callengine::testing {

namespace {

class checker {
public:
  checker(const plan& plan, std::uint32_t step) : plan_(plan), step_(step) {}

  std::string check(const twiml::document& document) {
    if (document.voice != plan_.voice || document.language != plan_.language)
      fail("speaks with another voice or language than the plan's");
    bool over = false;
    for (const auto& verb : document.verbs) {
      require(!over, "has a verb that is never reached");
      over = std::visit(*this, verb);
    }
    require(over, "runs out: neither a next step nor a hang-up");
    return fault_;
  }

  // Each returns whether nothing after the verb is reached.

  bool operator()(const twiml::say& verb) {
    require(!verb.text.empty(), "says nothing");
    require(verb.text.size() <= limits::say_characters, "says too much");
    return false;
  }

  bool operator()(const twiml::play& verb) {
    require(!verb.media.empty(), "plays nothing");
    return false;
  }

  bool operator()(const twiml::pause& verb) {
    require(verb.length > seconds{0}, "pauses for no time");
    return false;
  }

  bool operator()(const twiml::gather_key& verb) {
    check_link(verb.action);
    require(verb.timeout > seconds{0}, "waits no time for a key");
    for (const auto& prompt : verb.prompts)
      (*this)(prompt);
    return false;
  }

  bool operator()(const twiml::dial& verb) {
    check_link(verb.action);
    require(verb.timeout >= seconds{5} && verb.timeout <= seconds{600},
      "rings outside Twilio's range");
    require(!verb.caller_id.empty(), "dials with no caller id");
    if (const auto* number = std::get_if<twiml::number_noun>(&verb.noun)) {
      require(!number->number.empty(), "dials no number");
      check_link(number->status);
      if (number->screening)
        check_link(*number->screening);
    } else {
      check_link(std::get<twiml::client_noun>(verb.noun).status);
    }
    return true;
  }

  bool operator()(const twiml::record& verb) {
    check_link(verb.action);
    check_link(verb.status);
    return false;
  }

  bool operator()(const twiml::redirect& verb) {
    check_link(verb.to);
    return true;
  }

  bool operator()(const twiml::hangup&) {
    return true;
  }

  bool operator()(const twiml::reject&) {
    return true;
  }

private:
  void fail(const char* text) {
    if (fault_.empty())
      fault_ = text;
  }

  void require(bool holds, const char* text) {
    if (!holds)
      fail(text);
  }

  void check_link(const twiml::link& link) {
    require(link.step == step_, "has a link of another step");
    require(link.client == plan_.client && link.settings == plan_.settings,
      "has a link of another clinic");
    require(link.node < plan_.nodes.size(), "has a link to no node");
  }

  const plan& plan_;
  std::uint32_t step_;
  std::string fault_;
};

} // namespace

std::string document_fault(
  const twiml::document& document, const plan& plan, std::uint32_t step) {
  return checker{plan, step}.check(document);
}

std::string said(const twiml::document& document) {
  std::string result;
  const auto add = [&result](const twiml::say& say) {
    result += (result.empty() ? "" : "|") + say.text;
  };
  for (const auto& verb : document.verbs) {
    if (const auto* say = std::get_if<twiml::say>(&verb))
      add(*say);
    else if (const auto* gather = std::get_if<twiml::gather_key>(&verb))
      for (const auto& prompt : gather->prompts)
        add(prompt);
  }
  return result;
}

} // namespace callengine::testing
