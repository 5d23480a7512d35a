#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callengine {

/// Who may sign in to the portal.
struct account {
  staff_key staff;
  std::string password_hash;
};

/// What a page shows of the person who is signed in.
struct portal_profile {
  staff_key staff;
  std::string name;
  std::string email;
  std::string role; ///< as the row of `users` has it; may be empty
  std::string clinic;

  /// Whose calls and messages they see: their own ones, or all of the clinic.
  std::vector<std::string> departments;

  std::chrono::minutes idle{30}; ///< until a page that nobody touches signs out
  seconds wrap_up{0};            ///< the longest of the clinic's
};

/// Somebody of a clinic, for the others.
struct portal_person {
  user_id user;
  std::string name;
  std::string role; ///< as the row of `users` has it; may be empty
  std::vector<std::string> departments;
};

/// A sign-in that goes on until it ends or expires. Its refresh token is known
/// by its hash only, and is replaced each time that it is used.
struct portal_session {
  std::string id;         ///< random; no secret
  std::string token_hash; ///< of the token that is good now
  time_point expires_at;
};

/// A refresh token that somebody presents; it is known to be one of the
/// engine's for this session, and not yet whether it is the newest one.
struct presented_token {
  std::string session;
  std::string hash;      ///< of what was presented
  std::string next_hash; ///< of what is to replace it
};

/// The people of all clinics who sign in with a password, and their sessions.
/// Signing in, being refused and signing out write a row of `audit_log`. Never
/// blocks the caller: `done` is called on a thread of the implementation,
/// exactly once.
class accounts {
public:
  virtual ~accounts() = default;

  struct account_result {
    std::optional<account> found;
    std::string error; ///< not empty: the question failed
  };

  struct profile_result {
    portal_profile profile;
    std::string error; ///< not empty: the question failed
  };

  struct people_result {
    std::vector<portal_person> people; ///< by name
    std::string error;                 ///< not empty: the question failed
  };

  /// What became of a refresh token.
  enum class renewal : std::uint8_t {
    replaced,          ///< the next one is good now
    replaced_just_now, ///< by another tab: the next one is good
    still_good,        ///< replaced so recently that it is not replaced again
    over,   ///< the session has ended or expired, nobody was at its pages for
            ///< the clinic's idle time, or the person is inactive
    stolen, ///< used before by somebody else: the session has ended now
    failed,
  };

  struct session_result {
    renewal how = renewal::over;
    portal_profile profile; ///< unless it is over, stolen or failed
    time_point expires_at;  ///< of the session
    std::string error;      ///< of `failed`: a sentence for the log
  };

  /// Tokens are replaced at most once in this time, and the one before is taken
  /// for so long: tabs of one browser share a token and may use it at once.
  static constexpr seconds grace{10};

  /// A page that lives renews its session at least this often: so long is its
  /// access token good.
  static constexpr std::chrono::minutes access_token{15};

  /// The only active person with this e-mail, in any writing of its letters,
  /// and a password. Nobody, if there are several.
  virtual void find_by_email(
    const std::string& email, std::function<void(account_result)> done)
    = 0;

  /// The password was right for this account. `how` is `replaced`, `over` (the
  /// person is gone or inactive meanwhile, or has another password) or
  /// `failed`.
  virtual void begin_session(const account& who, const portal_session& session,
    std::function<void(session_result)> done)
    = 0;

  virtual void renew_session(
    const presented_token& token, std::function<void(session_result)> done)
    = 0;

  /// By any token of the session's. `done` gets the error; empty: it is over.
  virtual void end_session(
    const std::string& session, std::function<void(std::string)> done)
    = 0;

  /// The password was wrong. Lost (and logged) if it can't be written.
  virtual void refused(const staff_key& who, std::string_view why) = 0;

  /// `sees_all`: supervisors and administrators. There is one for somebody whom
  /// no table knows, too: their clinic's portal gave them a token.
  virtual void profile(const staff_key& who, bool sees_all,
    std::function<void(profile_result)> done)
    = 0;

  /// Who is active in a clinic.
  virtual void people_of(
    client_id client, std::function<void(people_result)> done)
    = 0;
};

} // namespace callengine
