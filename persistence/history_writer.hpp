#pragma once

#include "model/ports/history.hpp"
#include "persistence/missed_call_writer.hpp"
#include "persistence/number_cipher.hpp"

#include <soci/soci.h>

#include <memory>
#include <vector>

namespace callengine::persistence {

/// Writes rows of history on one session, with a message what it sets off, and
/// with a call's end who was missed. Each may be written again, wholly or after
/// a part of a batch, without a second effect: whoever does not know whether a
/// transaction was committed writes it again. All throw
/// soci::soci_error; the session is then of no use any more, nor is the writer.
class history_writer {
public:
  history_writer(soci::session& session, const number_cipher& cipher);
  ~history_writer();

  void write(const history_row& row);

  /// What the pages are to be told of what was written, once it is committed.
  std::vector<clinic_missed_call> take_news();

private:
  struct prepared;

  void write_row(const call_started& row);
  void write_row(const call_ended& row);
  void write_row(const call_decided& row);
  void write_row(const voicemail_message& row);
  void write_row(const availability_row& row);
  void write_row(const conversation_turn& row);
  void write_row(const conversation_ended& row);

  const number_cipher& cipher_;
  std::unique_ptr<prepared> statements_;
};

} // namespace callengine::persistence
