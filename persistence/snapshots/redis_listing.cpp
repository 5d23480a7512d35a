#include "persistence/snapshots/redis_listing.hpp"

#include "persistence/snapshots/redis_reply.hpp"

#include <spdlog/spdlog.h>

namespace callengine::persistence {

namespace {

struct found_key {
  std::string name;
  redis_keys::parsed_key key;
};

std::vector<found_key> keys_of(
  const redisReply* names, const std::string& kind) {
  std::vector<found_key> keys;
  for (const auto* name : parts_of(names))
    if (auto key = redis_keys::parse(text_of(name), kind))
      keys.push_back({std::string{text_of(name)}, std::move(*key)});
  return keys;
}

void add_values(
  redis_page& page, std::vector<found_key> keys, const redisReply* values) {
  const auto parts = parts_of(values);
  if (parts.size() != keys.size()) {
    page.error = "Redis gave an answer of another form";
    return;
  }
  std::size_t unread = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i]->type == REDIS_REPLY_NIL)
      continue;
    if (const auto value = redis_keys::read_value(text_of(parts[i])))
      page.values.push_back(
        {std::move(keys[i].key), value->version, std::string{value->text}});
    else
      ++unread;
  }
  if (unread > 0)
    spdlog::error(
      "snapshots: {} values in Redis have another form, left out", unread);
}

} // namespace

void list_keys(redis_asker ask, const std::string& kind,
  const std::string& cursor, std::size_t count,
  std::function<void(redis_page)> done) {
  const auto pattern = redis_keys::pattern(kind);
  const auto size = std::to_string(std::max<std::size_t>(count, 1));
  const auto scanned = [ask, kind, done](const redis_answer& answer) {
    const auto parts = parts_of(answer.last);
    auto page = std::make_shared<redis_page>();
    page->error = answer.error;
    if (page->error.empty() && parts.size() != 2)
      page->error = "Redis gave an answer of another form";
    if (!page->error.empty()) {
      done(std::move(*page));
      return;
    }
    page->next = text_of(parts[0]);
    auto keys = keys_of(parts[1], kind);
    if (keys.empty()) {
      done(std::move(*page));
      return;
    }
    redis_command command{"MGET"};
    for (const auto& key : keys)
      command.push_back(key.name);
    const auto got = [page, done, keys](const redis_answer& values) {
      page->error = values.error;
      if (page->error.empty())
        add_values(*page, keys, values.last);
      done(std::move(*page));
    };
    ask({command}, got);
  };
  ask({{"SCAN", cursor, "MATCH", pattern, "COUNT", size}}, scanned);
}

} // namespace callengine::persistence
