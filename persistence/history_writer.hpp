#pragma once

#include "persistence/history_row.hpp"
#include "persistence/number_cipher.hpp"

#include <soci/soci.h>

namespace callengine::persistence {

/// The statements that write history. Each may be run again, wholly or after a
/// part of a batch, without a second effect: whoever does not know whether a
/// transaction was committed writes it again. All throw soci::soci_error.
class history_writer {
public:
  history_writer(soci::session& session, const number_cipher& cipher);

  void write(const history_row& row);

private:
  void write_row(const call_started& row);
  void write_row(const call_ended& row);
  void write_row(const call_decided& row);
  void write_row(const voicemail_message& row);
  void write_row(const availability_row& row);
  void settle_outcome(client_id client, const call_sid& call);

  soci::session& session_;
  const number_cipher& cipher_;
};

} // namespace callengine::persistence
