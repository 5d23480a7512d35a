#include "simulator/time/due_queue.hpp"

#include <utility>

namespace callengine::simulator {

due_queue::ticket due_queue::add(
  time_point due, std::function<void()> callback) {
  if (free_.empty()) {
    const auto index = static_cast<std::uint32_t>(slots_.size());
    slots_.emplace_back();
    free_.reserve(slots_.capacity()); // so that `remove` cannot fail
    free_.push_back(index);
  }
  const auto index = free_.back();
  heap_.emplace_back();
  free_.pop_back();
  const auto number = ++last_number_;
  slots_[index].callback = std::move(callback);
  slots_[index].number = number;
  sift_up(heap_.size() - 1, {due, number, index});
  return {index, number};
}

void due_queue::cancel(ticket which) noexcept {
  if (which.slot >= slots_.size() || slots_[which.slot].number != which.number)
    return;
  // Its end may cancel others: only once everything is in its place.
  const auto dying = remove(slots_[which.slot].place);
}

bool due_queue::empty() const noexcept {
  return heap_.empty();
}

time_point due_queue::next_due() const noexcept {
  return heap_.front().due;
}

std::function<void()> due_queue::take() {
  return remove(0);
}

void due_queue::put(std::size_t place, const entry& what) noexcept {
  heap_[place] = what;
  slots_[what.slot].place = place;
}

void due_queue::sift_up(std::size_t place, entry what) noexcept {
  while (place > 0) {
    const auto parent = (place - 1) / 2;
    if (!what.before(heap_[parent]))
      break;
    put(place, heap_[parent]);
    place = parent;
  }
  put(place, what);
}

void due_queue::sift_down(std::size_t place, entry what) noexcept {
  for (;;) {
    auto child = 2 * place + 1;
    if (child >= heap_.size())
      break;
    if (child + 1 < heap_.size() && heap_[child + 1].before(heap_[child]))
      ++child;
    if (!heap_[child].before(what))
      break;
    put(place, heap_[child]);
    place = child;
  }
  put(place, what);
}

std::function<void()> due_queue::remove(std::size_t place) noexcept {
  auto& gone = slots_[heap_[place].slot];
  auto callback = std::move(gone.callback);
  gone.callback = nullptr;
  gone.number = 0;
  free_.push_back(heap_[place].slot);
  const auto last = heap_.back();
  heap_.pop_back();
  if (place < heap_.size()) {
    if (place > 0 && last.before(heap_[(place - 1) / 2]))
      sift_up(place, last);
    else
      sift_down(place, last);
  }
  return callback;
}

} // namespace callengine::simulator
