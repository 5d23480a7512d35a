#pragma once

#include "model/outbox/item.hpp"
#include "model/ports/clock.hpp"
#include "model/ports/departments.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/session_pool.hpp"

namespace callengine::persistence {

/// Departments in SQL, on the pool's threads; if too many questions wait or the
/// pool has stopped, `done` is called on the asking thread, with an error. Pool
/// and clock must live longer.
class sql_departments final : public departments {
public:
  sql_departments(
    session_pool& pool, number_cipher cipher, const callengine::clock& time)
    : pool_{pool}, cipher_{std::move(cipher)}, clock_{time} {}

  void list(client_id client, std::function<void(list_result)> done) override;
  void expect_greeting(client_id client, const std::string& media,
    std::function<void(std::string)> done) override;
  void set_greeting(const inbox_user& who, std::int64_t id,
    const std::string& media, std::function<void(change_result)> done) override;

private:
  static new_item removal_of(
    client_id client, const std::string& media, time_point now);
  change_result change(soci::session& session, const inbox_user& who,
    std::int64_t id, const std::string& media) const;
  void log(soci::session& session, const inbox_user& who,
    const std::string& action, std::int64_t id,
    const std::string& detail) const;

  session_pool& pool_;
  const number_cipher cipher_;
  const callengine::clock& clock_;
};

} // namespace callengine::persistence
