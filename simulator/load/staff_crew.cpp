#include "simulator/load/staff_crew.hpp"

#include <algorithm>

namespace callengine::simulator::load {

namespace {

/// Within the engine's grace for a dropped socket.
constexpr milliseconds come_back_after{200};

} // namespace

staff_crew::staff_crew(boost::asio::io_context& io, std::string url,
  const std::vector<crew_member>& members, bool available)
  : available_(available) {
  for (const auto& member : members) {
    auto& own = *pages_.emplace_back(std::make_unique<page>());
    presence_options options;
    options.url = url + "/api/portal/ws";
    options.token = member.token;
    options.available = available;
    options.reconnect_delay = come_back_after;
    presence_events events;
    events.frame = [this, &own](const nlohmann::json& frame) {
      on_frame(own, frame);
    };
    events.disconnected = [this, &own](const std::string& why) {
      last_problem_ = why;
      own.offer.clear();
      own.leg_over.reset();
      if (std::exchange(own.open, false)) {
        --ready_;
        ++lost_;
      }
    };
    own.socket
      = presence_client::create(io, std::move(options), std::move(events));
    by_identity_.emplace(member.identity, &own);
  }
}

staff_crew::~staff_crew() {
  for (const auto& each : pages_)
    each->socket->drop();
}

void staff_crew::start(std::size_t at_once) {
  const auto most = std::min(pages_.size(), ready_ + at_once);
  for (; started_ < most; ++started_)
    pages_[started_]->socket->start();
}

void staff_crew::watch(load_stats& stats, asked_at when) {
  stats_ = &stats;
  asked_at_ = std::move(when);
}

void staff_crew::leg_over(const std::string& address) {
  const auto found = by_identity_.find(address);
  if (found != by_identity_.end())
    found->second->leg_over = steady::now();
}

void staff_crew::on_frame(page& at, const nlohmann::json& frame) {
  const auto type = frame.value("type", "");
  if (type == "state")
    on_state(at, frame.value("state", ""));
  else if (type == "welcome" && !available_)
    on_state(at, "available");
  else if (type == "offer")
    on_offer(at, frame);
  else if (type == "offer.ended")
    at.offer.clear();
}

void staff_crew::on_state(page& at, const std::string& state) {
  if (state != "available")
    return;
  if (!std::exchange(at.open, true))
    ++ready_;
  if (stats_ && at.leg_over)
    stats_->to_available.record(steady::now() - *at.leg_over);
  at.leg_over.reset();
}

void staff_crew::on_offer(page& at, const nlohmann::json& frame) {
  const auto offer = frame.value("offer", "");
  if (!stats_ || offer == at.offer)
    return;
  if (!at.offer.empty())
    stats_->note(breach::offered_twice, "");
  at.offer = offer;
  // Whoever is asked anew is no longer waited for.
  at.leg_over.reset();
  const auto asked = asked_at_(frame.value("call", ""));
  if (asked)
    stats_->to_offer.record(steady::now() - *asked);
}

std::size_t staff_crew::size() const noexcept {
  return pages_.size();
}

std::size_t staff_crew::ready() const noexcept {
  return ready_;
}

std::size_t staff_crew::lost() const noexcept {
  return lost_;
}

const std::string& staff_crew::last_problem() const noexcept {
  return last_problem_;
}

} // namespace callengine::simulator::load
