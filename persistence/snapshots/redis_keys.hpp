#pragma once

#include "model/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The names and the form of what is kept in Redis. The braces are Redis
/// Cluster's hash tag: a clinic's keys stay together.
namespace callengine::persistence::redis_keys {

/// Counts the engines that were started.
inline constexpr std::string_view epoch_counter = "carepitome:epoch";

/// Written by an engine when it claims its epoch: gone or older when Redis has
/// lost what it had.
inline constexpr std::string_view store_marker = "carepitome:store";

std::string call(client_id client, std::string_view sid);
std::string ended(client_id client, std::string_view sid);
std::string lease(client_id client, std::string_view user);

/// `epoch number` of the last batch that changed something of this clinic.
std::string last_batch(client_id client);

/// All keys of one kind ("call", "ended", "lease"), for SCAN.
std::string pattern(std::string_view kind);

struct parsed_key {
  client_id client;
  std::string id;
};

/// Nothing: it is none of this kind.
std::optional<parsed_key> parse(std::string_view key, std::string_view kind);

/// What stands under a key: `epoch version text`.
struct kept_value {
  std::uint64_t epoch = 0;
  std::uint64_t version = 0;
  std::string_view text;
};

std::string write_value(
  std::uint64_t epoch, std::uint64_t version, std::string_view text);

/// Nothing: it has another form.
std::optional<kept_value> read_value(std::string_view value);

} // namespace callengine::persistence::redis_keys
