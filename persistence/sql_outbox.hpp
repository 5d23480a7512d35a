#pragma once

#include "model/ports/outbox_store.hpp"
#include "persistence/connection_list.hpp"
#include "persistence/database_url.hpp"
#include "persistence/missed_call_writer.hpp"
#include "persistence/number_cipher.hpp"

#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace callengine::persistence {

/// The outbox in SQL. Each object is a run: what it claims is its own until it
/// is settled or taken over by a later run. An item whose recipient can't be
/// read is failed where it is claimed.
class sql_outbox final : public outbox_store {
public:
  using missed_listener = std::function<void(const clinic_missed_call& missed)>;

  /// `when_missed` gets the news of missed calls, for pages, on the thread that
  /// settles; lost if the engine dies in between.
  sql_outbox(
    database_url url, number_cipher cipher, missed_listener when_missed = {});

  std::string take_over(time_point now) override;

  /// Of one message only one of `keep` and `remove_media` runs at a time, so
  /// that no sound is put where it was just removed. What was settled, but
  /// whose settler does not know it yet, is not claimed again.
  result<std::vector<outbox_item>> claim(
    time_point now, const std::map<task, std::size_t>& room) override;

  std::string hand_over(std::int64_t item, time_point now) override;

  /// Told again what is settled already it changes nothing, and is done. An
  /// item of another run is an error.
  settle_answer settle(const settlement& what, time_point now) override;

  result<std::optional<voicemail_facts>> message(
    client_id client, const recording_sid& recording) override;

  result<std::size_t> expire(time_point now) override;
  result<std::map<task, outbox_count>> count() override;

private:
  void take_back_lost_claims(soci::session& session);
  std::vector<outbox_item> claim_due(soci::session& session, time_point now,
    const std::map<task, std::size_t>& room);
  std::set<std::int64_t> running();
  void remember(const std::vector<outbox_item>& claimed);
  void forget(std::int64_t item);

  connection_list connections_;
  const number_cipher cipher_;
  const missed_listener when_missed_;
  const std::string owner_; ///< of this run

  std::mutex claiming_;             ///< one claim at a time
  bool claims_may_be_lost_ = false; ///< the last claim's end is not known

  std::mutex mutex_;
  std::set<std::int64_t> running_; ///< claimed, and not known to be settled
};

} // namespace callengine::persistence
