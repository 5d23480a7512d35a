#pragma once

#include "model/result.hpp"

#include <cstdint>
#include <cstdio>
#include <string>

namespace callengine::net::outgoing {

struct file_hash {
  std::uint64_t size = 0;
  std::string sha256; ///< hexadecimal
};

/// Of a whole file, which is at its beginning afterwards.
result<file_hash> hash_file(std::FILE* file);

} // namespace callengine::net::outgoing
