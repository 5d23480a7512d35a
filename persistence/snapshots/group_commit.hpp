#pragma once

#include "model/ports/snapshot_store.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/snapshots/snapshot_backend.hpp"

#include <boost/asio/io_context.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace callengine::persistence {

/// What an earlier run left. All are called on the thread of the store, in
/// this order; staff members before any call.
struct recovery_listener {
  std::function<void(std::vector<staff_snapshot>)> staff;
  std::function<void(std::vector<call_snapshot>)> calls; ///< some at a time
  std::function<void(std::vector<ended_call>)> ended;    ///< some at a time
  std::function<void()> over;

  /// The store has lost what it had: all that lives is to be saved again. At
  /// any time.
  std::function<void()> emptied;
};

/// What the store has done. Any thread.
struct snapshot_counters {
  std::atomic<std::uint64_t> written{0};   ///< snapshots, after coalescing
  std::atomic<std::uint64_t> coalesced{0}; ///< replaced before they were
  std::atomic<std::uint64_t> batches{0};
  std::atomic<std::uint64_t> failures{0}; ///< batches that were tried again
  std::atomic<std::uint64_t> refused{0};  ///< a newer epoch or token was there
  std::atomic<std::uint64_t> not_durable{0}; ///< answers that did not wait
  std::atomic<std::uint64_t> emptied{0};     ///< times
  std::atomic<std::uint64_t> unreadable{0};  ///< images of an earlier run
  std::atomic<std::uint64_t> writing_us{0};  ///< of all batches together
};

/// The snapshot store over a backend: changes are gathered while a batch is
/// under way and go out as the next one, so that nobody waits for a round trip
/// of their own. A breaker opens when an answer has waited for
/// `limits::store_patience` or the backend fails: from then on nobody waits,
/// and the newest change of each key is kept until the backend takes all of
/// them; then it closes. One thread of its own, which is the backend's too.
class group_commit final : public snapshot_store {
public:
  using make_backend = std::function<std::unique_ptr<snapshot_backend>(
    boost::asio::io_context&)>;

  group_commit(const make_backend& make, number_cipher cipher);
  ~group_commit() override; ///< as `stop` with no time

  /// Opens the store, again and again until it is there, and then reads what
  /// an earlier run left. `epoch_at_least`: ms since 1970.
  void start(std::uint64_t epoch_at_least, recovery_listener listener);

  /// Waits until the staff members have been told. False: the store was not
  /// there within the time; it is tried on.
  bool wait_for_staff(milliseconds within);

  /// Writes what waits, within the time, and ends the thread. Returns how many
  /// changes could not be written. Idempotent.
  std::size_t stop(milliseconds within);

  // -- snapshot_store ---------------------------------------------------------

  bool save(call_snapshot snapshot, saved done) override;
  void save(staff_snapshot snapshot, std::function<void()> refused) override;
  void end(ended_call call) override;
  void find(client_id client, const call_sid& call,
    std::function<void(known_call)> done) override;

  // -- for the operator; any thread -------------------------------------------

  /// The store is out: what happens now is in memory only.
  bool degraded() const noexcept;

  /// Changes that are not durable yet.
  std::size_t waiting() const;

  /// What an earlier run left is still being read.
  bool recovering() const noexcept;

  const snapshot_counters& counted() const noexcept;

private:
  class worker;
  std::unique_ptr<worker> worker_;
};

} // namespace callengine::persistence
