#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace callengine::app {

/// One for each core that this process may run on.
unsigned default_threads();

/// What `serve` is told by flags or, failing these, by the environment.
struct serve_options {
  std::string listen = "127.0.0.1:8080";
  std::string public_url;
  std::string data_dir = "./data";
  std::string database_url; ///< empty: SQLite in the data folder
  std::string redis_url;    ///< empty: snapshots in the data folder
  bool snapshots = true;    ///< false: a crash loses the live calls
  std::string encryption_key;
  std::string encryption_keys_old; ///< with commas between; they only open
  std::string portal_jwt_secret;
  std::string twilio_account_sid;
  std::string twilio_auth_token;
  std::string twilio_auth_token_secondary;
  std::string twilio_api_key_sid;
  std::string twilio_api_key_secret;
  std::string twilio_api_base_url = "https://api.twilio.com";
  std::string twilio_twiml_app_sid; ///< empty: pages can't call out
  std::string media_s3_endpoint;    ///< empty: media in the data folder
  std::string media_s3_region = "us-east-1";
  std::string media_s3_bucket;
  std::string media_s3_access_key;
  std::string media_s3_secret_key;
  std::string transcription_base_url; ///< empty: no transcripts
  std::string transcription_api_key;
  std::string transcription_model = "whisper-1";
  std::string ai_base_url; ///< empty: no model is asked
  std::string ai_api_key;
  std::string ai_model = "gpt-4o-mini";
  std::string smtp_url; ///< empty: no mail
  std::string mail_from;
  std::string portal_url;      ///< of the messages; empty: below the public URL
  std::string web_dir;         ///< the built page; empty: it is not served
  std::string frame_ancestors; ///< origins, with commas between
  std::string allowed_origins; ///< the same
  std::string rtc_ice_servers; ///< empty: none
  std::string try_phone = "off"; ///< "admins", "open"
  std::string log_level = "info";
  unsigned threads = default_threads();
};

struct migrate_options {
  std::string data_dir = "./data";
  std::string database_url;
};

struct move_options {
  std::string data_dir = "./data";
  std::string database_url; ///< what is moved; empty: SQLite in the data folder
  std::string to_database;  ///< empty: the tables stay
  std::string to_redis;     ///< empty: the snapshots stay
};

struct outbox_options {
  std::string data_dir = "./data";
  std::string database_url;
  std::string state; ///< empty: items in any state are listed
  std::size_t limit = 100;
  bool retry = false; ///< false: items are listed
  std::vector<std::int64_t> items;
  bool all_failed = false;
};

struct user_options {
  enum class action { list, add, password };

  std::string data_dir = "./data";
  std::string database_url;
  action what = action::list;
  std::int64_t client = 0; ///< 0: not told
  std::string email;
  std::string name;
  std::string role = "staff";
};

struct token_options {
  std::string portal_jwt_secret;
  std::int64_t client = 0;
  std::int64_t user = 0;
  std::string role = "staff";
  std::int64_t hours = 12;
};

/// `DATABASE_URL`, or SQLite in the data folder.
std::string effective_database_url(
  const std::string& database_url, const std::string& data_dir);

/// What Twilio sees: `--public-url`, or http:// and the listening address. No
/// `/` at its end.
std::string effective_public_url(const serve_options& options);

/// What is wrong with `AI_BASE_URL`, as a sentence; empty: nothing. It does not
/// repeat the URL, which may hold a password.
std::string ai_url_problem(const serve_options& options);

/// Where people sign in to hear messages. No `/` at its end.
std::string inbox_url(const serve_options& options);

} // namespace callengine::app
