#pragma once

#include "simulator/io/asio_scheduler.hpp"
#include "simulator/io/rest_listener.hpp"
#include "simulator/network/network.hpp"
#include "simulator/people/scripted_callee.hpp"
#include "tests/support/redis_server.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/system/database.hpp"
#include "tests/system/engine_process.hpp"
#include "tests/system/people.hpp"
#include "tests/system/wire.hpp"

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace callengine::testing {

using namespace std::chrono_literals;

inline const std::string public_url = "https://calls.test";
inline const std::string voice_path = "/api/twilio/voice/";

inline const std::string auth_token = "the-token-of-the-tests";
inline const std::string second_auth_token = "the-token-to-come";
inline const std::string jwt_secret = "a-secret-of-the-tests-32-bytes-long";

/// How long anything may take before a test gives up.
inline constexpr auto patience = 20s;

/// Where the engine keeps its live calls.
enum class snapshot_kind { embedded, redis };

std::string name_of(snapshot_kind kind);

struct world_options {
  database_kind database = database_kind::sqlite;
  milliseconds per_character{0}; ///< of what the engine says
  snapshot_kind snapshots = snapshot_kind::embedded;
  environment more{}; ///< of the engine's environment

  /// False: what callers say is over at once, however long it is.
  bool voice_takes_time = true;
};

/// The real engine, a phone network that plays Twilio, the people at both ends
/// and the operator's database shell. Single-threaded: whatever happens around
/// the engine happens while `run_until` or `run_for` runs.
class world {
public:
  explicit world(world_options options = {});

  /// After `migrate`, which the constructor ran. Throws if it doesn't listen.
  void start_engine();
  void start_engine(std::uint16_t port);

  /// SIGTERM; the exit status.
  int stop_engine();

  /// SIGTERM and a new start on the same port.
  void restart_engine();

  /// SIGKILL and a new start on the same port, which it does not wait for: the
  /// carrier finds nobody there meanwhile.
  void crash_engine();

  // -- time --

  bool run_until(
    const std::function<bool()>& reached, milliseconds within = patience);

  /// As `run_until`, asking only now and then: for what costs a process.
  bool eventually(
    const std::function<bool()>& reached, milliseconds within = patience);
  void run_for(milliseconds span);

  // -- people --

  std::shared_ptr<patient> call(const std::string& to,
    const std::string& from = "+12025550142",
    std::function<void(patient&, const std::string&)> on_hearing = {});

  /// Opens a page and waits until it is available.
  std::unique_ptr<person> sign_in(
    std::int64_t user, manner how = {}, std::int64_t client = 123);
  simulator::presence_options page_options(
    std::int64_t user, std::int64_t client = 123);
  void set_phone(
    const std::string& number, simulator::callee_behaviour behaviour);
  std::string token(std::int64_t user, std::int64_t client = 123,
    const std::string& role = "staff");

  // -- HTTP --

  /// One exchange; fails the test if nothing comes back.
  simulator::http_response ask(simulator::http_request request);
  simulator::http_response portal(
    const std::string& path, const std::string& bearer);

  // -- what happened --

  /// `decision reason user` of each row of an ended call's history, in order.
  std::vector<std::string> decisions(const call_sid& call);

  /// Waits until the call's row says how it ended.
  std::string outcome(const call_sid& call);

  std::vector<simulator::transcript_event> events(
    simulator::transcript_kind kind);

  // Parts; public, because the tests are about them.
  temporary_folder folder;
  boost::asio::io_context io;
  simulator::asio_scheduler clock;
  wire carrier;
  simulator::network phones;
  simulator::rest_listener rest;
  operator_shell sql;
  std::unique_ptr<redis_server> redis; ///< null: embedded snapshots
  environment more;                    ///< of the engine's environment
  engine_process engine;

  /// The engine's environment.
  environment told() const;
};

} // namespace callengine::testing
