#include "persistence/sql_outbox.hpp"

#include "persistence/audit_log.hpp"
#include "persistence/database_values.hpp"
#include "persistence/missed_call_retention.hpp"
#include "persistence/outbox_claims.hpp"
#include "persistence/outbox_settling.hpp"
#include "persistence/outbox_statements.hpp"
#include "persistence/transcript_retention.hpp"
#include "persistence/voicemail_facts_reader.hpp"
#include "persistence/voicemail_retention.hpp"

#include <spdlog/spdlog.h>

#include <random>

namespace callengine::persistence {

namespace {

std::string sentence(const std::string& what, const std::string& why) {
  return why.empty() ? std::string{} : what + ": " + why;
}

/// The name of a run: no two are alike.
std::string new_owner() {
  std::random_device dice;
  return std::to_string(dice()) + "-" + std::to_string(dice());
}

bool is_embedded(soci::session& session) {
  return session.get_backend_name() == "sqlite3";
}

/// What is done out there is not forgotten here, even by a machine that goes
/// dark. PostgreSQL does as its operator has set it up.
void outlive_power_cuts(soci::session& session) {
  session << (is_embedded(session) ? "PRAGMA synchronous = FULL"
                                   : "RESET synchronous_commit");
}

/// The mark of a mail outlives the engine at once, and a power cut a moment
/// later: an engine that is killed while a disk is waited for would leave a
/// mark on a mail that never went.
void outlive_kills(soci::session& session) {
  session << (is_embedded(session) ? "PRAGMA synchronous = NORMAL"
                                   : "SET synchronous_commit = off");
}

/// Sets the item's recipient. The error; empty: done.
std::string open_recipient(
  outbox_claims::due_item& due, const number_cipher& cipher) {
  if (due.sealed_recipient.empty())
    return {};
  auto opened = cipher.decrypt(
    due.item.client, due.sealed_recipient, recipient_seal(due.item.subject));
  if (opened)
    due.item.recipient = std::move(*opened.value);
  return opened.error;
}

} // namespace

sql_outbox::sql_outbox(
  database_url url, number_cipher cipher, missed_listener when_missed)
  : connections_{std::move(url)}, cipher_{std::move(cipher)},
    when_missed_{std::move(when_missed)}, owner_{new_owner()} {}

std::string sql_outbox::take_over(time_point) {
  return sentence("The outbox can't be taken over",
    connections_.run(&outbox_claims::take_back_all));
}

result<std::vector<outbox_item>> sql_outbox::claim(
  time_point now, const std::map<task, std::size_t>& room) {
  using claims = result<std::vector<outbox_item>>;
  const std::lock_guard lock{claiming_};
  std::vector<outbox_item> claimed;
  const auto error = connections_.run([&](soci::session& session) {
    if (claims_may_be_lost_)
      take_back_lost_claims(session);
    claimed = claim_due(session, now, room);
  });
  claims_may_be_lost_ = !error.empty();
  if (!error.empty())
    return claims::failed("The outbox can't be read: " + error);
  return claims::of(std::move(claimed));
}

/// A claim whose commit was not answered may have been made: nobody carries
/// those items out.
void sql_outbox::take_back_lost_claims(soci::session& session) {
  outbox_claims::take_back(session, owner_, running());
}

std::vector<outbox_item> sql_outbox::claim_due(soci::session& session,
  time_point now, const std::map<task, std::size_t>& room) {
  std::vector<outbox_claims::due_item> due;
  const auto in_hand = running();
  for (const auto& [what, most] : room) {
    auto left = most;
    for (auto& found : outbox_claims::find_due(
           session, what, now, most == 0 ? 0 : most + in_hand.size()))
      if (left > 0 && !in_hand.contains(found.item.id)) {
        due.push_back(std::move(found));
        --left;
      }
  }
  std::vector<outbox_item> claimed;
  if (due.empty())
    return claimed; // without taking SQLite's lock
  transaction changes{session, transaction::access::write};
  for (auto& found : due) {
    if (const auto error = open_recipient(found, cipher_); !error.empty()) {
      spdlog::error("outbox: item {} failed: {}", found.item.id, error);
      outbox_claims::fail(
        session, found.item.id, "The recipient can't be read: " + error, now);
    } else if (outbox_claims::take(session, found.item.id, owner_)) {
      claimed.push_back(std::move(found.item));
    }
  }
  changes.commit();
  remember(claimed);
  return claimed;
}

std::string sql_outbox::hand_over(std::int64_t item, time_point now) {
  bool ours = false;
  const auto error = connections_.run([&](soci::session& session) {
    outlive_kills(session);
    ours = outbox_settling::hand_over(session, item, owner_, now);
  });
  if (error.empty() && !ours)
    return outbox_settling::not_ours(item);
  return sentence("The mail can't be marked as handed over", error);
}

settle_answer sql_outbox::settle(const settlement& what, time_point now) {
  std::string refused;
  std::vector<clinic_missed_call> news;
  const auto error = connections_.run([&](soci::session& session) {
    outlive_power_cuts(session);
    refused
      = outbox_settling::settle(session, cipher_, owner_, what, now, news);
  });
  if (!error.empty())
    return {sentence("The item can't be settled", error), false};
  forget(what.item);
  for (const auto& missed : news)
    if (when_missed_)
      when_missed_(missed);
  return {refused, !refused.empty()};
}

result<std::optional<voicemail_facts>> sql_outbox::message(
  client_id client, const recording_sid& recording) {
  using facts = result<std::optional<voicemail_facts>>;
  std::optional<voicemail_facts> found;
  const auto error = connections_.run([&](soci::session& session) {
    found = read_voicemail_facts(session, cipher_, client, recording);
  });
  if (!error.empty())
    return facts::failed("The message can't be read: " + error);
  return facts::of(std::move(found));
}

/// What keeps old messages from being found keeps no transcript, and so on.
result<std::size_t> sql_outbox::expire(time_point now) {
  using expired = result<std::size_t>;
  std::size_t found = 0;
  const auto messages = connections_.run([&](soci::session& session) {
    found += expire_messages(session, cipher_, now);
  });
  const auto transcripts = connections_.run(
    [&](soci::session& session) { found += expire_transcripts(session, now); });
  const auto missed = connections_.run([&](soci::session& session) {
    found += expire_missed_calls(session, now);
  });
  auto error = sentence("Old messages can't be looked for", messages);
  if (!transcripts.empty())
    error += (error.empty() ? "" : ". ")
      + sentence("Old transcripts can't be looked for", transcripts);
  if (!missed.empty())
    error += (error.empty() ? "" : ". ")
      + sentence("Old missed calls can't be looked for", missed);
  if (!error.empty())
    return expired::failed(std::move(error));
  return expired::of(found);
}

result<std::map<task, outbox_count>> sql_outbox::count() {
  using counts = result<std::map<task, outbox_count>>;
  std::map<task, outbox_count> counted;
  const auto error = connections_.run([&](soci::session& session) {
    for_each_row(session,
      "SELECT task, state, count(*), min(coalesce(retried_at, created_at))"
      " FROM outbox"
      " WHERE state IN ('waiting', 'running', 'failed')"
      " GROUP BY task, state",
      {}, 4, [&](const text_row& row) {
        const auto what = task_from(row.text(0));
        if (!what)
          return; // a later version's; it waits for that one
        auto& of_task = counted[*what];
        const auto rows
          = static_cast<std::uint64_t>(row.integer(2).value_or(0));
        if (row.text(1) == to_string(item_state::failed)) {
          of_task.failed += rows;
          return;
        }
        of_task.waiting += rows;
        const auto made = time_in(row, 3);
        if (!of_task.oldest || (made && *made < *of_task.oldest))
          of_task.oldest = made;
      });
  });
  if (!error.empty())
    return counts::failed("The outbox can't be counted: " + error);
  return counts::of(std::move(counted));
}

std::set<std::int64_t> sql_outbox::running() {
  const std::lock_guard lock{mutex_};
  return running_;
}

void sql_outbox::remember(const std::vector<outbox_item>& claimed) {
  const std::lock_guard lock{mutex_};
  for (const auto& item : claimed)
    running_.insert(item.id);
}

void sql_outbox::forget(std::int64_t item) {
  const std::lock_guard lock{mutex_};
  running_.erase(item);
}

} // namespace callengine::persistence
