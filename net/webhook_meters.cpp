#include "net/webhook_meters.hpp"

#include "net/twilio/wire/link_url.hpp"

#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include <array>
#include <string>

namespace callengine::net {

namespace {

constexpr std::size_t endpoints
  = static_cast<std::size_t>(twiml::endpoint::outgoing) + 1;

/// What webhooks are answered with; the last stands for any other.
constexpr std::array<unsigned, 7> statuses{200, 400, 403, 404, 405, 415, 0};

std::size_t index_of(unsigned status) noexcept {
  std::size_t index = 0;
  while (statuses[index] != status && statuses[index] != 0)
    ++index;
  return index;
}

/// Seconds: from a tenth of a millisecond to Twilio's patience.
const prometheus::Histogram::BucketBoundaries buckets{0.0001, 0.00025, 0.0005,
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15};

std::string name_of(twiml::endpoint to) {
  const auto path = twilio::path_of(to);
  return std::string{path.substr(path.rfind('/') + 1)};
}

} // namespace

struct webhook_meters::families {
  struct one_endpoint {
    std::array<prometheus::Counter*, statuses.size()> by_status{};
    prometheus::Histogram* duration = nullptr;
  };

  std::array<one_endpoint, endpoints> by_endpoint;
};

webhook_meters::webhook_meters(prometheus::Registry& registry)
  : families_{std::make_unique<families>()} {
  auto& counts = prometheus::BuildCounter()
                   .Name("callengine_webhooks_total")
                   .Help("Webhooks answered, by endpoint and HTTP status.")
                   .Register(registry);
  auto& durations = prometheus::BuildHistogram()
                      .Name("callengine_webhook_duration_seconds")
                      .Help("From a webhook's last byte to its answer's first.")
                      .Register(registry);
  for (std::size_t index = 0; index < endpoints; ++index) {
    const auto name = name_of(static_cast<twiml::endpoint>(index));
    auto& made = families_->by_endpoint[index];
    made.duration = &durations.Add({{"endpoint", name}}, buckets);
    for (std::size_t each = 0; each < statuses.size(); ++each) {
      const auto code
        = statuses[each] == 0 ? "other" : std::to_string(statuses[each]);
      made.by_status[each] = &counts.Add({{"endpoint", name}, {"code", code}});
    }
  }
}

webhook_meters::~webhook_meters() = default;

void webhook_meters::answered(
  twiml::endpoint to, unsigned status, std::chrono::nanoseconds took) noexcept {
  auto& which = families_->by_endpoint[static_cast<std::size_t>(to)];
  which.by_status[index_of(status)]->Increment();
  which.duration->Observe(std::chrono::duration<double>(took).count());
}

} // namespace callengine::net
