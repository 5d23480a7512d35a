#include "app/commands.hpp"
#include "app/options.hpp"
#include "app/portal_arguments.hpp"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>
#include <map>
#include <string>

namespace {

using namespace callengine::app;

void add_database_options(
  CLI::App& command, std::string& database_url, std::string& data_dir) {
  command
    .add_option("--data-dir", data_dir,
      "Where the embedded database, saved calls and the spool live")
    ->envname("CALLENGINE_DATA_DIR")
    ->capture_default_str();
  command
    .add_option("--database-url", database_url,
      "sqlite:PATH or postgres://… (default: SQLite in the data folder)")
    ->envname("DATABASE_URL");
}

void add_twilio_options(CLI::App& serve, serve_options& options) {
  serve
    .add_option("--twilio-account-sid", options.twilio_account_sid,
      "Account of the REST requests")
    ->envname("TWILIO_ACCOUNT_SID");
  serve
    .add_option("--twilio-auth-token", options.twilio_auth_token,
      "Key of Twilio's signatures; required")
    ->envname("TWILIO_AUTH_TOKEN");
  serve
    .add_option("--twilio-auth-token-secondary",
      options.twilio_auth_token_secondary,
      "A second key that is accepted, during a rotation")
    ->envname("TWILIO_AUTH_TOKEN_SECONDARY");
  serve
    .add_option("--twilio-api-key-sid", options.twilio_api_key_sid,
      "API key of the REST requests (default: account SID and auth token)")
    ->envname("TWILIO_API_KEY_SID");
  serve
    .add_option(
      "--twilio-api-key-secret", options.twilio_api_key_secret, "Its secret")
    ->envname("TWILIO_API_KEY_SECRET");
  serve
    .add_option("--twilio-twiml-app-sid", options.twilio_twiml_app_sid,
      "TwiML app through which pages call out (default: they don't)")
    ->envname("TWILIO_TWIML_APP_SID");
  serve
    .add_option("--twilio-api-base-url", options.twilio_api_base_url,
      "Where Twilio's REST API is")
    ->envname("TWILIO_API_BASE_URL")
    ->capture_default_str();
}

void add_media_options(CLI::App& serve, serve_options& options) {
  serve
    .add_option("--media-s3-endpoint", options.media_s3_endpoint,
      "S3-compatible storage of recordings and greetings, https://HOST "
      "(default: a folder in the data folder)")
    ->envname("MEDIA_S3_ENDPOINT");
  serve.add_option("--media-s3-region", options.media_s3_region, "Its region")
    ->envname("MEDIA_S3_REGION")
    ->capture_default_str();
  serve.add_option("--media-s3-bucket", options.media_s3_bucket, "The bucket")
    ->envname("MEDIA_S3_BUCKET");
  serve
    .add_option(
      "--media-s3-access-key", options.media_s3_access_key, "The key's id")
    ->envname("MEDIA_S3_ACCESS_KEY");
  serve
    .add_option("--media-s3-secret-key", options.media_s3_secret_key, "The key")
    ->envname("MEDIA_S3_SECRET_KEY");
}

void add_transcription_options(CLI::App& serve, serve_options& options) {
  serve
    .add_option("--transcription-base-url", options.transcription_base_url,
      "OpenAI-compatible server that turns messages to text, up to /v1 "
      "(default: no transcripts)")
    ->envname("TRANSCRIPTION_BASE_URL");
  serve
    .add_option(
      "--transcription-api-key", options.transcription_api_key, "Its key")
    ->envname("TRANSCRIPTION_API_KEY");
  serve
    .add_option(
      "--transcription-model", options.transcription_model, "Its model")
    ->envname("TRANSCRIPTION_MODEL")
    ->capture_default_str();
}

void add_ai_options(CLI::App& serve, serve_options& options) {
  serve
    .add_option("--ai-base-url", options.ai_base_url,
      "OpenAI-compatible server that answers callers' questions, up to /v1 "
      "(default: the built-in answerer alone)")
    ->envname("AI_BASE_URL");
  serve.add_option("--ai-api-key", options.ai_api_key, "Its key")
    ->envname("AI_API_KEY");
  serve.add_option("--ai-model", options.ai_model, "Its model")
    ->envname("AI_MODEL")
    ->capture_default_str();
}

void add_mail_options(CLI::App& serve, serve_options& options) {
  serve
    .add_option("--smtp-url", options.smtp_url,
      "Server that takes mails: smtp://[USER:PASSWORD@]HOST[:PORT] or "
      "smtps://…, with ?starttls=required, if-offered or never, and "
      "?ca_file=PATH (default: no mail)")
    ->envname("SMTP_URL");
  serve
    .add_option("--mail-from", options.mail_from,
      "Sender of mails: ADDRESS or NAME <ADDRESS>")
    ->envname("MAIL_FROM");
  serve
    .add_option("--portal-url", options.portal_url,
      "Where staff read messages; the links of mails lead there, with /ID "
      "(default: the public URL and /inbox with --web-dir, else "
      "/portal/voicemails)")
    ->envname("CALLENGINE_PORTAL_URL");
}

CLI::App* add_serve(CLI::App& app, serve_options& options) {
  auto* serve = app.add_subcommand("serve", "Answer calls until SIGTERM");
  serve->add_option("--listen", options.listen, "address:port")
    ->envname("CALLENGINE_LISTEN")
    ->capture_default_str();
  serve
    ->add_option("--public-url", options.public_url,
      "Scheme and host that Twilio sees, the base of signatures and of action "
      "URLs (default: http:// and --listen)")
    ->envname("CALLENGINE_PUBLIC_URL");
  add_database_options(*serve, options.database_url, options.data_dir);
  serve
    ->add_option("--redis-url", options.redis_url,
      "redis://[user:password@]host[:port][/db] or redis+unix://PATH, where "
      "live calls survive a crash (default: SQLite in the data folder)")
    ->envname("REDIS_URL");
  serve
    ->add_option("--snapshots", options.snapshots,
      "Whether live calls survive a crash; off: for measurements only")
    ->envname("CALLENGINE_SNAPSHOTS")
    ->transform(CLI::CheckedTransformer(
      std::map<std::string, bool>{{"on", true}, {"off", false}}))
    ->default_str("on");
  serve
    ->add_option("--encryption-key", options.encryption_key,
      "32 bytes, base64, for data at rest (default: encryption.key in the data "
      "folder, made at the first start)")
    ->envname("CALLENGINE_ENCRYPTION_KEY");
  serve
    ->add_option("--encryption-keys-old", options.encryption_keys_old,
      "Keys before it, with commas between: they open what they encrypted")
    ->envname("CALLENGINE_ENCRYPTION_KEYS_OLD");
  add_portal_options(*serve, options);
  add_twilio_options(*serve, options);
  add_media_options(*serve, options);
  add_transcription_options(*serve, options);
  add_ai_options(*serve, options);
  add_mail_options(*serve, options);
  serve
    ->add_option("--threads", options.threads,
      "Threads of the network, and as many of the calls")
    ->envname("CALLENGINE_THREADS")
    ->check(CLI::Range(1, 64))
    ->capture_default_str();
  serve->add_option("--log-level", options.log_level, "Least level logged")
    ->envname("CALLENGINE_LOG_LEVEL")
    ->check(CLI::IsMember({"debug", "info", "warning", "error"}))
    ->capture_default_str();
  return serve;
}

CLI::App* add_migrate(CLI::App& app, migrate_options& options) {
  auto* migrate = app.add_subcommand(
    "migrate", "Bring the database to this program's schema");
  add_database_options(*migrate, options.database_url, options.data_dir);
  return migrate;
}

CLI::App* add_move(CLI::App& app, move_options& options) {
  auto* move = app.add_subcommand("move",
    "Copy all data to another database, and the saved calls to Redis; the "
    "engine must be stopped");
  add_database_options(*move, options.database_url, options.data_dir);
  move->add_option("--to-database", options.to_database,
    "postgres://… or sqlite:PATH (default: the tables stay)");
  move->add_option("--to-redis", options.to_redis,
    "redis://… or redis+unix://PATH (default: the saved calls stay)");
  return move;
}

CLI::App* add_outbox(CLI::App& app, outbox_options& options) {
  auto* outbox = app.add_subcommand(
    "outbox", "List slow work: what waits, runs, is done or has failed");
  add_database_options(*outbox, options.database_url, options.data_dir);
  outbox->add_option("--state", options.state, "Only items in this state")
    ->check(CLI::IsMember({"waiting", "running", "done", "failed"}));
  outbox->add_option("--limit", options.limit, "How many, the newest first")
    ->check(CLI::Range(1, 1'000'000))
    ->capture_default_str();
  auto* retry
    = outbox->add_subcommand("retry", "Have failed items tried again");
  retry->fallthrough(); // the database's options may stand behind it
  retry->callback([&options] { options.retry = true; });
  retry->add_option("ids", options.items, "Ids of items, as listed");
  retry->add_flag("--all-failed", options.all_failed, "Every failed item");
  return outbox;
}

} // namespace

