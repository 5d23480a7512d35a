#pragma once

#include "net/exchange.hpp"
#include "net/message.hpp"
#include "net/portal/web_folder.hpp"
#include "net/server_options.hpp"

#include <string>
#include <string_view>

namespace callengine::net::portal {

/// The portal's page and what it loads. Any thread may call.
class web_files {
public:
  /// `options` has a folder.
  explicit web_files(const server_options& options);

  /// Every path that is not the API's: of the page's own routes, of files, and
  /// of nothing (404).
  response answer(const request& what) const;

private:
  response file(const request& what, const web_file& which) const;

  const web_folder& folder_;
  const std::string policy_; ///< `Content-Security-Policy`
};

/// What the page may load and connect to, and who may have it in a frame.
std::string content_security_policy(const server_options& options);

/// Whether an `Accept-Encoding` takes this encoding.
bool takes_encoding(std::string_view header, std::string_view encoding);

} // namespace callengine::net::portal
