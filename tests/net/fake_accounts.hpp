#pragma once

#include "model/ports/accounts.hpp"
#include "model/ports/passwords.hpp"

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace callengine::net::testing {

/// People and their sessions in memory, with the rules of the port. Its clock
/// stands still until a test moves it.
class fake_accounts final : public accounts {
public:
  void find_by_email(const std::string& email,
    std::function<void(account_result)> done) override {
    account_result result;
    {
      const std::lock_guard lock{mutex_};
      result.error = error;
      if (const auto found = people.find(email); found != people.end())
        result.found = found->second;
    }
    done(std::move(result));
    ++looked_up_;
  }

  /// Answers of `find_by_email` that were taken.
  int looked_up() const {
    return looked_up_;
  }

  void begin_session(const account& matched, const portal_session& session,
    std::function<void(session_result)> done) override {
    session_result result;
    {
      const std::lock_guard lock{mutex_};
      const auto& who = matched.staff;
      sessions_[session.id] = {session.token_hash, session.expires_at};
      result = told(renewal::replaced, who, session.expires_at);
      who_[session.id] = who;
    }
    done(std::move(result));
  }

  void renew_session(const presented_token& token,
    std::function<void(session_result)> done) override {
    session_result result;
    {
      const std::lock_guard lock{mutex_};
      result = renew(token);
    }
    done(std::move(result));
  }

  void end_session(const std::string& session,
    std::function<void(std::string)> done) override {
    std::string problem;
    {
      const std::lock_guard lock{mutex_};
      problem = error;
      if (error.empty())
        sessions_.erase(session);
    }
    done(std::move(problem));
  }

  void refused(const staff_key& who, std::string_view) override {
    const std::lock_guard lock{mutex_};
    refusals_.push_back(who);
  }

  void profile(const staff_key& who, bool sees_all,
    std::function<void(profile_result)> done) override {
    profile_result result;
    {
      const std::lock_guard lock{mutex_};
      result.error = error;
      result.profile = profile_of(who);
      if (sees_all)
        result.profile.departments.emplace_back("records");
    }
    done(std::move(result));
  }

  void people_of(
    client_id client, std::function<void(people_result)> done) override {
    people_result result;
    {
      const std::lock_guard lock{mutex_};
      result.error = error;
      for (const auto& [email, each] : people)
        if (each.staff.client == client)
          result.people.push_back(
            {each.staff.user, "Ana Ruiz", role, {"billing"}});
    }
    done(std::move(result));
  }

  std::size_t open_sessions() {
    const std::lock_guard lock{mutex_};
    return sessions_.size();
  }

  std::vector<staff_key> refusals() {
    const std::lock_guard lock{mutex_};
    return refusals_;
  }

  /// As if that much time had passed since tokens were replaced.
  void let_grace_pass() {
    const std::lock_guard lock{mutex_};
    for (auto& [id, each] : sessions_)
      each.is_fresh = false;
  }

  void fail(std::string why) {
    const std::lock_guard lock{mutex_};
    error = std::move(why);
  }

  // -- set before the first request --

  std::map<std::string, account> people; ///< by e-mail
  std::string role = "staff";
  std::string error; ///< not empty: every question fails

private:
  struct kept_session {
    std::string token_hash;
    time_point expires_at;
    bool is_fresh = false; ///< its token was replaced just now
  };

  portal_profile profile_of(const staff_key& who) const {
    portal_profile profile;
    profile.staff = who;
    profile.name = "Ana Ruiz";
    profile.email = "ana@clinic.example";
    profile.role = role;
    profile.clinic = "North Clinic";
    profile.departments = {"billing"};
    profile.idle = std::chrono::minutes{20};
    profile.wrap_up = seconds{15};
    return profile;
  }

  session_result told(
    renewal how, const staff_key& who, time_point expires_at) const {
    if (!error.empty())
      return {renewal::failed, {}, {}, error};
    return {how, profile_of(who), expires_at, {}};
  }

  session_result renew(const presented_token& token) {
    const auto found = sessions_.find(token.session);
    if (found == sessions_.end())
      return {renewal::over, {}, {}, {}};
    auto& kept = found->second;
    const auto& who = who_[token.session];
    if (kept.token_hash == token.hash && kept.is_fresh)
      return told(renewal::still_good, who, kept.expires_at);
    if (kept.token_hash == token.hash) {
      kept.token_hash = token.next_hash;
      kept.is_fresh = true;
      return told(renewal::replaced, who, kept.expires_at);
    }
    if (kept.token_hash == token.next_hash && kept.is_fresh)
      return told(renewal::replaced_just_now, who, kept.expires_at);
    sessions_.erase(found);
    return {renewal::stolen, {}, {}, {}};
  }

  std::mutex mutex_;
  std::map<std::string, kept_session> sessions_;
  std::map<std::string, staff_key> who_;
  std::vector<staff_key> refusals_;
  std::atomic<int> looked_up_{0};
};

/// The hash of a password is the password behind "hash of ".
class fake_passwords final : public passwords {
public:
  bool matches(
    const std::string& hash, std::string_view password) const override {
    ++looked_at_;
    const auto at_once = ++at_once_;
    for (auto most = most_at_once_.load();
         at_once > most && !most_at_once_.compare_exchange_weak(most, at_once);)
      ;
    is_held_.wait(true);
    --at_once_;
    return hash == this->hash(password);
  }

  std::string hash(std::string_view password) const override {
    return "hash of " + std::string{password};
  }

  int looked_at() const {
    return looked_at_;
  }

  int most_at_once() const {
    return most_at_once_;
  }

  /// From now on nobody is told whether a password fits, until `let_go`.
  void hold() {
    is_held_ = true;
  }

  void let_go() {
    is_held_ = false;
    is_held_.notify_all();
  }

private:
  mutable std::atomic<int> looked_at_{0};
  mutable std::atomic<int> at_once_{0};
  mutable std::atomic<int> most_at_once_{0};
  std::atomic<bool> is_held_{false};
};

} // namespace callengine::net::testing
