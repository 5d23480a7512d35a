#pragma once

#include "model/ids.hpp"
#include "model/missed/missed_call.hpp"
#include "model/missed/news.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/text_row.hpp"

#include <soci/soci.h>

#include <optional>
#include <string>
#include <vector>

namespace callengine::persistence {

/// News of a clinic's missed call.
struct clinic_missed_call {
  client_id client;
  missed_call_news news;
};

/// Writes down whom nobody talked with, in the transaction that writes why:
/// several calls of one caller are one open item, which is closed once a person
/// talks with them. Calls are told in any order; each call's end once. Prepared
/// once for its session; throws soci::soci_error.
class missed_call_writer {
public:
  missed_call_writer(soci::session& session, const number_cipher& cipher);
  missed_call_writer(const missed_call_writer&) = delete;
  missed_call_writer& operator=(const missed_call_writer&) = delete;

  /// A call has ended, and its row says how.
  void call_ended(client_id client, const call_sid& call);

  /// How a call stands before a message of it may change that: for
  /// `message_left`. Empty: missed by nobody, as far as is known.
  std::optional<reason> missed_for(client_id client, const call_sid& call);

  /// A message of a call came, perhaps after the call's end: `before` is what
  /// `missed_for` said before its row was changed.
  void message_left(
    client_id client, const call_sid& call, std::optional<reason> before);

  /// What the pages are to be told, once it is committed.
  std::vector<clinic_missed_call> take_news();

private:
  struct ended_row;

  std::optional<ended_row> read(client_id client, const call_sid& call);
  void open(client_id client, const call_sid& call, const ended_row& row);
  void close(client_id client, const ended_row& row);
  bool reached_later(client_id client, const ended_row& row);

  /// Under every key that hashed numbers so far.
  std::vector<std::string> hashes_of(
    client_id client, const ended_row& row) const;
  std::string number_in(client_id client, const std::string& sealed) const;
  void note(client_id client, const text_row& row);

  const number_cipher& cipher_;
  prepared_select read_;
  prepared_select later_talks_;
  prepared_select join_;
  prepared_select open_;
  prepared_select close_;
  prepared_select tell_reason_;
  std::vector<clinic_missed_call> news_;
};

} // namespace callengine::persistence
