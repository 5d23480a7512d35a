#include "tests/system/faulty_stores.hpp"

#include "tests/support/postgres_server.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <sstream>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace callengine::testing {

namespace {

/// Everybody has a page; a caller may think for a minute in the menu.
const std::string clinic_of_pages = billing_clinic
  + "UPDATE staff_call_routing SET receive_calls_in_portal = true"
    " WHERE user_id = 103;"
    "UPDATE call_settings SET ivr_menu_config = '{\"timeout\": 60}';"
    "INSERT INTO ivr_menu_options (client_id, call_settings_id, menu_digit,"
    " menu_label, route_type, menu_order) VALUES"
    " (123, 1, '2', 'For a message, press 2', 'voicemail', 2);";

void run_or_throw(const std::string& command) {
  if (const auto done = run_command(command); done.status != 0)
    throw std::runtime_error{command + ": " + done.output};
}

simulator::http_request get(const std::string& path) {
  simulator::http_request request;
  request.method = "GET";
  request.url = public_url + path;
  return request;
}

} // namespace

milliseconds outage_length() {
  const char* told = std::getenv("CALLENGINE_OUTAGE_SECONDS");
  return std::chrono::seconds{told == nullptr ? 3 : std::atoi(told)};
}

// -- the stores ---------------------------------------------------------------

void faulty_stores_test::open_stores(const store_setup& setup) {
  setup_ = setup;
  store_folder_ = std::make_unique<temporary_folder>();
  const auto disk = store_folder_->path() / "redis";
  if (setup.small_disk) {
    std::filesystem::create_directories(disk);
    run_or_throw("mount -t tmpfs -o size=3m tmpfs " + disk.string());
    mounted_ = true;
  }
  if (setup.redis)
    redis_ = std::make_unique<redis_server>(
      redis_settings{disk, {"--appendonly", "yes"}});
  if (setup.redis_by_tcp)
    redis_line_ = std::make_unique<fault_proxy>(
      stream_address{port_beside_clients()}, stream_address{redis_->socket()});
  open(clinic_of_pages, setup.database);
  for (const std::int64_t user : {101, 102, 103}) {
    staff_.push_back(the().sign_in(user));
    staff_.back()->decides = [this] {
      return talks_stay_ ? manner{accepts, 0ms} : manner{accepts, 0ms, 50ms};
    };
  }
}

void faulty_stores_test::prepare() {
  the().engine
    = engine_process{engine_environment(), the().folder.path() / "engine.log"};
}

environment faulty_stores_test::engine_environment() {
  auto told = the().told();
  if (redis_)
    told["REDIS_URL"] = redis_->url();
  if (redis_line_)
    told["REDIS_URL"]
      = "redis://127.0.0.1:" + std::to_string(redis_line_->port());
  if (setup_.database_line)
    told["DATABASE_URL"] = database_through_line();
  return told;
}

/// libpq finds a server by the folder of its socket.
std::string faulty_stores_test::database_through_line() {
  const auto folder = store_folder_->path().string();
  database_line_
    = std::make_unique<fault_proxy>(stream_address{folder + "/.s.PGSQL.5432"},
      stream_address{postgres_server::instance().socket()});
  auto url = the().sql.url();
  const auto host = url.find("host=") + 5;
  return url.replace(host, url.find('&', host) - host, folder);
}

void faulty_stores_test::TearDown() {
  staff_.clear();
  unlock();
  system_test::TearDown();
  redis_.reset();
  if (mounted_)
    run_or_throw("umount " + (store_folder_->path() / "redis").string());
}

void faulty_stores_test::crash_engine() {
  the().engine.kill();
  the().start_engine();
}

std::string faulty_stores_test::move_to_servers() {
  EXPECT_EQ(the().stop_engine(), 0);
  const auto port = the().engine.port();
  const auto embedded = the().told();
  redis_ = std::make_unique<redis_server>(
    redis_settings{store_folder_->path() / "redis"});
  setup_.database = database_kind::postgresql;
  the().sql = operator_shell{setup_.database, the().folder.path()};
  auto told = engine_process::run(
    {"move", "--to-database", the().sql.url(), "--to-redis", redis_->url()},
    embedded, store_folder_->path() / "move.log");
  prepare();
  the().engine.start(port);
  the().carrier.lead_to(port);
  return told;
}

void faulty_stores_test::fill_disk() const {
  // Ends with "no space left", which is what is wanted.
  run_command(
    "cat /dev/zero > " + (store_folder_->path() / "redis" / "filler").string());
}

void faulty_stores_test::free_disk() const {
  std::filesystem::remove(store_folder_->path() / "redis" / "filler");
}

