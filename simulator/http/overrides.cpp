#include "simulator/http/overrides.hpp"

#include "simulator/http/form.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace callengine::simulator {

namespace {

std::optional<int> number_within(std::string_view text, int low, int high) {
  int value = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end || value < low || value > high)
    return std::nullopt;
  return value;
}

bool read_policy(std::string_view list, connection_overrides& out) {
  auto policy = out;
  policy.retry_connect = false;
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    const auto item = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    const bool all = item == "all";
    if (!all && item != "4xx" && item != "5xx" && item != "ct" && item != "rt")
      return false;
    policy.retry_4xx |= all || item == "4xx";
    policy.retry_5xx |= all || item == "5xx";
    policy.retry_connect |= all || item == "ct";
    policy.retry_read |= all || item == "rt";
  }
  out = policy;
  return true;
}

bool read_time(std::string_view text, int low, int high, milliseconds& limit) {
  const auto value = number_within(text, low, high);
  if (value)
    limit = milliseconds{*value};
  return value.has_value();
}

bool read_one(
  const std::string& key, const std::string& value, connection_overrides& out) {
  if (key == "ct")
    return read_time(value, 100, 10'000, out.limits.connect);
  if (key == "rt")
    return read_time(value, 100, 15'000, out.limits.read);
  if (key == "tt")
    return read_time(value, 100, 15'000, out.limits.total);
  if (key == "rc") {
    const auto retries = number_within(value, 0, 5);
    out.retries = retries.value_or(out.retries);
    return retries.has_value();
  }
  if (key == "rp")
    return read_policy(value, out);
  // Neither changes what a simulated network does.
  return key == "sni" || key == "e";
}

} // namespace

bool connection_overrides::retries_after(
  const http_outcome& outcome) const noexcept {
  switch (outcome.failure) {
  case transport_failure::connect:
    return retry_connect;
  case transport_failure::read:
    return retry_read;
  case transport_failure::none:
    break;
  }
  const auto status = outcome.response ? outcome.response->status : 0;
  return (retry_4xx && status / 100 == 4) || (retry_5xx && status / 100 == 5);
}

connection_overrides parse_overrides(
  std::string_view fragment, std::vector<std::string>& problems) {
  connection_overrides out;
  for (const auto& [key, value] : decode_form(fragment))
    if (!read_one(key, value, out))
      problems.push_back("connection override " + key + "=" + value
        + " is unknown or out of range");
  return out;
}

} // namespace callengine::simulator
