#include "tests/system/voicemails.hpp"

#include "tests/support/run_command.hpp"

#include <jwt/jwt.hpp>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace callengine::testing {

std::string voicemail_clinic() {
  return R"(
INSERT INTO clients (id, name, time_zone)
  VALUES (123, 'Hillside', 'America/New_York');
INSERT INTO call_settings (id, client_id, receiving_number, ring_seconds,
    enable_ivr_menu, voicemail_enabled, voicemail_message, voicemail_email)
  VALUES (1, 123, '+12025550199', 5, true, true, 'Please leave a message.',
    'desk@clinic.test');
INSERT INTO users (id, client_id, name) VALUES (101, 123, 'Ana Ruiz'),
  (102, 123, 'Ben Okafor'), (103, 123, 'Carla Weiss');
INSERT INTO ivr_menu_options (client_id, call_settings_id, menu_digit,
    menu_label, route_type, department_name, menu_order)
  VALUES (123, 1, '1', 'For billing, press 1', 'department', 'billing', 1),
    (123, 1, '2', 'For records, press 2', 'department', 'records', 2);
INSERT INTO staff_call_routing (client_id, user_id, department)
  VALUES (123, 101, 'billing'), (123, 102, 'records');
INSERT INTO departments (id, client_id, name, voicemail_email)
  VALUES (2, 123, 'records', 'records@clinic.test');
)";
}

environment voicemail_servers::told(bool with_texts) const {
  environment all{
    {"SMTP_URL", "smtp://127.0.0.1:" + std::to_string(mails.port())},
    {"MAIL_FROM", "Hillside <calls@clinic.test>"},
    {"CALLENGINE_PORTAL_URL", portal_url}};
  if (with_texts)
    all["TRANSCRIPTION_BASE_URL"] = texts.url();
  return all;
}

world_options voicemail_world(environment more, database_kind database) {
  return {
    .database = database, .more = std::move(more), .voice_takes_time = false};
}

// -- at the carrier's end -----------------------------------------------------

std::shared_ptr<patient> leave_message(world& the,
  const std::function<void(patient&)>& says, char department,
  const std::string& number) {
  return the.call(clinic_number, number,
    [says, department](patient& who, const std::string& text) {
      if (text.find("press 2") != std::string::npos)
        who.press(department);
      if (text == "(beep)") {
        says(who);
        who.press('#');
      }
    });
}

std::shared_ptr<patient> leave_message(
  world& the, seconds length, char department) {
  return leave_message(
    the, [length](patient& who) { who.speak(length); }, department);
}

simulator::sound_ptr spoken(const std::string& text) {
  // Not in the engine's folder: what is said there is looked for.
  const temporary_folder folder;
  const auto file = (folder / "said.wav").string();
  const auto done = run_command(std::string{"/usr/bin/python3 '"}
    + CALLENGINE_SPEAK + "' '" + file + "' '" + text + "'");
  if (done.status != 0)
    throw std::runtime_error{done.output};
  return simulator::read_wav(file);
}

std::string recorded(world& the, const call_sid& call) {
  const auto all = the.phones.recordings().of_call(call);
  if (all.size() != 1)
    throw std::runtime_error{
      call + " has " + std::to_string(all.size()) + " recordings"};
  return simulator::media_of(all.front()).bytes();
}

std::size_t recordings_made(world& the) {
  const auto made = the.phones.recordings().all();
  return static_cast<std::size_t>(std::count_if(made.begin(), made.end(),
    [](const auto& each) { return each.status == "completed"; }));
}

// -- at the portal ------------------------------------------------------------

listener::listener(
  world& the, std::int64_t user, const std::string& role, std::int64_t client)
  : the_(the), token_(the.token(user, client, role)) {}

listener::listener(world& the, std::string token)
  : the_(the), token_(std::move(token)) {}

simulator::http_response listener::get(const std::string& path) const {
  return the_.portal(path, token_);
}

std::vector<nlohmann::json> listener::messages() const {
  static const std::string path = "/api/portal/voicemails?limit=50";
  std::vector<nlohmann::json> all;
  std::string before;
  for (bool more = true; more;) {
    const auto answer = get(path + before);
    if (answer.status != 200)
      throw std::runtime_error{"the list of messages is not told: "
        + std::to_string(answer.status) + ' ' + answer.body};
    const auto page = nlohmann::json::parse(answer.body);
    more = page.at("more").get<bool>();
    for (const auto& each : page.at("voicemails")) {
      all.push_back(each);
      before = "&before=" + std::to_string(each.at("id").get<std::int64_t>());
    }
  }
  std::reverse(all.begin(), all.end());
  return all;
}

nlohmann::json listener::message_of(const call_sid& call) const {
  nlohmann::json found;
  for (const auto& each : messages()) {
    if (each.at("call") != call)
      continue;
    if (!found.is_null())
      throw std::runtime_error{call + " has more than one message"};
    found = each;
  }
  return found;
}

