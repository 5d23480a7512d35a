#pragma once

#include "simulator/network/network.hpp"
#include "simulator/staff/staff_member.hpp"
#include "simulator/time/scheduler.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::testing {

/// Somebody who calls the clinic. Single-threaded.
class patient final : public simulator::caller {
public:
  /// Called after each thing that is heard.
  std::function<void(patient&, const std::string&)> on_hearing;

  // What they do; nothing once the call is over.
  void press(char key);
  void speak(std::chrono::milliseconds length);
  void say_sound(simulator::sound_ptr sound);
  void hang_up();

  // What they know.
  const call_sid& sid() const noexcept;
  bool over() const noexcept;
  bool heard(std::string_view text) const;
  std::size_t times_heard(std::string_view text) const;
  const std::vector<std::string>& everything() const noexcept;

  void placed(std::shared_ptr<simulator::caller_line> line) override;
  void hears(const std::string& text) override;
  void ended(const std::string& status) override;

private:
  std::shared_ptr<simulator::caller_line> line_;
  call_sid sid_;
  std::vector<std::string> heard_;
  bool over_ = false;
};

/// What a staff member does with an offer.
struct manner {
  enum class reaction { accepts, declines, ignores };

  reaction what = reaction::accepts;
  std::chrono::milliseconds after{0};

  /// From the talk's begin; none: the caller has to.
  std::optional<std::chrono::milliseconds> hangs_up_after{};
};

inline constexpr auto accepts = manner::reaction::accepts;
inline constexpr auto declines = manner::reaction::declines;
inline constexpr auto ignores = manner::reaction::ignores;

/// A staff member at a page. Closes it with itself. Single-threaded.
class person {
public:
  person(boost::asio::io_context& io, simulator::scheduler& clock,
    simulator::network& phones, const std::string& address,
    simulator::presence_options options, manner how);
  ~person();

  person(const person&) = delete;
  person& operator=(const person&) = delete;

  /// Asked at each offer; returns the same manner until it is set.
  std::function<manner()> decides;

  simulator::staff_member& page() noexcept;
  const std::string& state() const noexcept;
  std::size_t offers() const noexcept;

  /// Why the last offer ended; empty: none has.
  std::string last_ending() const;

private:
  void changed();
  void react(const manner& how);

  simulator::scheduler& clock_;
  std::shared_ptr<simulator::staff_member> page_;
  manner now_;
  std::size_t offers_seen_ = 0;
  int talks_seen_ = 0;
  simulator::timer reaction_;
  simulator::timer end_of_talk_;
};

} // namespace callengine::testing