void faulty_stores_test::lock(const std::string& statements) {
  const auto script = (store_folder_->path() / "lock").string();
  ASSERT_EQ(::mkfifo(script.c_str(), S_IRUSR | S_IWUSR), 0);
  // Open at both ends: the shell waits for more, and keeps its locks.
  lock_script_ = ::open(script.c_str(), O_RDWR | O_CLOEXEC);
  const bool sqlite = setup_.database == database_kind::sqlite;
  const auto url = the().sql.url();
  const auto shell = sqlite
    ? "exec sqlite3 -batch -cmd '.timeout 5000' '" + url.substr(7)
    : "exec psql -X '" + url;
  locker_ = std::make_unique<child_process>(
    std::vector<std::string>{"/bin/sh", "-c", shell + "' <'" + script + "'"},
    environment{}, store_folder_->path() / "locker.log");
  const auto lines
    = statements + (sqlite ? "\n.shell" : "\n\\!") + " echo locked\n";
  ASSERT_EQ(::write(lock_script_, lines.data(), lines.size()),
    static_cast<ssize_t>(lines.size()));
  ASSERT_TRUE(the().eventually(
    [this] { return locker_->output().find("locked") != std::string::npos; }))
    << locker_->output();
}

void faulty_stores_test::unlock() {
  locker_.reset();
  if (lock_script_ >= 0)
    ::close(std::exchange(lock_script_, -1));
}

// -- what an operator sees ----------------------------------------------------

std::string faulty_stores_test::readiness() {
  const auto answer = the().ask(get("/readyz"));
  const auto body = nlohmann::json::parse(answer.body);
  const std::string status = body.at("status");
  EXPECT_EQ(answer.status, status == "not_ready" ? 503 : 200);
  EXPECT_NE(body.at("text"), "");
  return status;
}

bool faulty_stores_test::becomes(
  const std::string& wanted, milliseconds within) {
  return the().eventually([&] { return readiness() == wanted; }, within);
}

double faulty_stores_test::figure(const std::string& name) {
  std::istringstream lines{the().ask(get("/metrics")).body};
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(name + ' '))
      return std::stod(line.substr(name.size()));
  ADD_FAILURE() << "there is no " << name;
  return -1;
}

void faulty_stores_test::expect_alive() {
  EXPECT_EQ(the().ask(get("/healthz")).status, 200);
}

// -- the patients -------------------------------------------------------------

void faulty_stores_test::keep_calling(int at_a_time) {
  const bool idle = wanted_ == 0;
  wanted_ = at_a_time;
  if (idle)
    fill_lines();
}

void faulty_stores_test::fill_lines() {
  if (wanted_ == 0)
    return;
  for (auto left = wanted_ - on_the_phone(); left > 0; --left)
    place_call();
  simulator::run_after(the().clock, 20ms, [this] { fill_lines(); });
}

int faulty_stores_test::on_the_phone() const {
  return static_cast<int>(std::count_if(patients_.begin(), patients_.end(),
    [](const auto& who) { return !who->over(); }));
}

void faulty_stores_test::place_call() {
  const int kind = calls_placed_++ % 3;
  const auto who = the().call(clinic_number, patients_number,
    [this, kind](patient& me, const std::string& text) {
      if (text.find("press 1") != std::string::npos) {
        if (kind == 0)
          me.hang_up();
        else
          me.press(kind == 1 ? '1' : '2');
      } else if (text == "(beep)") {
        leave_message(me);
      }
    });
  patients_.push_back(who);
}

void faulty_stores_test::leave_message(patient& who) {
  who.speak(100ms);
  simulator::run_after(the().clock, 150ms, [&who] { who.press('#'); });
}

void faulty_stores_test::stop_calling() {
  wanted_ = 0;
  EXPECT_TRUE(the().run_until([this] { return on_the_phone() == 0; }, 30s))
    << on_the_phone() << " calls go on";
  EXPECT_TRUE(the().run_until([this] {
    const auto& sent = the_wire().sent();
    return std::all_of(sent.begin(), sent.end(),
      [](const auto& each) { return each.outcome.has_value(); });
  }))
    << "a webhook is not answered";
}

std::shared_ptr<patient> faulty_stores_test::in_the_menu() {
  auto who = the().call(clinic_number);
  ++calls_placed_;
  EXPECT_TRUE(the().run_until([&] { return who->heard("press 1"); }));
  return who;
}

std::shared_ptr<patient> faulty_stores_test::in_a_talk() {
  talks_stay_ = true;
  auto who = call_and_press('1');
  ++calls_placed_;
  EXPECT_TRUE(
    the().run_until([&] { return who->heard("(connected to client"); }));
  talks_stay_ = false;
  return who;
}

person& faulty_stores_test::who_talks_with(const patient& who) {
  for (std::size_t each = 0; each < staff_.size(); ++each)
    if (who.heard("(connected to client c123_u10" + std::to_string(each + 1)))
      return *staff_[each];
  throw std::runtime_error{"nobody talks with this patient"};
}

} // namespace callengine::testing
