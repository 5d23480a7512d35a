#pragma once

#include "tests/system/voicemails.hpp"

#include <random>
#include <string>
#include <vector>

namespace callengine::testing::sweep {

struct voicemail_storm_options {
  database_kind database = database_kind::sqlite;
  std::size_t messages = 200;
  std::size_t callers = 8; ///< at a time, at most

  // Between two kills.
  milliseconds kill_least{1500};
  milliseconds kill_most{5000};

  /// Kills after the last message was left.
  int kills_afterwards = 4;
  unsigned seed = std::random_device{}();
};

struct voicemail_storm_report {
  unsigned seed = 0;
  std::size_t calls = 0; ///< some are lost to an engine that is not there
  std::size_t messages = 0;
  std::size_t mails = 0;
  /// Mails that never went: a kill fell into the moment in which each was
  /// handed over, and the engine says so.
  std::size_t lost_mails = 0;
  std::size_t kills = 0;
  std::vector<std::string> problems;
};

/// Callers who leave messages, and an engine that is killed at random instants
/// while it fetches, writes out and tells of them. In the end each recording of
/// the carrier's is one message, byte for byte, with one mail.
class voicemail_storm {
public:
  explicit voicemail_storm(const voicemail_storm_options& options);
  voicemail_storm_report run();

private:
  void keep_calling();
  void kill_again();
  bool wait_until_told();
  milliseconds draw(milliseconds least, milliseconds most);

  voicemail_storm_options options_;
  std::mt19937 random_;
  voicemail_storm_report report_;
  voicemail_servers servers_;
  world the_;
  std::vector<std::shared_ptr<patient>> callers_;
  bool is_calling_ = true;
  int kills_left_ = 0;
};

} // namespace callengine::testing::sweep
