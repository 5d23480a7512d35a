#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace callengine::simulator::load {

/// Which of the calls that are being played: its place, and its running
/// number, as places are used again.
struct call_id {
  std::uint32_t place = 0;
  std::uint64_t serial = 0;

  friend bool operator==(const call_id&, const call_id&) = default;
};

/// Makes the sids of a run's calls. They hold the call's id, so that a frame
/// that names a call needs no table to be led back to it.
class call_ids {
public:
  /// Runs against one engine need different numbers.
  explicit call_ids(std::uint32_t run) noexcept;

  /// The sid of a call's `number`th thing: 0 is the caller's leg. `prefix` is
  /// CA, RE ….
  void append(std::string& out, std::string_view prefix, const call_id& call,
    std::uint8_t number) const;

  /// Reads the sid of a caller's leg of this run.
  std::optional<call_id> read(std::string_view sid) const noexcept;

private:
  std::uint32_t run_;
};

/// A caller's number, one of those that are kept for fiction.
std::string caller_number(std::uint64_t serial);

} // namespace callengine::simulator::load
