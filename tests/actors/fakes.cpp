#include "tests/actors/fakes.hpp"

#include <utility>

namespace callengine::actors::testing {

// -- a webhook's answer -------------------------------------------------------

void recording_reply::answer(twiml::document_ptr document) {
  note(std::move(document), false);
}

void recording_reply::refuse() {
  note(nullptr, true);
}

void recording_reply::note(twiml::document_ptr document, bool refused) {
  const std::lock_guard lock{mutex_};
  if (answers_++ == 0) {
    document_ = std::move(document);
    refused_ = refused;
  }
  changed_.notify_all();
}

twiml::document_ptr recording_reply::document() const {
  const std::lock_guard lock{mutex_};
  return document_;
}

bool recording_reply::refused() const {
  const std::lock_guard lock{mutex_};
  return refused_;
}

bool recording_reply::answered() const {
  return answers() > 0;
}

int recording_reply::answers() const {
  const std::lock_guard lock{mutex_};
  return answers_;
}

bool recording_reply::wait(milliseconds deadline) const {
  std::unique_lock lock{mutex_};
  return changed_.wait_for(lock, deadline, [this] { return answers_ > 0; });
}

// -- REST ---------------------------------------------------------------------

void recording_control::cancel_leg(const call_sid& leg) {
  const std::lock_guard lock{mutex_};
  cancelled_.push_back(leg);
}

std::vector<call_sid> recording_control::cancelled() const {
  const std::lock_guard lock{mutex_};
  return cancelled_;
}

// -- a page -------------------------------------------------------------------

void recording_page::welcome(staff_state state) {
  const std::lock_guard lock{mutex_};
  welcomes_.push_back(state);
  ++version_;
  changed_.notify_all();
}

void recording_page::send(outgoing_page_frame frame) {
  const auto* offer = std::get_if<page_frame::offer_made>(&frame);
  if (offer != nullptr && on_offer)
    on_offer(*offer);
  const std::lock_guard lock{mutex_};
  frames_.push_back(std::move(frame));
  ++version_;
  changed_.notify_all();
}

void recording_page::close() {
  const std::lock_guard lock{mutex_};
  closed_ = true;
  ++version_;
  changed_.notify_all();
}

std::uint64_t recording_page::version() const {
  const std::lock_guard lock{mutex_};
  return version_;
}

std::vector<staff_state> recording_page::welcomes() const {
  const std::lock_guard lock{mutex_};
  return welcomes_;
}

bool recording_page::closed() const {
  const std::lock_guard lock{mutex_};
  return closed_;
}

staff_state recording_page::shown() const {
  const auto changes = all<page_frame::state_changed>();
  if (!changes.empty())
    return changes.back().state;
  const auto greetings = welcomes();
  return greetings.empty() ? staff_state::offline : greetings.back();
}

} // namespace callengine::actors::testing
