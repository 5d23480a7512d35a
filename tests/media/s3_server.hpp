#pragma once

#include "tests/support/temporary_folder.hpp"

#include <string>
#include <sys/types.h>

namespace callengine::testing {

/// An S3-compatible storage of its own (tests/s3/server.js) with an empty
/// bucket. Gone, objects and all, when this is destroyed, and when the test
/// program dies.
class s3_server {
public:
  s3_server();
  ~s3_server();

  s3_server(const s3_server&) = delete;
  s3_server& operator=(const s3_server&) = delete;

  /// SIGKILL and SIGSTOP.
  void kill();
  void pause();

  std::string endpoint() const;

  static constexpr auto bucket = "media";
  static constexpr auto region = "eu-central-1";
  static constexpr auto access_key = "S3RVER";
  static constexpr auto secret_key = "S3RVER";

private:
  temporary_folder folder_;
  pid_t process_ = -1;
  int input_ = -1; ///< the server ends with it
  std::string port_;
};

} // namespace callengine::testing
