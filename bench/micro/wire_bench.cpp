// What stands between a socket and the call: form, signature, TwiML.
#include "bench/micro/sample_call.hpp"
#include "net/twilio/wire/form.hpp"
#include "net/twilio/wire/keyed_hash.hpp"
#include "net/twilio/wire/render_twiml.hpp"
#include "net/twilio/wire/signature.hpp"
#include "net/twilio/wire/translate_webhook.hpp"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <string>
#include <vector>

namespace callengine::bench {
namespace {

using namespace net::twilio;

const std::string token = "0123456789abcdef0123456789abcdef";
const std::string target
  = "/api/twilio/voice/ivr-gather?client=1&line=1&step=1&node=0";

/// A pressed key, with the parameters that Twilio sends.
const std::string body
  = "AccountSid=AC00000000000000000000000000000000&ApiVersion=2010-04-01"
    "&CallSid=CA0123456789abcdef0123456789abcdef&CallStatus=in-progress"
    "&Called=%2B12025550199&CalledCity=&CalledCountry=US&CalledState="
    "&CalledZip=&Caller=%2B12025550142&CallerCity=&CallerCountry=US"
    "&CallerState=&CallerZip=&Digits=1&Direction=inbound&FinishedOnKey="
    "&From=%2B12025550142&FromCity=&FromCountry=US&FromState=&FromZip="
    "&To=%2B12025550199&ToCity=&ToCountry=US&ToState=&ToZip=&msg=Gather+End";

std::string signature_of(const parameters& form) {
  auto sorted = form;
  std::sort(sorted.begin(), sorted.end(),
    [](const auto& a, const auto& b) { return a.name < b.name; });
  keyed_hash hash{token};
  hash.add(public_url + target);
  for (const auto& [name, value] : sorted) {
    hash.add(name);
    hash.add(value);
  }
  const auto text = *hash.finish();
  return {text.begin(), text.end()};
}

void decode_form_body(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(decode_form(body));
}

BENCHMARK(decode_form_body);

void check_signature(benchmark::State& state) {
  const auto form = *decode_form(body);
  const std::vector tokens{token};
  const auto bases = signed_bases(public_url);
  const auto signature = signature_of(form);
  const signed_content content{target, form, std::nullopt};
  if (!has_valid_signature(tokens, bases, content, signature))
    state.SkipWithError("the signature is not valid");
  for (auto _ : state)
    benchmark::DoNotOptimize(
      has_valid_signature(tokens, bases, content, signature));
}

BENCHMARK(check_signature);

void translate(benchmark::State& state) {
  const auto form = *decode_form(body);
  const auto query = *decode_form(target.substr(target.find('?') + 1));
  for (auto _ : state)
    benchmark::DoNotOptimize(
      translate_webhook(twiml::endpoint::ivr_gather, query, form));
}

BENCHMARK(translate);

void render_menu(benchmark::State& state) {
  const auto document = menu_document(sample_plan(10));
  const url_base base{std::string{public_url}, "a token"};
  for (auto _ : state)
    benchmark::DoNotOptimize(render_twiml(document, base));
}

BENCHMARK(render_menu);

} // namespace
} // namespace callengine::bench
