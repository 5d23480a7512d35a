#pragma once

#include "model/ports/departments.hpp"

#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace callengine::net::testing {

/// Departments in memory, with the rules of the port.
class fake_departments final : public departments {
public:
  void list(client_id client, std::function<void(list_result)> done) override {
    list_result result;
    {
      const std::lock_guard lock{mutex_};
      result.error = error;
      for (const auto& [of, row] : rows)
        if (of == client)
          result.found.push_back(row);
    }
    done(std::move(result));
  }

  void expect_greeting(client_id, const std::string& media,
    std::function<void(std::string)> done) override {
    std::string problem;
    {
      const std::lock_guard lock{mutex_};
      problem = error;
      if (error.empty())
        expected_.insert(media);
    }
    done(std::move(problem));
  }

  void set_greeting(const inbox_user& who, std::int64_t id,
    const std::string& media,
    std::function<void(change_result)> done) override {
    done(change(who, id, media));
  }

  std::optional<department> find(client_id client, std::int64_t id) {
    const std::lock_guard lock{mutex_};
    for (const auto& [of, row] : rows)
      if (of == client && row.id == id)
        return row;
    return std::nullopt;
  }

  /// Names that the outbox will remove.
  std::set<std::string> expected() {
    const std::lock_guard lock{mutex_};
    return expected_;
  }

  // -- set before the first request --

  std::vector<std::pair<client_id, department>> rows;
  std::string error; ///< not empty: every question fails
  bool conflicts = false;

private:
  change_result change(
    const inbox_user& who, std::int64_t id, const std::string& media) {
    const std::lock_guard lock{mutex_};
    if (!error.empty())
      return {outcome::failed, {}, error};
    if (conflicts)
      return {outcome::conflict, {}, {}};
    for (auto& [of, row] : rows)
      if (of == who.staff.client && row.id == id) {
        row.greeting = media;
        expected_.erase(media);
        return {outcome::done, row, {}};
      }
    return {outcome::not_found, {}, {}};
  }

  std::mutex mutex_;
  std::set<std::string> expected_;
};

} // namespace callengine::net::testing
