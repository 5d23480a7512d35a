// The built-in answerer and the brakes before it.
#include "model/ai/brakes.hpp"
#include "model/ai/builtin_answerer.hpp"
#include "model/ai/spoken_text.hpp"

#include <benchmark/benchmark.h>
#include <string>

namespace callengine::bench {
namespace {

/// A clinic with so many questions and answers.
ai::knowledge sample_knowledge(int answers) {
  ai::clinic_facts facts;
  facts.clinic_name = "Hillside Family Clinic";
  facts.hours = "We are open Monday through Friday from eight to five.";
  facts.address = "We are at 1 Hill Road.";
  facts.departments = {{"Billing", {"bill", "payment"}},
    {"Appointments", {"appointment", "schedule"}}, {"Pharmacy", {"refill"}}};
  for (int count = 0; count < answers; ++count) {
    const auto number = std::to_string(count);
    facts.answers.push_back(
      {count, "Do you treat kind " + number + " of injuries at home?",
        "We treat kind " + number + " on Mondays; please bring your papers.",
        ""});
  }
  facts.answers.push_back({answers, "Whom do I call at night?",
    "Call our night line, (202) 555-0142.", ""});
  return ai::knowledge{facts};
}

const std::string short_sentence
  = "Yeah hi, I need to pay my bill, it came in the mail on Tuesday.";

/// As long as an utterance may be, of words that begin many urgent patterns.
std::string longest_sentence() {
  std::string text;
  while (text.size() < 2000)
    text += "my chest and the door of a baby that he took for a hat ";
  return text;
}

void brakes_short(benchmark::State& state) {
  const auto clinic = sample_knowledge(20);
  for (auto _ : state)
    benchmark::DoNotOptimize(ai::brake_for(short_sentence, clinic));
}

BENCHMARK(brakes_short);

void brakes_longest(benchmark::State& state) {
  const auto clinic = sample_knowledge(20);
  const auto said = longest_sentence();
  for (auto _ : state)
    benchmark::DoNotOptimize(ai::brake_for(said, clinic));
}

BENCHMARK(brakes_longest);

void propose_short(benchmark::State& state) {
  const auto clinic = sample_knowledge(static_cast<int>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(ai::propose(short_sentence, clinic));
}

BENCHMARK(propose_short)->Arg(20)->Arg(500);

/// An answer with a number, as it comes over a relay: after each piece all that
/// came so far is looked at.
void spoken_in_pieces(benchmark::State& state) {
  const auto clinic = sample_knowledge(static_cast<int>(state.range(0)));
  constexpr std::size_t piece = 4;
  const std::string answer
    = "We are open Monday through Friday from eight to five. At night and on "
      "holidays please call our night line, (202) 555-0142, and a nurse will "
      "call you back. Please have your insurance card with you if you can.";
  for (auto _ : state)
    for (std::size_t end = piece; end < answer.size() + piece; end += piece)
      benchmark::DoNotOptimize(
        ai::spoken_stream{clinic}.add(answer.substr(0, end)));
}

BENCHMARK(spoken_in_pieces)->Arg(200)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace callengine::bench
