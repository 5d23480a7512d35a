// The engine is killed in the middle of each step of a message, and after it.
#include "tests/system/system_test.hpp"
#include "tests/system/voicemails.hpp"

#include <ostream>

namespace callengine::testing {
namespace {

/// Where a message is when the engine is killed.
struct instant {
  const char* name;
  /// Brings the message there: its next step does not end.
  void (*hold)(world&, voicemail_servers&);
  bool (*is_there)(world&, const voicemail_servers&);
  /// The last of the mail was handed over and not answered: whether it was
  /// taken nobody knows, so it is not sent again.
  bool mail_is_uncertain = false;
};

void PrintTo(const instant& at, std::ostream* to) {
  *to << at.name;
}

bool is_noted(world& the, const std::string& column) {
  return the.sql.value("SELECT count(*) FROM voicemail_messages WHERE " + column
           + " IS NOT NULL")
    == "1";
}

void hold_media(world& the, voicemail_servers&) {
  the.phones.faults().media.slow_percent = 100;
  the.phones.faults().media.slow_for = 30s;
}

void hold_texts(world&, voicemail_servers& servers) {
  servers.texts.misbehave("hang");
}

void hold_recipient(world&, voicemail_servers& servers) {
  servers.mails.misbehave("rcpt hang");
}

void hold_message(world&, voicemail_servers& servers) {
  servers.mails.misbehave("message hang");
}

void hold_nothing(world&, voicemail_servers&) {}

bool media_come(world& the, const voicemail_servers&) {
  return the.phones.fault_counts().media_slow > 0;
}

bool texts_are_asked(world&, const voicemail_servers& servers) {
  return servers.texts.is_reached();
}

bool mail_is_met(world&, const voicemail_servers& servers) {
  return servers.mails.is_reached();
}

bool is_kept(world& the, const voicemail_servers&) {
  return is_noted(the, "kept_at");
}

bool is_announced(world& the, const voicemail_servers&) {
  return is_noted(the, "announced_at");
}

class voicemail_kill_test : public system_test,
                            public ::testing::WithParamInterface<instant> {
protected:
  voicemail_servers servers;
};

INSTANTIATE_TEST_SUITE_P(instants, voicemail_kill_test,
  ::testing::Values(instant{"while_it_is_fetched", hold_media, media_come},
    instant{"once_it_is_kept", hold_nothing, is_kept},
    instant{"while_it_is_written_out", hold_texts, texts_are_asked},
    instant{"while_its_mail_is_begun", hold_recipient, mail_is_met},
    instant{"once_its_mail_is_handed_over", hold_message, mail_is_met, true},
    instant{"once_it_is_announced", hold_nothing, is_announced}),
  [](const auto& its) { return its.param.name; });

TEST_P(voicemail_kill_test, a_message_is_kept_once_and_told_once) {
  open(voicemail_clinic(), voicemail_world(servers.told()));
  GetParam().hold(the(), servers);
  const auto who = leave_message(the(), 4s);
  ASSERT_TRUE(
    the().run_until([&] { return GetParam().is_there(the(), servers); }, 30s));
  const auto logged = the().engine.log().size();
  the().crash_engine();
  end_faults(the(), servers);
  const auto is_ready = [&] {
    return the().engine.log().find("\"ready: ", logged) != std::string::npos;
  };
  ASSERT_TRUE(the().run_until(is_ready, 30s)) << the().engine.log();
  ASSERT_TRUE(
    the().eventually([this] { return is_announced(the(), servers); }, 60s))
    << the().sql.value("SELECT task, state, attempts, reason FROM outbox");
  EXPECT_TRUE(the().eventually([this] {
    return the().sql.value("SELECT count(*) FROM outbox WHERE state <> 'done'")
      == "0";
  }));
  const auto mails = servers.mails.mails();
  const listener supervisor{the(), 103, "supervisor"};
  EXPECT_THAT(
    faults_of_messages(the(), supervisor, mails), ::testing::IsEmpty());
  if (GetParam().mail_is_uncertain) {
    EXPECT_TRUE(mails.empty());
  }
  EXPECT_TRUE(supervisor.hear(1).bytes == recorded(the(), who->sid()));
}

} // namespace
} // namespace callengine::testing
