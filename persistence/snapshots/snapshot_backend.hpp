#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"
#include "persistence/result.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace callengine::persistence {

/// One change of what the store keeps.
struct snapshot_write {
  enum class kind : std::uint8_t {
    call,          ///< keep `image` of a live call
    ended,         ///< forget the call's image, remember that it ended
    claim_lease,   ///< a staff member's `image`: the lease is held
    renew_lease,   ///< the same, of a lease that is held already
    release_lease, ///< a staff member's `image`: nobody holds the lease
  };

  kind what = kind::call;
  client_id client;
  std::string id; ///< call SID or user id

  /// Of a call's image: refused if the store has a higher (epoch, version). Of
  /// a lease: the fencing token, refused in the same way, hence by (epoch,
  /// token). Equal is written, so that a batch can be sent again. Of `ended`:
  /// not compared; it is refused only if a later epoch wrote the image or the
  /// end, and so is an image after the end that a later epoch wrote. An image
  /// that is kept after the end takes the end away.
  std::uint64_t version = 0;

  /// JSON, with patients' data in it encrypted. Of `ended`: when it ended, ms
  /// since 1970 as decimal digits.
  std::string image;
};

using snapshot_batch = std::shared_ptr<const std::vector<snapshot_write>>;

/// What became of a batch.
struct write_report {
  std::string error; ///< not empty: nothing is known to be written, try again

  /// Indexes of writes that were refused: a newer epoch or version is there.
  std::vector<std::size_t> refused;

  /// The store has lost what it had (it was emptied, or it is another one, or
  /// it was restarted from an older state): everything must be written anew.
  bool emptied = false;
};

/// What is kept under one call's key.
struct kept_call {
  client_id client;
  std::string call;
  std::uint64_t version = 0;
  std::string image;    ///< empty: not live
  std::string ended_at; ///< empty: not ended
};

struct kept_staff {
  client_id client;
  std::string user;
  std::uint64_t fence = 0;
  std::string image;
};

/// A part of a listing.
struct call_page {
  std::vector<kept_call> calls;
  std::string next; ///< the cursor of the next page; empty: this was the last
};

/// How long a live image is kept after its last write. No call lives longer (a
/// talk ends after 4 h): what is older belongs to an engine that never came
/// back.
constexpr std::chrono::seconds image_lifetime = std::chrono::hours{26};

/// A store of snapshots as the group commit sees it: a key for each call, one
/// for each staff member, batches applied atomically and in the order in which
/// they were given: one that was told as failed changes nothing any more once a
/// later one was written. Every function is called on the thread of the loop
/// that the backend was made with and returns at once; every `done` is run
/// once, on that thread, not before the function has returned, also when the
/// link is lost meanwhile. At most one batch is under way; questions may be
/// beside it.
class snapshot_backend {
public:
  virtual ~snapshot_backend() = default;

  /// Connects, or opens the file, and from then on by itself again after every
  /// loss, with backoff. `done`: the epoch of this engine, higher than that of
  /// every engine before it and at least `at_least` (below 2^53); or why there
  /// is none. Called again after a failure, though not at once: while the
  /// backend waits between two tries it fails without a try. A store that was
  /// emptied has forgotten the epochs before: let `at_least` grow with time.
  virtual void claim_epoch(
    std::uint64_t at_least, std::function<void(result<std::uint64_t>)> done)
    = 0;

  virtual void write(snapshot_batch batch, std::uint64_t epoch,
    std::function<void(write_report)> done)
    = 0;

  /// An empty batch: is the store there, does it write, is it still the same?
  virtual void probe(std::function<void(write_report)> done) = 0;

  virtual void find(client_id client, const std::string& call,
    std::function<void(result<kept_call>)> done)
    = 0;

  /// All staff members' images.
  virtual void list_staff(
    std::function<void(result<std::vector<kept_staff>>)> done)
    = 0;

  /// Live and ended calls, about `count` a page; the first has the cursor "".
  /// A call may be told twice, and one that changes meanwhile may be missing.
  virtual void list_calls(const std::string& cursor, std::size_t count,
    std::function<void(result<call_page>)> done)
    = 0;

  /// Closes. What is under way is told as failed, before this returns or not
  /// at all.
  virtual void close() = 0;
};

} // namespace callengine::persistence
