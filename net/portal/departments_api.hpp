#pragma once

#include "model/ports/clock.hpp"
#include "model/ports/departments.hpp"
#include "model/ports/media_store.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/large_body.hpp"
#include "net/message.hpp"
#include "net/portal/greeting_uploads.hpp"
#include "net/portal/token.hpp"
#include "net/server_options.hpp"

#include <string_view>
#include <variant>

namespace callengine::net::portal {

/// `GET /api/admin/departments`, `PUT` and `DELETE …/{id}/greeting`: what a
/// clinic's callers hear before they leave a message, for its administrators.
/// Called on the threads of connections.
class departments_api {
public:
  departments_api(const server_options& options, departments& rows,
    media_store& media, const clock& time, counters& counted);

  /// True for the paths that are answered here.
  static bool owns(std::string_view path) noexcept;

  /// True for what brings a greeting: then `leave_for` says whether it may.
  static bool is_upload(const request& head) noexcept;
  large_body leave_for(const request& head) const;

  void handle(request what, const exchange_ptr& asked);

  /// Uploads are not kept any more. Not on a thread of connections.
  void stop();

private:
  std::variant<portal_asker, response> admin_of(const request& what) const;
  void list(client_id client, const exchange_ptr& asked) const;
  void upload(request what, const portal_asker& who, const exchange_ptr& asked);
  void keep(const media_name& name, std::int64_t id, request& what,
    const portal_asker& who, const exchange_ptr& asked);
  void set(const portal_asker& who, std::int64_t id, const std::string& media,
    const exchange_ptr& asked);
  response changed(const departments::change_result& result) const;
  response failed(const std::string& why) const;

  const server_options& options_;
  departments& rows_;
  const clock& time_;
  counters& counted_;
  greeting_uploads uploads_;
};

} // namespace callengine::net::portal
