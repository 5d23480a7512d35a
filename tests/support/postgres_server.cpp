#include "tests/support/postgres_server.hpp"

#include <filesystem>
#include <stdexcept>
#include <unistd.h>

namespace callengine::testing {

namespace {

const std::string programs = "/usr/lib/postgresql/15/bin/";

/// PostgreSQL refuses to run as root.
std::string as_postgres() {
  return ::geteuid() == 0 ? "runuser -u postgres -- " : "";
}

} // namespace

postgres_server& postgres_server::instance() {
  static postgres_server server;
  return server;
}

postgres_server::postgres_server() {
  guard();
  if (::geteuid() == 0)
    run_command("chown postgres " + folder_);
  make_data();
  start();
}

/// `initdb` costs seconds of a core, a copy of what it made a tenth of one.
void postgres_server::make_data() {
  const std::string kept = CALLENGINE_TEST_CACHE "/postgresql-15";
  const auto data = folder_ + "/data";
  if (run_command("cp -a " + kept + " " + data).status == 0)
    return;
  expect_done(programs + "initdb -D " + data
    + " -A trust -U postgres --no-locale -E UTF8 --no-sync");
  // Whole or not at all; whoever comes second drops its own.
  const auto mine = kept + "." + std::to_string(::getpid());
  run_command("mkdir -p " CALLENGINE_TEST_CACHE " && cp -a " + data + " " + mine
    + " && { mv -T " + mine + " " + kept + " || rm -rf " + mine + "; }");
}

postgres_server::~postgres_server() {
  if (running_)
    as_owner(programs + "pg_ctl -D " + folder_ + "/data -m immediate stop");
}

/// A test program that is killed can't clean up: a process of its own waits for
/// its end and then does what the destructor would have done.
void postgres_server::guard() const {
  const auto watched = std::to_string(::getpid());
  const auto script = "while kill -0 " + watched
    + " 2>/dev/null; do sleep 1; done; [ -d " + folder_ + " ] || exit 0; "
    + as_postgres() + programs + "pg_ctl -D " + folder_
    + "/data -m immediate stop; " + "rm -rf " + folder_;
  run_command("setsid sh -c '" + script + "' </dev/null >/dev/null 2>&1 &");
}

void postgres_server::start() {
  expect_done(programs + "pg_ctl -D " + folder_ + "/data -l " + folder_
    + "/log -w -o \"-c listen_addresses='' -c fsync=off"
    + " -c unix_socket_directories=" + folder_ + "\" start");
  running_ = true;
}

void postgres_server::stop() {
  expect_done(programs + "pg_ctl -D " + folder_ + "/data -w -m immediate stop");
  running_ = false;
}

std::string postgres_server::make_database() {
  const auto name = "test_" + std::to_string(++databases_);
  const auto made = run_command(
    "psql '" + url("postgres") + "' -q -c 'CREATE DATABASE " + name + "'");
  if (made.status != 0)
    throw std::runtime_error("cannot make a database: " + made.output);
  return url(name);
}

std::string postgres_server::url(const std::string& database) const {
  return "postgresql:///" + database + "?host=" + folder_ + "&user=postgres";
}

std::string postgres_server::socket() const {
  return folder_ + "/.s.PGSQL.5432";
}

command_result postgres_server::as_owner(const std::string& command) const {
  return run_command("cd / && " + as_postgres() + command);
}

void postgres_server::expect_done(const std::string& command) const {
  // pg_ctl's server would keep the pipe open: its output goes to a file.
  const auto output = folder_ + "/output";
  const auto done = as_owner(command + " >" + output);
  if (done.status != 0)
    throw std::runtime_error(
      "failed: " + command + ": " + run_command("cat " + output).output);
}

} // namespace callengine::testing
