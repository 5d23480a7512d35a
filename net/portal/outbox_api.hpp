#pragma once

#include "model/ports/clock.hpp"
#include "model/ports/outbox_admin.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/message.hpp"
#include "net/server_options.hpp"

#include <string>
#include <string_view>

namespace callengine::net::portal {

/// `GET /api/admin/outbox` and `POST /api/admin/outbox/{id}/retry`: a clinic's
/// slow work, for its administrators. Called on the threads of connections.
class outbox_api {
public:
  outbox_api(const server_options& options, outbox_admin& outbox,
    const clock& time, counters& counted);

  /// True for the paths that are answered here.
  static bool owns(std::string_view path) noexcept;

  void handle(const request& what, const exchange_ptr& asked) const;

private:
  void list(
    const request& what, client_id client, const exchange_ptr& asked) const;
  void retry(
    const request& what, client_id client, const exchange_ptr& asked) const;
  response retried(
    std::int64_t item, const outbox_admin::retry_result& result) const;
  response failed(const std::string& why) const;

  const server_options& options_;
  outbox_admin& outbox_;
  const clock& time_;
  counters& counted_;
};

} // namespace callengine::net::portal
