#pragma once

#include "simulator/network/recording_registry.hpp"
#include "tests/support/smtp_server.hpp"
#include "tests/support/transcription_server.hpp"
#include "tests/system/clinics.hpp"
#include "tests/system/world.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace callengine::testing {

inline const std::string portal_url = "https://portal.clinic.test/voicemails";

/// Client 123, where nobody picks up: '1' leads to billing, whose messages are
/// told to the clinic's address, '2' to records, which has its own. User 101
/// hears billing's messages, 102 records', 103 is a supervisor.
std::string voicemail_clinic();

/// The servers that an engine needs for what becomes of messages.
struct voicemail_servers {
  explicit voicemail_servers(
    transcription_server::answer how = transcription_server::answer::echo)
    : texts{how} {}

  /// The engine's environment. `with_texts`: it asks for transcripts.
  environment told(bool with_texts = true) const;

  smtp_server mails;
  transcription_server texts;
};

/// A world in which messages of any length are left at once.
world_options voicemail_world(
  environment more, database_kind database = database_kind::sqlite);

/// Calls the clinic, chooses a department, does this after the beep and presses
/// the key that ends the message.
std::shared_ptr<patient> leave_message(world& the,
  const std::function<void(patient&)>& says, char department = '1',
  const std::string& number = patients_number);

std::shared_ptr<patient> leave_message(
  world& the, seconds length, char department = '1');

/// What espeak-ng makes of it, at a telephone's 8 kHz.
simulator::sound_ptr spoken(const std::string& text);

/// The bytes that the carrier has of the only message of a call; throws if
/// there is none.
std::string recorded(world& the, const call_sid& call);

/// Somebody at the portal.
class listener {
public:
  listener(world& the, std::int64_t user, const std::string& role = "staff",
    std::int64_t client = 123);
  listener(world& the, std::string token);

  simulator::http_response get(const std::string& path) const;

  /// All messages, the oldest first.
  std::vector<nlohmann::json> messages() const;

  /// The only message of a call; null: there is none.
  nlohmann::json message_of(const call_sid& call) const;

  struct sound {
    int status = 0;
    std::string type;
    std::string bytes;
  };

  sound hear(std::int64_t id) const;

private:
  world& the_;
  std::string token_;
};

/// The mails about a message.
std::vector<nlohmann::json> mails_about(
  const std::vector<nlohmann::json>& mails, std::int64_t id);

/// Media, transcripts and mails come as they should again.
void end_faults(world& the, voicemail_servers& servers);

/// The messages, by id, of which the engine says that its last run died while
/// it handed a mail over: whether that mail went nobody can know, and it is not
/// sent again.
std::set<std::string> uncertain_mails(world& the);

/// What is not as it should be, one sentence each: a recording that is not a
/// message exactly once, or not byte for byte; a message with more than one
/// mail, or with none though that is not uncertain. The carrier must still have
/// its recordings.
std::vector<std::string> faults_of_messages(
  world& the, const listener& ears, const std::vector<nlohmann::json>& mails);

/// How many recordings the carrier has.
std::size_t recordings_made(world& the);

/// Waits until there are so many messages, each kept and told by mail.
bool all_told(world& the, const smtp_server& mails, std::size_t messages,
  milliseconds within);

/// A token that was good an hour ago.
std::string expired_token(std::int64_t user, std::int64_t client = 123);

} // namespace callengine::testing
