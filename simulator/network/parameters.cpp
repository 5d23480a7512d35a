#include "simulator/network/parameters.hpp"

#include <array>
#include <ctime>

namespace callengine::simulator {

std::string rfc_2822(time_point at) {
  const auto time = std::chrono::system_clock::to_time_t(at);
  std::tm parts{};
  gmtime_r(&time, &parts);
  // Not strftime: its names of days follow the locale.
  constexpr std::array<const char*, 7> days{
    "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr",
    "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(),
    "%s, %02d %s %04d %02d:%02d:%02d +0000",
    days[static_cast<std::size_t>(parts.tm_wday)], parts.tm_mday,
    months[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900,
    parts.tm_hour, parts.tm_min, parts.tm_sec);
  return text.data();
}

field_list common_parameters(
  const leg_facts& facts, const network_options& options) {
  field_list out;
  out.reserve(32); // with what others add; not an initializer list: it copies
  out.emplace_back("CallSid", facts.sid);
  out.emplace_back("AccountSid", options.account_sid);
  out.emplace_back("From", facts.from);
  out.emplace_back("To", facts.to);
  out.emplace_back("Caller", facts.from);
  out.emplace_back("Called", facts.to);
  out.emplace_back("CallStatus", facts.status);
  out.emplace_back("ApiVersion", "2010-04-01");
  out.emplace_back("Direction", facts.direction);
  if (!facts.parent.empty())
    out.emplace_back("ParentCallSid", facts.parent);
  // Present with empty values where nothing is known.
  for (const auto* name : {"FromCity", "FromState", "FromZip", "FromCountry",
         "ToCity", "ToState", "ToZip", "ToCountry", "CallerCity", "CallerState",
         "CallerZip", "CallerCountry", "CalledCity", "CalledState", "CalledZip",
         "CalledCountry"})
    out.emplace_back(name, "");
  return out;
}

field_list progress_parameters(
  const leg_facts& facts, time_point now, int sequence_number) {
  field_list out{{"Timestamp", rfc_2822(now)},
    {"CallbackSource", "call-progress-events"},
    {"SequenceNumber", std::to_string(sequence_number)}};
  if (facts.ended_at) {
    const auto length = talk_length(facts);
    out.emplace_back("CallDuration", std::to_string(length.count()));
    // Begun minutes, as they are billed.
    out.emplace_back("Duration", std::to_string((length.count() + 59) / 60));
  }
  return out;
}

} // namespace callengine::simulator