int main(int argc, char** argv) {
  CLI::App app{"Carepitome call engine: a clinic's phone, answered"};
  app.require_subcommand(1);
  app.set_version_flag("--version", std::string{CALLENGINE_VERSION});
  serve_options serve_told;
  migrate_options migrate_told;
  move_options move_told;
  outbox_options outbox_told;
  user_options user_told;
  token_options token_told;
  const auto* serve_command = add_serve(app, serve_told);
  const auto* migrate_command = add_migrate(app, migrate_told);
  const auto* move_command = add_move(app, move_told);
  const auto* outbox_command = add_outbox(app, outbox_told);
  auto* user_command = add_user(app, user_told);
  add_database_options(
    *user_command, user_told.database_url, user_told.data_dir);
  add_token(app, token_told);
  CLI11_PARSE(app, argc, argv);
  try {
    if (serve_command->parsed())
      return serve(serve_told);
    if (migrate_command->parsed())
      return migrate(migrate_told);
    if (move_command->parsed())
      return move(move_told);
    if (outbox_command->parsed())
      return outbox(outbox_told);
    if (user_command->parsed())
      return user(user_told);
    return print_token(token_told);
  } catch (const std::exception& error) {
    std::cerr << "callengine: " << error.what() << '\n';
    return 1;
  }
}
