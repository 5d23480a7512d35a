#pragma once

#include "model/result.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::net::outgoing {

/// Bytes to be sent, read as they go out. `read` is called on the thread of the
/// transfer; what it returns must not be empty before the end.
struct byte_source {
  std::uint64_t size = 0;
  std::function<result<std::string>(std::uint64_t offset, std::size_t length)>
    read;
};

/// A part of a `multipart/form-data`: a text, or a file.
struct form_part {
  std::string name;
  std::string text = {};
  std::optional<byte_source> file = {}; ///< in place of the text
  std::string file_name = {};
  std::string type = {}; ///< media type of the file
};

struct transfer_limits {
  milliseconds connect = std::chrono::seconds{10};
  milliseconds stall = std::chrono::seconds{30};  ///< without a byte
  milliseconds answer = std::chrono::seconds{30}; ///< once all is sent
  milliseconds total = std::chrono::minutes{5};
};

struct transfer_request {
  std::string method = "GET";
  std::string url; ///< http or https
  std::string user;
  std::string password;  ///< Basic, or of the signature below
  std::string aws_sigv4; ///< "aws:amz:REGION:s3": signs instead of Basic
  std::vector<std::string> headers; ///< "Name: value"
  std::optional<byte_source> body;
  std::vector<form_part> form;
  /// Takes the body of a 2xx answer in pieces, before it is known whether it
  /// comes whole; returns an error to end the transfer. Must not throw.
  /// Absent: the answer keeps it.
  std::function<std::string(std::string_view piece)> sink;
  std::uint64_t most_bytes = 1024 * 1024; ///< of a 2xx answer's body
  transfer_limits limits;
};

struct transfer_answer {
  enum class end : std::uint8_t {
    answered,  ///< whole, whatever the status
    broken,    ///< no answer, or not all of it
    too_large, ///< more than `most_bytes`
    given_up,  ///< the sink's error, or the source's
    stopped,
  };

  end how = end::broken;
  long status = 0;                     ///< of HTTP; 0: none came
  std::string type;                    ///< `Content-Type` as it stands
  std::optional<std::uint64_t> length; ///< `Content-Length`
  std::optional<seconds> retry_after;
  std::string body;    ///< without a sink; of a refusal its beginning
  std::string problem; ///< why it was not answered; no sentence

  bool is_success() const noexcept {
    return how == end::answered && status >= 200 && status < 300;
  }
};

/// One HTTP request. Blocks; any thread. Ends within a fraction of a second
/// after a stop was asked for. Redirects are answers, and are not followed.
transfer_answer transfer(
  const transfer_request& what, const std::stop_token& stop);

} // namespace callengine::net::outgoing
