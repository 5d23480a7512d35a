#pragma once

#include "model/ports/object_store.hpp"
#include "model/result.hpp"
#include "net/outgoing/transfer.hpp"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

namespace callengine::net::outgoing {

/// Where a bucket of an S3-compatible storage is, and as whom.
struct s3_options {
  std::string endpoint; ///< scheme, host and port: "https://s3.example.com"
  std::string region = "us-east-1";
  std::string bucket;
  std::string access_key;
  std::string secret_key;

  /// Objects are fetched into files without a name here.
  std::filesystem::path work_folder = "/tmp";

  transfer_limits limits;
};

/// An object store in a bucket, by libcurl with its AWS signature (version 4)
/// and path-style URLs. Tries once: whoever asks asks again.
class s3_bucket final : public object_store {
public:
  /// The error says which option is wrong; the storage is not asked. Requests
  /// give up soon after a stop was asked for.
  static result<std::unique_ptr<object_store>> open(
    s3_options options, std::stop_token stop);

  std::string put(
    const std::string& name, const std::filesystem::path& file) override;
  result<std::unique_ptr<std::istream>> get(const std::string& name) override;
  std::string remove(const std::string& name) override;

private:
  s3_bucket(s3_options options, std::stop_token stop);

  transfer_answer carry_out(
    transfer_request what, const std::string& name, std::string_view hash);

  const s3_options options_;
  const std::stop_token stop_;
};

} // namespace callengine::net::outgoing
