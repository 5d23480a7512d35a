#pragma once

#include "model/ports/media_store.hpp"

#include <string>

namespace callengine::net::testing {

/// Keeps what is written; fails where it is told to.
class memory_writer final : public media_writer {
public:
  std::string write(std::string_view piece) override {
    bytes += piece;
    return write_error;
  }

  std::string finish() override {
    if (finish_error.empty())
      finished = true;
    return finish_error;
  }

  std::string bytes;
  bool finished = false;
  std::string write_error;
  std::string finish_error;
};

class memory_reader final : public media_reader {
public:
  explicit memory_reader(std::string with) : bytes{std::move(with)} {}

  std::uint64_t size() const noexcept override {
    return bytes.size();
  }

  result<std::string> read(std::uint64_t offset, std::size_t length) override {
    if (!error.empty())
      return result<std::string>::failed(error);
    return result<std::string>::of(bytes.substr(offset, length));
  }

  std::string bytes;
  std::string error;
};

/// A wav of this many bytes whose header is right.
inline std::string wav_of(std::size_t size) {
  std::string result = "RIFF....WAVEfmt ";
  for (std::size_t each = result.size(); each < size; ++each)
    result += static_cast<char>(each * 31 + each / 251);
  for (std::size_t each = 0; each < 4; ++each)
    result[4 + each] = static_cast<char>(((size - 8) >> (8 * each)) & 0xFFU);
  return result;
}

} // namespace callengine::net::testing
