#include "tests/system/sweep/voicemail_storm.hpp"

#include <algorithm>

namespace callengine::testing::sweep {

namespace {

/// For everybody to be told after the last kill.
constexpr milliseconds telling_max = 120s;
constexpr milliseconds telling_look = 5s;

/// Of two hundred: a kill hits that moment rarely.
constexpr std::size_t lost_mails_max = 2;

constexpr milliseconds calling_pause = 150ms;
constexpr milliseconds leaving_max = 30min;

} // namespace

voicemail_storm::voicemail_storm(const voicemail_storm_options& options)
  : options_(options), random_(options.seed),
    the_(voicemail_world(servers_.told(), options.database)),
    kills_left_(options.kills_afterwards) {
  report_.seed = options.seed;
  the_.sql.run(voicemail_clinic());
  the_.start_engine(port_beside_clients());
}

milliseconds voicemail_storm::draw(milliseconds least, milliseconds most) {
  using count = milliseconds::rep;
  return milliseconds{
    std::uniform_int_distribution<count>{least.count(), most.count()}(random_)};
}

void voicemail_storm::keep_calling() {
  if (recordings_made(the_) + the_.phones.live_calls() < options_.messages
    && the_.phones.live_calls() < options_.callers) {
    const auto length
      = std::chrono::ceil<seconds>(draw(500ms, milliseconds{12'000}));
    callers_.push_back(leave_message(the_, length));
  }
  if (recordings_made(the_) < options_.messages)
    simulator::run_after(the_.clock, calling_pause, [this] { keep_calling(); });
  else
    is_calling_ = false;
}

void voicemail_storm::kill_again() {
  if (!is_calling_ && kills_left_-- == 0)
    return;
  ++report_.kills;
  the_.crash_engine();
  simulator::run_after(the_.clock,
    draw(options_.kill_least, options_.kill_most), [this] { kill_again(); });
}

/// A recording of which no webhook told is looked for two minutes after its
/// call: here at once.
bool voicemail_storm::wait_until_told() {
  const auto end = the_.clock.now() + telling_max;
  while (the_.clock.now() < end) {
    the_.sql.run("UPDATE outbox SET due_at = 0 WHERE state = 'waiting' AND"
                 " task = 'look_for_recordings'");
    if (all_told(the_, servers_.mails, options_.messages, telling_look))
      return true;
  }
  return false;
}

voicemail_storm_report voicemail_storm::run() {
  keep_calling();
  simulator::run_after(the_.clock,
    draw(options_.kill_least, options_.kill_most), [this] { kill_again(); });
  the_.run_until(
    [this] { return !is_calling_ && kills_left_ < 0; }, leaving_max);
  if (!wait_until_told())
    report_.problems.push_back("not everybody is told in time: "
      + the_.sql.value("SELECT task || ' ' || state || ' ' || coalesce(reason,"
                       " '') FROM outbox WHERE state <> 'done'"));
  const listener ears{the_, 103, "supervisor"};
  const auto mails = servers_.mails.mails();
  for (auto& each : faults_of_messages(the_, ears, mails))
    report_.problems.push_back(std::move(each));
  report_.calls = callers_.size();
  report_.messages = ears.messages().size();
  report_.mails = mails.size();
  report_.lost_mails
    = report_.messages - std::min(report_.mails, report_.messages);
  if (report_.mails > report_.messages || report_.lost_mails > lost_mails_max)
    report_.problems.push_back(std::to_string(report_.mails) + " mails of "
      + std::to_string(report_.messages) + " messages");
  return report_;
}

} // namespace callengine::testing::sweep
