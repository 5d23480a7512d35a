#include "simulator/staff/staff_member.hpp"

#include <utility>

namespace callengine::simulator {

staff_member::staff_member(
  boost::asio::io_context& io, presence_options options, staff_events events)
  : io_(io), options_(std::move(options)), events_(std::move(events)) {}

void staff_member::start() {
  const auto weak = weak_from_this();
  hand_phone_events shown;
  shown.rings = [weak](const ring_info&) {
    if (const auto self = weak.lock())
      self->on_ring();
  };
  shown.hears = [weak](const std::string& text) {
    if (const auto self = weak.lock())
      self->tell("you hear: \"" + text + '"');
  };
  shown.connected = [weak] {
    if (const auto self = weak.lock()) {
      ++self->talks_begun_;
      self->tell("you talk with the caller");
      self->change();
    }
  };
  shown.ended = [weak](const std::string& status) {
    if (const auto self = weak.lock()) {
      self->tell("your leg ends: " + status);
      self->change();
    }
  };
  page_ = std::make_shared<hand_phone>(std::move(shown));
  open();
}

void staff_member::open() {
  const auto weak = weak_from_this();
  presence_events news;
  news.frame = [weak](const nlohmann::json& frame) {
    if (const auto self = weak.lock())
      self->on_frame(frame);
  };
  news.disconnected = [weak](const std::string& why) {
    if (const auto self = weak.lock()) {
      // Told once, not at each attempt to come back.
      const auto problem = "no connection to the engine: " + why;
      if (self->state_ != "offline" || self->last_problem_ != problem)
        self->tell(problem);
      self->last_problem_ = problem;
      self->state_ = "offline";
      self->change();
    }
  };
  socket_ = presence_client::create(io_, options_, std::move(news));
  socket_->start();
}

void staff_member::stop() {
  if (socket_)
    socket_->stop();
  if (!page_)
    return;
  page_->decline();
  page_->hang_up();
}

callee_factory staff_member::page_leg() {
  return page_->factory();
}

void staff_member::set_available(bool available) {
  options_.available = available;
  if (socket_)
    socket_->set_available(available);
}

void staff_member::set_online(bool online) {
  if (online && !socket_) {
    open();
  } else if (!online && socket_) {
    socket_->stop();
    socket_.reset();
    state_ = "offline";
    open_.reset();
    change();
  }
}

void staff_member::accept() {
  if (open_ && socket_)
    socket_->accept(open_->id);
  next_ring_ = intent::accept;
  page_->answer();
}

void staff_member::decline() {
  if (open_ && socket_)
    socket_->decline(open_->id);
  next_ring_ = intent::decline;
  page_->decline();
}

void staff_member::press(char key) {
  page_->press(key);
}

void staff_member::say(std::string text) {
  page_->say(std::move(text));
}

void staff_member::hang_up() {
  page_->hang_up();
}

presence_client& staff_member::socket() {
  return *socket_;
}

void staff_member::on_ring() {
  tell("your page rings");
  if (next_ring_ == intent::accept)
    page_->answer();
  else if (next_ring_ == intent::decline)
    page_->decline();
  change();
}

void staff_member::on_frame(const nlohmann::json& frame) {
  const auto type = frame.value("type", "");
  if (type == "welcome" || type == "state") {
    state_ = frame.value("state", "");
    tell("you are " + state_);
  } else if (type == "offer") {
    on_offer(frame);
  } else if (type == "offer.ended") {
    endings_.push_back({frame.value("offer", ""), frame.value("reason", "")});
    if (open_ && open_->id == endings_.back().id)
      open_.reset();
    tell("the offer ends: " + endings_.back().reason);
  } else if (type == "error") {
    tell("the engine says: " + frame.value("code", "") + ": "
      + frame.value("message", ""));
  }
  change();
}

void staff_member::on_offer(const nlohmann::json& frame) {
  shown_offer offer{frame.value("offer", ""), frame.value("call", ""),
    frame.value("from", ""), frame.value("department", ""),
    frame.value("reason", ""), frame.value("summary", ""),
    frame.value("urgent", false)};
  const bool known = open_ && open_->id == offer.id; // sent again
  open_ = offer;
  if (known)
    return;
  next_ring_ = intent::none;
  tell("OFFER for " + (offer.department.empty() ? "you" : offer.department)
    + ": a call from " + offer.from + " (" + offer.reason + ")"
    + (offer.urgent ? " URGENT" : "")
    + (offer.summary.empty() ? "" : ": " + offer.summary));
  offers_.push_back(std::move(offer));
}

void staff_member::tell(const std::string& sentence) {
  if (events_.tells)
    events_.tells(sentence);
}

void staff_member::change() {
  if (events_.changed)
    events_.changed();
}

const std::optional<shown_offer>& staff_member::open_offer() const noexcept {
  return open_;
}

const std::vector<shown_offer>& staff_member::offers() const noexcept {
  return offers_;
}

const std::vector<ended_offer>& staff_member::endings() const noexcept {
  return endings_;
}

const std::string& staff_member::state() const noexcept {
  return state_;
}

int staff_member::talks_begun() const noexcept {
  return talks_begun_;
}

bool staff_member::talks() const noexcept {
  return page_ && page_->talks();
}

bool staff_member::available() const noexcept {
  return options_.available;
}

} // namespace callengine::simulator
