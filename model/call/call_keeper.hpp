#pragma once

#include "model/call/call.hpp"
#include "model/ports/history.hpp"
#include "model/ports/snapshot_store.hpp"
#include "model/webhook.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace callengine {

/// Speak only what would survive (rule 3): holds the answers of one call back
/// until the state that led to them is durable, and what the call decided until
/// history may know it. Part of whoever owns the call; one thread at a time.
class call_keeper {
public:
  /// Called on a thread of the store: the owner passes it on to `kept`.
  using told = std::function<void(std::uint64_t version, durability how)>;

  /// Both are used until the keeper's owner is gone, and by the store longer.
  void start(snapshot_store& store, history& rows, told when_kept);

  /// Goes on with a call that was kept by an earlier run.
  void restore(const call_snapshot& kept);

  /// Told by the next snapshot, and to history once that is durable.
  void note(history_row row);

  /// Goes out once all that the call has been through so far is durable.
  void say(webhook_reply_ptr reply, twiml::document_ptr document);

  /// A step is done. A step whose answer is still awaited is not kept: after a
  /// crash Twilio asks again, and all that led there happens again.
  void stepped(const call& value, bool changed);

  /// Behind a `say` that is no part of a step.
  void flush(const call& value);

  /// The engine stops as planned: what is not kept yet is kept now.
  void keep_last(const call& value);

  /// Writes the call anew: the store has lost it.
  void keep_again(const call& value);

  /// The store has told.
  void kept(std::uint64_t version, durability how);

  /// Nothing is on its way and nothing waits.
  bool settled() const noexcept {
    return settled_ == version_ && !changed_ && fresh_.empty();
  }

  /// The call is over and settled: forgets the image once history is safe.
  void end(const ended_call& call);

  /// The call's owner dies and the call with it: history hears all that was
  /// decided, durable or not.
  void tell_rest();

  /// Whoever waits gets this instead: the call is somebody else's now.
  void give_up(const twiml::document_ptr& document);

private:
  struct pending_row {
    history_row row;
    std::uint64_t version = 0;     ///< of the first snapshot that holds it
    history_position position = 0; ///< 0: history does not know it yet
  };

  struct pending_answer {
    webhook_reply_ptr reply;
    twiml::document_ptr document;
    std::uint64_t version = 0;
  };

  void keep(const call& value);
  void forget_safe_rows();
  void tell_history();
  void answer_settled();

  snapshot_store* store_ = nullptr;
  history* history_ = nullptr;
  told when_kept_;
  std::uint64_t version_ = 0; ///< of the newest snapshot
  std::uint64_t settled_ = 0; ///< the newest that nobody has to wait for
  bool changed_ = false;      ///< since the newest snapshot
  history_position last_ = 0; ///< of the newest row that history knows
  std::vector<pending_row> rows_;
  std::vector<pending_answer> fresh_;   ///< said since the newest snapshot
  std::vector<pending_answer> waiting_; ///< for a snapshot
};

} // namespace callengine
