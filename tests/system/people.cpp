#include "tests/system/people.hpp"

#include <algorithm>

namespace callengine::testing {

namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

} // namespace

// -- patient ------------------------------------------------------------------

void patient::press(char key) {
  if (line_)
    line_->press(key);
}

void patient::speak(std::chrono::milliseconds length) {
  if (line_)
    line_->speak(length);
}

void patient::say_sound(simulator::sound_ptr sound) {
  if (line_)
    line_->say_sound(std::move(sound));
}

void patient::hang_up() {
  if (line_)
    line_->hang_up();
}

const call_sid& patient::sid() const noexcept {
  return sid_;
}

bool patient::over() const noexcept {
  return over_;
}

bool patient::heard(std::string_view text) const {
  return times_heard(text) > 0;
}

std::size_t patient::times_heard(std::string_view text) const {
  return static_cast<std::size_t>(std::count_if(heard_.begin(), heard_.end(),
    [text](const std::string& each) { return contains(each, text); }));
}

const std::vector<std::string>& patient::everything() const noexcept {
  return heard_;
}

void patient::placed(std::shared_ptr<simulator::caller_line> line) {
  line_ = std::move(line);
  sid_ = line_->sid();
}

void patient::hears(const std::string& text) {
  heard_.push_back(text);
  if (on_hearing)
    on_hearing(*this, text);
}

void patient::ended(const std::string&) {
  over_ = true;
  line_.reset();
}

// -- person -------------------------------------------------------------------

person::person(boost::asio::io_context& io, simulator::scheduler& clock,
  simulator::network& phones, const std::string& address,
  simulator::presence_options options, manner how)
  : decides([how] { return how; }), clock_(clock) {
  simulator::staff_events events;
  events.changed = [this] {
    changed();
  };
  page_ = std::make_shared<simulator::staff_member>(
    io, std::move(options), std::move(events));
  page_->start();
  phones.set_callee(address, page_->page_leg());
}

person::~person() {
  reaction_.reset();
  end_of_talk_.reset();
  talks_seen_ = page_->talks_begun();
  offers_seen_ = page_->offers().size();
  page_->stop();
}

simulator::staff_member& person::page() noexcept {
  return *page_;
}

const std::string& person::state() const noexcept {
  return page_->state();
}

std::size_t person::offers() const noexcept {
  return page_->offers().size();
}

std::string person::last_ending() const {
  return page_->endings().empty() ? "" : page_->endings().back().reason;
}

void person::changed() {
  if (page_->offers().size() > offers_seen_) {
    offers_seen_ = page_->offers().size();
    now_ = decides();
    reaction_ = clock_.after(now_.after, [this] { react(now_); });
  }
  if (page_->talks_begun() > talks_seen_) {
    talks_seen_ = page_->talks_begun();
    if (now_.hangs_up_after)
      end_of_talk_
        = clock_.after(*now_.hangs_up_after, [this] { page_->hang_up(); });
  }
}

void person::react(const manner& how) {
  if (how.what == accepts)
    page_->accept();
  else if (how.what == declines)
    page_->decline();
}

} // namespace callengine::testing
