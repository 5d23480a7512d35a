#include "net/twilio/webhook_endpoint.hpp"

#include "model/base_url.hpp"
#include "net/twilio/wire/link_url.hpp"
#include "net/twilio/wire/render_twiml.hpp"
#include "net/twilio/wire/signature.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace callengine::net::twilio {

namespace {

response twiml_answer(std::string xml) {
  response answer;
  answer.content_type = "text/xml; charset=utf-8";
  answer.body = std::move(xml);
  return answer;
}

/// New URLs are signed with the primary token.
url_base url_base_of(const server_options& options) {
  url_base base;
  base.public_url = base_url(options.public_url);
  if (!options.twilio_auth_tokens.empty())
    base.token = options.twilio_auth_tokens.front();
  return base;
}

} // namespace

/// The engine's answer on its way to the connection.
class webhook_endpoint::reply final : public webhook_reply {
public:
  reply(const webhook_endpoint& endpoint, twiml::endpoint to, call_sid call,
    exchange_ptr asked)
    : endpoint_{endpoint}, to_{to}, call_{std::move(call)}, asked_{std::move(
                                                              asked)} {}

  /// Whoever should have answered died with it in the hand.
  ~reply() override {
    if (!done_)
      asked_->give_up();
  }

  reply(const reply&) = delete;
  reply& operator=(const reply&) = delete;

  void answer(twiml::document_ptr document) override {
    // The endpoint lives as long as the connection, on whose thread this runs.
    deliver([&endpoint = endpoint_, to = to_, call = call_,
              document = std::move(document)] {
      return endpoint.spoken(to, call, document);
    });
  }

  void refuse() override {
    deliver(not_found);
  }

private:
  void deliver(exchange::answer_maker make) {
    if (done_.exchange(true))
      return;
    // The exchange keeps what the endpoint is a part of.
    if (!asked_->respond_with(std::move(make)))
      counters::count(endpoint_.counted_.answers_too_late);
  }

  const webhook_endpoint& endpoint_;
  twiml::endpoint to_;
  call_sid call_;
  exchange_ptr asked_;
  std::atomic<bool> done_{false};
};

webhook_endpoint::webhook_endpoint(const server_options& options,
  call_engine& engine, const clock& time, counters& counted,
  webhook_meters& meters, overload& load)
  : engine_{engine}, counted_{counted}, meters_{meters}, load_{load},
    waiting_line_{options, counted, load, url_base_of(options)},
    outgoing_{options, time, counted}, base_{url_base_of(options)},
    bases_{signed_bases(options.public_url)},
    tokens_{options.twilio_auth_tokens}, deadline_{
                                           options.limits.answer_deadline} {
  if (!options.test_token.empty())
    test_tokens_.push_back(options.test_token);
}

void webhook_endpoint::handle(
  twiml::endpoint to, request what, const exchange_ptr& asked) const {
  asked->count_with(meters_, to);
  const auto refuse = [&](unsigned status, std::string_view why) {
    counters::count(counted_.webhooks_refused);
    asked->respond(plain_answer(status, why));
  };
  if (what.verb != method::get && what.verb != method::post) {
    asked->respond(wrong_method("GET, POST"));
    return;
  }
  const auto type = what.verb == method::get ? body_type::none
                                             : body_type_of(what.content_type);
  const bool unnamed = type == body_type::none && what.verb == method::post
    && !what.body.empty();
  if (type == body_type::unknown || unnamed)
    return refuse(415, "Send application/x-www-form-urlencoded.");
  const auto query = decode_form(what.query());
  const auto form
    = type == body_type::form ? decode_form(what.body) : parameters{};
  if (!query || !form)
    return refuse(400, "A percent escape is malformed.");
  const auto signed_by = signer_of(what, type, *form);
  if (signed_by == signer::nobody) {
    counters::count(counted_.signatures_refused);
    spdlog::warn("webhook refused: signature, path {}", path_of(to));
    asked->respond(plain_answer(403, "Forbidden."));
    return;
  }
  const auto& fields = what.verb == method::get ? *query : *form;
  auto means = translate_webhook(to, *query, fields);
  if (const auto* problem = std::get_if<not_understood>(&means)) {
    spdlog::warn("webhook refused: {} path {}", problem->why, path_of(to));
    return refuse(400, problem->why);
  }
  auto* const translated = std::get_if<webhook>(&means);
  if (translated != nullptr)
    translated->is_test = signed_by == signer::phone_in_page;
  if (auto document = answer_here(means, to, signed_by, *query, fields))
    asked->respond(twiml_answer(std::move(*document)));
  else if (translated != nullptr)
    ask_engine(std::move(*translated), std::move(what.target), asked);
}

std::optional<std::string> webhook_endpoint::answer_here(
  const translation& means, twiml::endpoint to, signer by,
  const parameters& query, const parameters& fields) const {
  if (to == twiml::endpoint::outgoing && by == signer::carrier)
    return outgoing_.answer(fields);
  if (const auto* here = std::get_if<answered_here>(&means))
    return render_twiml(here->document, base_).xml;
  return waiting_line_.answer(std::get<webhook>(means), query, fields);
}

webhook_endpoint::signer webhook_endpoint::signer_of(
  const request& what, body_type type, const parameters& form) const {
  signed_content content;
  content.target = what.target;
  content.form = form;
  if (type == body_type::json)
    content.body = what.body;
  const auto is_by = [&](const std::vector<std::string>& tokens) {
    return has_valid_signature(tokens, bases_, content, what.twilio_signature);
  };
  if (is_by(tokens_))
    return signer::carrier;
  return !test_tokens_.empty() && is_by(test_tokens_) ? signer::phone_in_page
                                                      : signer::nobody;
}

void webhook_endpoint::ask_engine(
  webhook translated, std::string target, const exchange_ptr& asked) const {
  const auto to = translated.to;
  auto bridge = [this, to, call = translated.call, target = std::move(target)] {
    counters::count(counted_.webhooks_bridged);
    spdlog::error(
      "the engine did not answer in time: call {}, path {}", call, path_of(to));
    return come_back(to, target);
  };
  asked->respond_within(deadline_, std::move(bridge));
  asked->weigh_on(load_);
  auto answer = std::make_shared<reply>(*this, to, translated.call, asked);
  engine_.accept(std::move(translated), std::move(answer));
}

response webhook_endpoint::spoken(twiml::endpoint to, const call_sid& call,
  const twiml::document_ptr& document) const {
  if (is_callback(to) || !document)
    return twiml_answer(render_nothing());
  auto result = render_twiml(*document, base_, call);
  if (result.was_cut) {
    counters::count(counted_.documents_cut);
    spdlog::error(
      "a text was longer than Twilio takes and was cut, path {}", path_of(to));
  }
  return twiml_answer(std::move(result.xml));
}

response webhook_endpoint::come_back(
  twiml::endpoint to, const std::string& target) const {
  if (is_callback(to)) {
    // Nobody listens: better it comes again than that its news are lost.
    auto again = plain_answer(503, "Please try again.");
    again.headers.emplace_back("Retry-After", "1");
    return again;
  }
  std::string url;
  url.reserve(base_.public_url.size() + target.size() + retry_fragment.size());
  url.append(base_.public_url).append(target).append(retry_fragment);
  return twiml_answer(render_come_back(url, is_about_leg(to)));
}

} // namespace callengine::net::twilio
