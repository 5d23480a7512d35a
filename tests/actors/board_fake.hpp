#pragma once

#include "model/ports/board_reports.hpp"

#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace callengine::actors::testing {

/// A database that tells every board the same, or nothing until it is let.
class scripted_boards final : public board_reports {
public:
  struct question {
    client_id client;
    time_point until;
  };

  void find(client_id client, time_point until,
    std::function<void(result)> done) override {
    {
      const std::lock_guard lock{mutex_};
      questions_.push_back({client, until});
      if (is_silent) {
        waiting_.push_back(std::move(done));
        return;
      }
    }
    done(answer);
  }

  std::vector<question> questions() const {
    const std::lock_guard lock{mutex_};
    return questions_;
  }

  /// Answers what waits, in order.
  void answer_all() {
    std::vector<std::function<void(result)>> due;
    {
      const std::lock_guard lock{mutex_};
      due.swap(waiting_);
    }
    for (const auto& done : due)
      done(answer);
  }

  // -- set while no question is under way --

  result answer;
  bool is_silent = false;

private:
  mutable std::mutex mutex_;
  std::vector<question> questions_;
  std::vector<std::function<void(result)>> waiting_;
};

} // namespace callengine::actors::testing
