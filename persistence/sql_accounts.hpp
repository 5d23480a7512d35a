#pragma once

#include "model/ports/accounts.hpp"
#include "model/ports/clock.hpp"
#include "persistence/session_pool.hpp"

namespace callengine::persistence {

/// Accounts in SQL, on the pool's threads; if too many questions wait or the
/// pool has stopped, `done` is called on the asking thread, with an error. Pool
/// and clock must live longer.
class sql_accounts final : public accounts {
public:
  sql_accounts(session_pool& pool, const callengine::clock& time)
    : pool_{pool}, clock_{time}, started_at_{time.now()} {}

  void find_by_email(const std::string& email,
    std::function<void(account_result)> done) override;
  void begin_session(const account& who, const portal_session& session,
    std::function<void(session_result)> done) override;
  void renew_session(const presented_token& token,
    std::function<void(session_result)> done) override;
  void end_session(
    const std::string& session, std::function<void(std::string)> done) override;
  void refused(const staff_key& who, std::string_view why) override;
  void profile(const staff_key& who, bool sees_all,
    std::function<void(profile_result)> done) override;
  void people_of(
    client_id client, std::function<void(people_result)> done) override;

private:
  session_result begin(soci::session& session, const account& matched,
    const portal_session& begun) const;
  session_result renew(
    soci::session& session, const presented_token& token) const;
  void end(soci::session& session, const std::string& id) const;
  void log(soci::session& session, const staff_key& who,
    const std::string& action, const std::string& detail) const;

  session_pool& pool_;
  const callengine::clock& clock_;
  const time_point started_at_; ///< before that no page could renew anything
};

} // namespace callengine::persistence
