#include "simulator/load/template_book.hpp"

#include <algorithm>

namespace callengine::simulator::load {

std::optional<const played_step*> step_after(
  const played_step& step, std::uint64_t form) noexcept {
  for (const auto& [known, next] : step.next)
    if (known == form)
      return next;
  return std::nullopt;
}

template_book::template_book(std::string public_url)
  : public_url_(std::move(public_url)) {}

std::size_t template_book::endpoint_index(const std::string& name) {
  const auto found = std::find(endpoints_.begin(), endpoints_.end(), name);
  const auto index = static_cast<std::size_t>(found - endpoints_.begin());
  if (found == endpoints_.end())
    endpoints_.push_back(name);
  return index;
}

void template_book::learn(const recorded_call& call) {
  auto requests = make_templates(call, public_url_);
  if (requests.empty())
    return;
  for (auto& each : requests)
    each.endpoint_index = endpoint_index(each.endpoint);
  played_step* at = first_[call.script];
  if (!at)
    at = first_[call.script]
      = &steps_.emplace_back(played_step{requests[0], {}});
  for (std::size_t index = 0; index < requests.size(); ++index) {
    scanned_document answer;
    scan(call.exchanges[index].answer, answer);
    if (requests[index].endpoint == "status-callback" && !farewell_)
      learn_farewell(call.exchanges[index], requests[index].endpoint_index);
    const bool last = index + 1 == requests.size();
    const auto known = std::find_if(at->next.begin(), at->next.end(),
      [&](const auto& each) { return each.first == answer.form; });
    if (known == at->next.end()) {
      played_step* next = nullptr;
      if (!last)
        next = &steps_.emplace_back(played_step{requests[index + 1], {}});
      at->next.emplace_back(answer.form, next);
      at = next;
    } else {
      if (last || !known->second
        || known->second->request.endpoint != requests[index + 1].endpoint)
        return;
      at = known->second;
    }
  }
}

void template_book::learn_farewell(
  const recorded_exchange& exchange, std::size_t endpoint) {
  // Any call may end with it, whatever it was answered before: the form is made
  // without the answers of the call that it was recorded in.
  auto alone = make_templates({{}, {exchange}}, public_url_);
  alone.front().endpoint_index = endpoint;
  farewell_ = &steps_.emplace_back(played_step{std::move(alone.front()), {}});
}

const template_book::entry* template_book::first(
  const std::string& script) const {
  const auto found = first_.find(script);
  return found == first_.end() ? nullptr : &*found;
}

const played_step* template_book::farewell() const noexcept {
  return farewell_;
}

const std::vector<std::string>& template_book::endpoints() const noexcept {
  return endpoints_;
}

} // namespace callengine::simulator::load
