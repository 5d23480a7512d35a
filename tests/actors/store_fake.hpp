#pragma once

#include "model/ports/call_lookup.hpp"
#include "model/ports/snapshot_store.hpp"

#include <deque>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace callengine::actors::testing {

/// A snapshot store in memory, durable at once unless told otherwise.
class recording_store final : public snapshot_store {
public:
  bool save(call_snapshot snapshot, saved done) override;
  void save(staff_snapshot snapshot, std::function<void()> refused) override;
  void end(ended_call call) override;
  void find(client_id client, const call_sid& call,
    std::function<void(known_call)> done) override;

  /// Nothing becomes durable until `commit`.
  void hold();

  /// All that was saved is durable, and tells so; holds no more.
  void commit(durability how = durability::durable);

  /// The store is out: nobody waits for it.
  void go_out(bool out);

  /// As `hold` for questions: `find` is answered by `answer_questions`.
  void hold_questions();
  void answer_questions();

  /// Whoever asks is told that nothing can be known.
  void fail_questions();

  std::vector<call_snapshot> calls() const; ///< durable ones
  std::vector<staff_snapshot> staff() const;
  std::vector<ended_call> ended() const;
  int questions() const;

  /// Puts what an earlier run kept.
  void put(call_snapshot snapshot);

  /// The newest claim's token was refused.
  void refuse_claim();

private:
  struct change {
    call_snapshot snapshot;
    saved done;
  };

  using question = std::pair<call_sid, std::function<void(known_call)>>;

  known_call known(const call_sid& call) const; ///< under the lock

  mutable std::mutex mutex_;
  bool held_ = false;
  bool out_ = false;
  bool silent_ = false;
  bool fails_ = false;
  int questions_ = 0;
  std::deque<change> waiting_;
  std::deque<question> asked_;
  std::map<call_sid, call_snapshot> calls_;
  std::map<staff_key, staff_snapshot> staff_;
  std::map<call_sid, ended_call> ended_;
  std::function<void()> newest_claim_;
};

/// Twilio's REST, asked about calls: what a test says of them.
class scripted_lookup final : public call_lookup {
public:
  void find_call(
    const call_sid& call, std::function<void(call_result)> done) override;
  void find_recordings(
    const call_sid& call, std::function<void(recordings_result)> done) override;

  /// Without this: there are no credentials.
  void say(const call_sid& call, call_status status,
    std::vector<found_recording> recordings = {});

  /// Twilio has never heard of it.
  void deny(const call_sid& call);

  /// So many questions about it get an error.
  void fail(const call_sid& call, int times);

  /// How often its end was asked for.
  int questions(const call_sid& call) const;

private:
  mutable std::mutex mutex_;
  std::map<call_sid, int> failures_;
  std::map<call_sid, int> questions_;
  std::map<call_sid, call_result> calls_;
  std::map<call_sid, std::vector<found_recording>> recordings_;
};

} // namespace callengine::actors::testing
