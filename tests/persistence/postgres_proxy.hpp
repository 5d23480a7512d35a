#pragma once

#include "tests/support/temporary_folder.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

namespace callengine::persistence::testing {

/// Stands between libpq and a server on their unix sockets.
class postgres_proxy {
public:
  explicit postgres_proxy(std::string server);
  ~postgres_proxy();
  postgres_proxy(const postgres_proxy&) = delete;
  postgres_proxy& operator=(const postgres_proxy&) = delete;

  /// What a client names as its host.
  std::string folder() const {
    return folder_.path().string();
  }

  /// The next COMMIT reaches the server; instead of its answer, once that is
  /// there, the client's link is cut.
  void cut_the_next_commit() {
    cutting_ = true;
  }

  /// As `freeze(true)`, once a client has sent this.
  void freeze_at(std::string text) {
    const std::lock_guard lock{mutex_};
    freeze_at_ = std::move(text);
  }

  int cuts() const {
    return cuts_;
  }

  /// Takes what is sent and answers nothing; what had a link then has lost it
  /// when the proxy goes on.
  void freeze(bool frozen);

private:
  void run(const std::stop_token& stop);
  bool is_frozen();
  void wait_for_thaw(const std::stop_token& stop);
  void serve(const std::stop_token& stop, int client);
  bool freezes_at(std::string_view text);
  bool pass(int from, int to, bool from_client, bool& commit);

  const std::string server_;
  callengine::testing::temporary_folder folder_;
  int listener_ = -1;
  std::atomic<bool> cutting_ = false;
  std::mutex mutex_; ///< of `frozen_` and `freeze_at_`
  std::condition_variable_any thawed_;
  bool frozen_ = false;
  std::atomic<int> cuts_ = 0;
  std::string freeze_at_; ///< empty: never
  std::jthread thread_;
};

} // namespace callengine::persistence::testing
