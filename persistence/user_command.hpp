#pragma once

#include "model/ids.hpp"
#include "model/ports/passwords.hpp"
#include "model/time.hpp"
#include "persistence/database_url.hpp"
#include "persistence/result.hpp"

#include <optional>
#include <string>
#include <vector>

/// What an operator does with the people who sign in. Each opens a session and
/// blocks; the engine may run meanwhile.
namespace callengine::persistence {

struct new_user {
  client_id client;
  std::string email;
  std::string name;
  std::string role; ///< "staff", "supervisor" or "admin"
};

struct listed_user {
  staff_key staff;
  std::string email;
  std::string name;
  std::string role;
  bool has_password = false;
  bool is_active = true;
};

/// By clinic and id. `client`: one clinic's only.
result<std::vector<listed_user>> list_users(
  const database_url& url, std::optional<client_id> client);

/// The id. Fails for a clinic that is not there, and for an e-mail address that
/// another user has.
result<user_id> add_user(const database_url& url, const new_user& user,
  const std::string& password_hash, time_point now);

/// Ends the person's sessions, too. Fails unless exactly one user (of that
/// clinic, if one is told) has the e-mail address.
result<staff_key> set_password(const database_url& url,
  const std::string& email, std::optional<client_id> client,
  const std::string& password_hash, time_point now);

} // namespace callengine::persistence
