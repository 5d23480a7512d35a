#pragma once

#include "simulator/load/histogram.hpp"
#include "simulator/load/http_client.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::simulator::load {

/// What may go wrong as seen from outside. Each has its counter; the words
/// are in `to_string`.
enum class breach : std::uint8_t {
  no_answer,       ///< nothing came, or too late
  wrong_status,    ///< anything but 200
  no_twiml,        ///< does not parse, or Twilio would warn of it
  dead_end,        ///< a document without a next step or a goodbye
  late,            ///< after 3 s
  rung_twice,      ///< one person was rung by two calls at once
  offered_twice,   ///< one page had two open offers
  double_differs,  ///< a doubled request got other bytes
  without_outcome, ///< an ended call that has no outcome
};

inline constexpr std::size_t breaches = 9;

std::string_view to_string(breach what) noexcept;

/// How a call ended, as its caller and Twilio see it.
enum class call_end : std::uint8_t {
  person,
  voicemail,
  goodbye,
  hung_up,       ///< as the script wanted
  off_recording, ///< the call went a way that was never recorded: hung up
  failed,
};

inline constexpr std::size_t call_ends = 6;

std::string_view to_string(call_end what) noexcept;

/// Everything that one measured phase counts. Single-threaded.
struct load_stats {
  std::vector<histogram> latency_by_endpoint; ///< from the due moment
  histogram latency;
  histogram lateness;     ///< from due to asked: the harness' own fault
  histogram to_offer;     ///< from the request that starts a hunt to its offer
  histogram first_token;  ///< from a model's first word to the relay's socket
  histogram to_available; ///< from the request that ends a talk to `state`
  std::uint64_t webhooks = 0;   ///< answered
  std::uint64_t unanswered = 0; ///< in `latency` with the time they waited
  std::uint64_t calls_started = 0;
  std::uint64_t doubles = 0;
  std::array<std::uint64_t, call_ends> ended{};
  std::array<std::uint64_t, breaches> broken{};
  std::array<std::string, breaches> example; ///< of the first, without numbers

  void note(std::size_t endpoint, const exchange_times& times);

  /// A request that had no answer until `now`.
  void note_unanswered(
    std::size_t endpoint, steady::time_point due, steady::time_point now);

  /// One that is still awaited after the run: so far without an answer.
  void note_outstanding(
    std::size_t endpoint, steady::time_point due, steady::time_point now);

  void note(call_end how) noexcept;
  void note(breach what, std::string_view detail);

  std::uint64_t calls_ended() const noexcept;
  std::uint64_t all_breaches() const noexcept;

private:
  void record(std::size_t endpoint, nanoseconds took);
};

} // namespace callengine::simulator::load
