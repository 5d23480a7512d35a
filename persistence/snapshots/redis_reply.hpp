#pragma once

#include <hiredis/hiredis.h>
#include <span>
#include <string_view>

namespace callengine::persistence {

/// The text of a reply that has one (a string, a status, an error).
inline std::string_view text_of(const redisReply* reply) {
  return reply != nullptr && reply->str != nullptr
    ? std::string_view{reply->str, reply->len}
    : std::string_view{};
}

/// The parts of a reply that is an array; none of any other.
inline std::span<redisReply* const> parts_of(const redisReply* reply) {
  if (reply == nullptr || reply->type != REDIS_REPLY_ARRAY)
    return {};
  return {reply->element, reply->elements};
}

inline bool is_error(const redisReply* reply) {
  return reply != nullptr && reply->type == REDIS_REPLY_ERROR;
}

} // namespace callengine::persistence
