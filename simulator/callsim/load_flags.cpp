#include "simulator/callsim/load_flags.hpp"

#include <CLI/CLI.hpp>

namespace callengine::simulator {

namespace {

void add_engine_flags(CLI::App& command, load_flags& flags) {
  command
    .add_option("--url", flags.url,
      "where the engine listens; by default what CALLENGINE_LISTEN says, else "
      "http://127.0.0.1:8080")
    ->envname("CALLSIM_URL");
  command
    .add_option("--public-url", flags.public_url,
      "the scheme and host that are signed; by default the same as --url")
    ->envname("CALLENGINE_PUBLIC_URL");
  command.add_option("--auth-token", flags.auth_token, "signs the requests")
    ->envname("TWILIO_AUTH_TOKEN")
    ->required();
  command.add_option("--account-sid", flags.account_sid, "AccountSid")
    ->envname("TWILIO_ACCOUNT_SID")
    ->capture_default_str();
  command
    .add_option("--secret", flags.secret,
      "makes the pages' tokens, and lets calls' outcomes be looked up")
    ->envname("PORTAL_JWT_SECRET");
  command
    .add_option("--engine-pid", flags.engine_pid,
      "the engine's process; by default whoever listens at --url")
    ->envname("CALLSIM_ENGINE_PID");
  command.add_option("--client", flags.client, "the clinic's id")
    ->envname("CALLSIM_CLIENT")
    ->capture_default_str();
  command.add_option("--to", flags.to, "the receiving number")
    ->envname("CALLSIM_TO")
    ->required();
}

void add_conversation_flags(CLI::App& command, load_flags& flags) {
  command
    .add_option("--ai-share", flags.ai_share,
      "so many percent of the calls speak to the AI; the mix is of the others")
    ->check(CLI::Range(0, 100))
    ->capture_default_str();
  command
    .add_option("--say", flags.says,
      "what they say, once for each time that the AI asks; then they hang up")
    ->capture_default_str();
  auto* model = command.add_option("--model-port", flags.model_port,
    "plays the model, too: an OpenAI-compatible server on this port of "
    "127.0.0.1, for an engine whose AI_BASE_URL is http://127.0.0.1:PORT/v1");
  command
    .add_option("--model-takes", flags.model_takes,
      "seconds from a question to its answer")
    ->needs(model)
    ->check(CLI::Range(0.0, 600.0))
    ->capture_default_str();
  command
    .add_option("--model-writes", flags.model_writes,
      "seconds from an answer's first words to its last")
    ->needs(model)
    ->check(CLI::Range(0.0, 60.0))
    ->capture_default_str();
}

void add_script_flags(CLI::App& command, load_flags& flags) {
  command
    .add_option("--mix", flags.mix,
      "shares of the scripts department, direct, voicemail and hangup")
    ->envname("CALLSIM_MIX")
    ->capture_default_str();
  command
    .add_option("--department-key", flags.department_key,
      "the menu's key for a department")
    ->capture_default_str();
  command
    .add_option("--direct-key", flags.direct_key, "the key for one person")
    ->capture_default_str();
  command
    .add_option("--voicemail-key", flags.voicemail_key, "the key for voicemail")
    ->capture_default_str();
  add_conversation_flags(command, flags);
  command
    .add_option("--mode", flags.mode,
      "replay: scripts are recorded through the interpreter, then replayed; "
      "network: every call goes through it, which is slower")
    ->check(CLI::IsMember({"replay", "network"}))
    ->capture_default_str();
  command.add_option("--save-recording", flags.save_recording,
    "keeps the recorded scripts in this file");
  command.add_option("--recording", flags.recording,
    "replays the scripts of this file instead of recording them");
  command.add_flag("--as-recorded", flags.as_recorded,
    "sends what the recording says whatever is answered: for other servers");
  command
    .add_option("--doubled-each", flags.doubled_each,
      "every so many'th request comes twice, and must be answered the same; 0: "
      "none")
    ->capture_default_str();
}

void add_load_flags(CLI::App& command, load_flags& flags) {
  auto* rate = command.add_option("--rate", flags.rate,
    "open loop: so many calls arrive each second, whatever the engine does");
  command
    .add_option("--concurrency", flags.concurrency,
      "closed loop: so many calls at a time, as fast as it goes")
    ->excludes(rate)
    ->check(CLI::Range(1, 100000))
    ->capture_default_str();
  command
    .add_option("--arrivals", flags.arrivals, "of the open loop: poisson, even")
    ->check(CLI::IsMember({"poisson", "even"}))
    ->capture_default_str();
  command
    .add_option("--connections", flags.connections,
      "kept-alive connections; by default --concurrency, or 128 in an open "
      "loop")
    ->check(CLI::Range(1, 20000));
  command.add_option("--duration", flags.duration, "seconds that are measured")
    ->check(CLI::Range(0.1, 86400.0))
    ->capture_default_str();
  command
    .add_option("--warm-up", flags.warm_up, "seconds before, not measured")
    ->check(CLI::Range(0.0, 3600.0))
    ->capture_default_str();
  command
    .add_option("--think", flags.think,
      "seconds from an answer to the call's next request")
    ->check(CLI::Range(0.0, 60.0))
    ->capture_default_str();
  command.add_option("--talk", flags.talk, "seconds that people talk")
    ->check(CLI::Range(0.0, 60.0))
    ->capture_default_str();
  command
    .add_flag("--half-load", flags.half_load,
      "afterwards the same again, in an open loop at half of the rate that was "
      "reached")
    ->excludes(rate);
  command
    .add_option("--staff", flags.staff,
      "pages that acknowledge their offers, answer and hang up")
    ->check(CLI::Range(0, 20000))
    ->capture_default_str();
  command
    .add_option("--first-user", flags.first_user,
      "the first page's user id; the others' follow it")
    ->capture_default_str();
  command.add_flag("--idle-staff", flags.idle_staff,
    "the pages are connected but not available");
  command
    .add_option(
      "--live", flags.live, "calls that are held alive in the menu meanwhile")
    ->check(CLI::Range(0, 2000000))
    ->capture_default_str();
  command.add_option(
    "--json", flags.json, "writes the results there too; -: nothing else");
}

} // namespace

void add_flags(CLI::App& command, load_flags& flags) {
  add_engine_flags(command, flags);
  add_script_flags(command, flags);
  add_load_flags(command, flags);
}

} // namespace callengine::simulator