listener::sound listener::hear(std::int64_t id) const {
  const temporary_folder folder;
  const auto file = folder / "heard";
  const auto done = run_command("curl -sS -o '" + file.string()
    + "' -w '%{http_code} %{content_type}' -H 'Authorization: Bearer " + token_
    + "' 'http://127.0.0.1:" + std::to_string(the_.engine.port())
    + "/api/portal/voicemails/" + std::to_string(id) + "/audio'");
  if (done.status != 0)
    throw std::runtime_error{done.output};
  return {std::stoi(done.output), done.output.substr(4), read_file(file)};
}

std::string expired_token(std::int64_t user, std::int64_t client) {
  using namespace jwt::params;
  jwt::jwt_object token{
    algorithm("HS256"), jwt::params::secret(jwt_secret), payload({})};
  token.add_claim("sub", std::to_string(user));
  token.add_claim("client_id", client);
  token.add_claim("role", "staff");
  token.add_claim(
    "exp", std::chrono::system_clock::now() - std::chrono::hours{1});
  return token.signature();
}

// -- what became of them ------------------------------------------------------

std::vector<nlohmann::json> mails_about(
  const std::vector<nlohmann::json>& mails, std::int64_t id) {
  const auto link = portal_url + '/' + std::to_string(id) + '\n';
  std::vector<nlohmann::json> found;
  for (const auto& each : mails)
    if (each.at("plain").get<std::string>().find(link) != std::string::npos)
      found.push_back(each);
  return found;
}

namespace {

/// By call; only those that have something to hear.
std::map<call_sid, std::vector<simulator::recording_facts>> recordings_by_call(
  world& the) {
  std::map<call_sid, std::vector<simulator::recording_facts>> all;
  for (const auto& each : the.phones.recordings().all())
    if (each.status == "completed")
      all[each.call].push_back(each);
  return all;
}

std::map<call_sid, std::vector<std::int64_t>> messages_by_call(
  const listener& ears) {
  std::map<call_sid, std::vector<std::int64_t>> all;
  for (const auto& each : ears.messages())
    all[each.at("call").get<std::string>()].push_back(each.at("id"));
  return all;
}

/// Takes the recording that this message is out of those of its call.
std::string fault_of_sound(const listener::sound& heard,
  std::vector<simulator::recording_facts>& recordings) {
  if (heard.status != 200)
    return "is not heard: status " + std::to_string(heard.status);
  const auto same
    = std::find_if(recordings.begin(), recordings.end(), [&](const auto& each) {
        return simulator::media_of(each).bytes() == heard.bytes;
      });
  if (same == recordings.end())
    return "is not what was recorded";
  recordings.erase(same);
  return {};
}

} // namespace

void end_faults(world& the, voicemail_servers& servers) {
  the.phones.faults().media = {};
  servers.mails.misbehave("ok");
  servers.texts.misbehave("ok");
}

std::set<std::string> uncertain_mails(world& the) {
  const auto rows = the.sql.rows(
    "SELECT m.id FROM voicemail_messages m JOIN outbox o"
    " ON o.subject = m.recording_sid AND o.task = 'announce'"
    " WHERE o.state = 'done' AND o.reason LIKE '%not sent again%'");
  return {rows.begin(), rows.end()};
}

std::vector<std::string> faults_of_messages(
  world& the, const listener& ears, const std::vector<nlohmann::json>& mails) {
  std::vector<std::string> found;
  auto recordings = recordings_by_call(the);
  const auto uncertain = uncertain_mails(the);
  for (const auto& [call, messages] : messages_by_call(ears)) {
    for (const auto id : messages) {
      const auto name = "message " + std::to_string(id) + " of " + call;
      if (auto fault = fault_of_sound(ears.hear(id), recordings[call]);
          !fault.empty())
        found.push_back(name + ' ' + fault);
      const auto told = mails_about(mails, id).size();
      if (told > 1 || (told == 0 && !uncertain.contains(std::to_string(id))))
        found.push_back(
          name + " is told by " + std::to_string(told) + " mails");
    }
  }
  for (const auto& [call, left] : recordings)
    for (const auto& each : left)
      found.push_back(each.sid + " of " + call + " is no message");
  return found;
}

bool all_told(world& the, const smtp_server& mails, std::size_t messages,
  milliseconds within) {
  const auto open = [&the] {
    return the.sql.value(
      "SELECT count(*) FROM voicemail_messages WHERE kept_at IS NULL"
      " OR announced_at IS NULL");
  };
  const auto expected = std::to_string(messages);
  return the.eventually(
    [&] {
      return open() == "0"
        && the.sql.value("SELECT count(*) FROM voicemail_messages") == expected
        && mails.mails().size() + uncertain_mails(the).size() >= messages;
    },
    within);
}

} // namespace callengine::testing
