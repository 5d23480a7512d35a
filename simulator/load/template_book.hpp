#pragma once

#include "simulator/load/request_template.hpp"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace callengine::simulator::load {

/// One request of a played call, and which comes next after which answer.
struct played_step {
  request_template request;

  /// By the form of the answer; null: the call is over.
  std::vector<std::pair<std::uint64_t, played_step*>> next;
};

/// What was recorded, as a tree for each script: calls that got answers of the
/// same forms went the same way. Steps live as long as the book.
class template_book {
public:
  template_book(std::string public_url);

  /// Adds one call's way. Of two ways that differ where the answers did not,
  /// the first one stays.
  void learn(const recorded_call& call);

  /// A script's name and its first request.
  using entry = std::pair<const std::string, played_step*>;

  /// Null if the script was never learnt.
  const entry* first(const std::string& script) const;

  /// The request that tells the call's end; null if nothing was learnt.
  const played_step* farewell() const noexcept;

  /// Names of endpoints; `request_template::endpoint_index` counts these.
  const std::vector<std::string>& endpoints() const noexcept;

private:
  std::size_t endpoint_index(const std::string& name);
  void learn_farewell(const recorded_exchange& exchange, std::size_t endpoint);

  std::string public_url_;
  std::deque<played_step> steps_;
  std::map<std::string, played_step*> first_;
  const played_step* farewell_ = nullptr;
  std::vector<std::string> endpoints_;
};

/// The step after an answer of this form. Nothing if that way is unknown.
std::optional<const played_step*> step_after(
  const played_step& step, std::uint64_t form) noexcept;

} // namespace callengine::simulator::load
