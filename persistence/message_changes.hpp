#pragma once

#include "model/ports/outbox_store.hpp"
#include "persistence/missed_call_writer.hpp"
#include "persistence/number_cipher.hpp"

#include <soci/soci.h>

#include <utility>
#include <vector>

namespace callengine::persistence {

/// Writes what an attempt learnt of messages of one clinic, within the
/// transaction that settles its item. What became a tombstone meanwhile stays
/// one. Throws soci::soci_error.
class message_changes {
public:
  message_changes(soci::session& session, const number_cipher& cipher,
    client_id client, time_point now)
    : session_{session}, cipher_{cipher}, client_{client}, now_{now} {}

  void write(const outbox_change& change);

  /// A transcript of this message will be tried.
  void await_transcript(const recording_sid& recording);

  /// A mail of this message was sent or given up. The message is announced if
  /// none is left to send and one was sent.
  void note_mail_settled(const recording_sid& recording);

  /// What the pages are to be told of missed calls, once it is committed.
  std::vector<clinic_missed_call> take_news() {
    return std::exchange(news_, {});
  }

private:
  void write_change(const outbox_changes::sound_kept& change);
  void write_change(const outbox_changes::transcript_made& change);
  void write_change(const outbox_changes::transcript_failed& change);
  void write_change(const outbox_changes::mail_sent&);
  void write_change(const outbox_changes::recordings_found& change);
  void write_change(const outbox_changes::sound_removed& change);
  std::string department_of(const call_sid& call);

  soci::session& session_;
  const number_cipher& cipher_;
  const client_id client_;
  const time_point now_;
  std::vector<clinic_missed_call> news_;
};

/// The message's row stays, without anything that a patient said or is known
/// by. False: it is a tombstone already, or not there. Throws soci::soci_error.
bool make_tombstone(soci::session& session, client_id client,
  const recording_sid& recording, time_point now);

} // namespace callengine::persistence
