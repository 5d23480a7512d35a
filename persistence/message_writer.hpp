#pragma once

#include "model/ports/history.hpp"
#include "persistence/history_statements.hpp"
#include "persistence/missed_call_writer.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/outbox_statements.hpp"
#include "persistence/text_row.hpp"

namespace callengine::persistence {

/// Writes messages down, and what each sets off, whoever tells of them. To be
/// called within a transaction. Prepared once for its session; throws
/// soci::soci_error.
class message_writer {
public:
  /// What becomes of missed calls goes to `missed`, which lives longer.
  message_writer(soci::session& session, const number_cipher& cipher,
    missed_call_writer& missed);

  /// Once for each RecordingSid.
  void add(const voicemail_message& message);

  /// A call is over. If it was asked for a message and none is known, its
  /// recordings are to be looked for.
  void call_ended(client_id client, const call_sid& call, time_point at);

private:
  void settle_outcome(client_id client, const call_sid& call);

  const number_cipher& cipher_;
  missed_call_writer& missed_;
  statements::insert_voicemail insert_;
  statements::settle_outcome settle_outcome_;
  prepared_select waits_for_message_;
  item_writer items_;
};

} // namespace callengine::persistence
