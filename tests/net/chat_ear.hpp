#pragma once

#include "model/ai/proposal.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace callengine::net::testing {

/// Hears what an answerer tells of one question. May be forgotten while it
/// still tells.
class chat_ear {
public:
  using clock = std::chrono::steady_clock;

  std::function<void(ai::reply)> told() const {
    return [to = heard_](ai::reply reply) {
      to->take(std::move(reply));
    };
  }

  /// Throws after ten seconds.
  void wait_for_end() const {
    wait([](const heard& so_far) { return so_far.ends > 0; });
  }

  void wait_for_piece() const {
    wait([](const heard& so_far) { return !so_far.pieces.empty(); });
  }

  std::vector<std::string> pieces() const {
    const std::lock_guard guard{heard_->lock};
    return heard_->pieces;
  }

  std::string text() const {
    std::string all;
    for (const auto& each : pieces())
      all += each;
    return all;
  }

  /// Proposals and failures: one, in the end.
  int ends() const {
    const std::lock_guard guard{heard_->lock};
    return heard_->ends;
  }

  std::optional<ai::proposal> proposal() const {
    wait_for_end();
    const std::lock_guard guard{heard_->lock};
    return heard_->proposal;
  }

  std::optional<ai::answer_failure> failure() const {
    wait_for_end();
    const std::lock_guard guard{heard_->lock};
    return heard_->failure;
  }

  clock::time_point first_piece_at() const {
    const std::lock_guard guard{heard_->lock};
    return heard_->first_piece_at;
  }

  clock::time_point ended_at() const {
    const std::lock_guard guard{heard_->lock};
    return heard_->ended_at;
  }

private:
  struct heard {
    void take(ai::reply reply) {
      const std::lock_guard guard{lock};
      if (auto* said = std::get_if<ai::piece>(&reply)) {
        if (pieces.empty())
          first_piece_at = clock::now();
        pieces.push_back(std::move(said->text));
      } else {
        ++ends;
        ended_at = clock::now();
        if (auto* what = std::get_if<ai::proposal>(&reply))
          proposal = std::move(*what);
        else
          failure = std::get<ai::answer_failure>(reply);
      }
      news.notify_all();
    }

    std::mutex lock;
    std::condition_variable news;
    std::vector<std::string> pieces;
    int ends = 0;
    std::optional<ai::proposal> proposal;
    std::optional<ai::answer_failure> failure;
    clock::time_point first_piece_at;
    clock::time_point ended_at;
  };

  void wait(const std::function<bool(const heard&)>& happened) const {
    std::unique_lock guard{heard_->lock};
    const bool came = heard_->news.wait_for(
      guard, std::chrono::seconds{10}, [&] { return happened(*heard_); });
    if (!came)
      throw std::runtime_error("nothing was told");
  }

  std::shared_ptr<heard> heard_ = std::make_shared<heard>();
};

} // namespace callengine::net::testing
