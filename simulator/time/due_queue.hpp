#pragma once

#include "model/time.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace callengine::simulator {

/// Callbacks that wait for their time: first by when they are due, then by
/// the order of their making. A binary heap whose entries know where they
/// are, so that a timer can be taken out of its middle.
class due_queue {
public:
  /// Names one callback; stays valid, and harmless, once that is gone.
  struct ticket {
    std::uint32_t slot = 0;
    std::uint64_t number = 0;
  };

  ticket add(time_point due, std::function<void()> callback);

  /// Nothing happens if the callback was taken or cancelled before.
  void cancel(ticket which) noexcept;

  bool empty() const noexcept;

  /// When the first is due. Only if there is one.
  time_point next_due() const noexcept;

  /// Takes the first out. Only if there is one.
  std::function<void()> take();

private:
  struct slot {
    std::function<void()> callback;
    std::uint64_t number = 0; ///< 0: free
    std::size_t place = 0;    ///< in the heap
  };

  struct entry {
    time_point due;
    std::uint64_t number = 0;
    std::uint32_t slot = 0;

    bool before(const entry& other) const noexcept {
      return due < other.due || (due == other.due && number < other.number);
    }
  };

  void put(std::size_t place, const entry& what) noexcept;
  void sift_up(std::size_t place, entry what) noexcept;
  void sift_down(std::size_t place, entry what) noexcept;
  std::function<void()> remove(std::size_t place) noexcept;

  std::vector<slot> slots_;
  std::vector<std::uint32_t> free_;
  std::vector<entry> heap_;
  std::uint64_t last_number_ = 0;
};

} // namespace callengine::simulator
