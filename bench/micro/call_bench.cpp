// The call machine and the image of a call.
#include "bench/micro/sample_call.hpp"
#include "persistence/call_image.hpp"

#include <nlohmann/json.hpp>

#include <benchmark/benchmark.h>

namespace callengine::bench {
namespace {

void advance_first_request(benchmark::State& state) {
  const auto plan = sample_plan(10);
  const auto arrived = new_call(plan, call_id, "+12025550142", sample_time());
  const call_event event = call_events::call_arrived{};
  for (auto _ : state)
    benchmark::DoNotOptimize(advance(plan, arrived, event, sample_time()));
}

BENCHMARK(advance_first_request);

void advance_key_to_voicemail(benchmark::State& state) {
  const auto plan = sample_plan(10);
  const auto in_menu = call_in_menu(plan);
  const call_event event = call_events::digits_pressed{"*"};
  for (auto _ : state)
    benchmark::DoNotOptimize(advance(plan, in_menu, event, sample_time()));
}

BENCHMARK(advance_key_to_voicemail);

/// The roster has answered: one of so many is chosen.
void advance_selection(benchmark::State& state) {
  const auto people = static_cast<int>(state.range(0));
  const auto plan = sample_plan(people);
  const auto asked = advance(
    plan, call_in_menu(plan), call_events::digits_pressed{"1"}, sample_time());
  call_events::candidates_reported reported;
  for (int count = 0; count < people; ++count) {
    staff_availability free;
    free.user = {101 + count};
    free.page = staff_availability::page_state::ready;
    free.free_since = sample_time() - milliseconds{count};
    reported.staff.push_back(free);
  }
  const call_event event = reported;
  for (auto _ : state)
    benchmark::DoNotOptimize(advance(plan, asked.next, event, sample_time()));
}

BENCHMARK(advance_selection)->Arg(10)->Arg(100)->Arg(1000);

/// The caller's words are weighed, and answered by the built-in answerer.
void advance_speech(benchmark::State& state, const char* words) {
  const auto plan = talking_plan(static_cast<int>(state.range(0)));
  const auto conversing = call_in_menu(plan);
  const call_event event = call_events::speech_heard{words, 0.9, "en-US"};
  for (auto _ : state)
    benchmark::DoNotOptimize(advance(plan, conversing, event, sample_time()));
}

BENCHMARK_CAPTURE(advance_speech, question, "What are your opening hours?")
  ->Arg(10)
  ->Arg(200);
BENCHMARK_CAPTURE(
  advance_speech, urgent, "My husband has chest pain, what shall I do?")
  ->Arg(200);

persistence::number_cipher some_cipher() {
  using persistence::number_cipher;
  return *number_cipher::from_key(number_cipher::generate_key()).value;
}

void write_image(benchmark::State& state) {
  const auto plan = sample_plan(10);
  const auto in_menu = call_in_menu(plan);
  const auto cipher = some_cipher();
  for (auto _ : state)
    benchmark::DoNotOptimize(persistence::write_call_image(in_menu, cipher));
}

BENCHMARK(write_image);

void read_image(benchmark::State& state) {
  const auto plan = sample_plan(10);
  const auto cipher = some_cipher();
  const auto image = persistence::write_call_image(call_in_menu(plan), cipher);
  for (auto _ : state)
    benchmark::DoNotOptimize(persistence::read_call_image(image, cipher));
}

BENCHMARK(read_image);

} // namespace
} // namespace callengine::bench
