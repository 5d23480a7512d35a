#include "persistence/snapshots/redis_batch.hpp"

#include "model/limits.hpp"
#include "persistence/snapshots/redis_keys.hpp"
#include "persistence/snapshots/redis_reply.hpp"

#include <algorithm>
#include <numeric>

namespace callengine::persistence {

namespace {

using kind = snapshot_write::kind;

std::string seconds_of(std::chrono::milliseconds time) {
  return std::to_string(
    std::chrono::duration_cast<std::chrono::seconds>(time).count());
}

std::string_view name_of(kind what) {
  switch (what) {
  case kind::call:
    return "call";
  case kind::ended:
    return "ended";
  case kind::claim_lease:
  case kind::renew_lease:
  case kind::release_lease:
    // To compare the token is all that a claim, a renewal and a release ask
    // of the store; a released lease is an image that names no call.
    return "lease";
  }
  return "";
}

} // namespace

redis_batch::redis_batch(const std::vector<snapshot_write>& writes,
  batch_stamp stamp, const std::string& script)
  : writes_{writes}, stamp_{stamp}, order_(writes.size()) {
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  std::stable_sort(
    order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
      return writes[a].client < writes[b].client;
    });
  commands_.push_back({"MULTI"});
  commands_.push_back({"GET", redis_keys::store_marker});
  std::size_t begin = 0;
  do {
    auto end = begin;
    while (end < order_.size()
      && writes[order_[end]].client == writes[order_[begin]].client)
      ++end;
    add_clinic(begin, end, script);
    begin = end;
  } while (begin < order_.size());
  commands_.push_back({"EXEC"});
}

void redis_batch::add_clinic(
  std::size_t begin, std::size_t end, const std::string& script) {
  clinics_.push_back(begin);
  redis_command command{"EVALSHA", keep(script), ""};
  command.reserve(8 + (end - begin) * 5);
  if (begin < end)
    command.push_back(
      keep(redis_keys::last_batch(writes_[order_[begin]].client)));
  for (auto i = begin; i < end; ++i)
    add_keys(command, writes_[order_[i]]);
  command[2] = keep(std::to_string(command.size() - 3));
  command.push_back(keep(std::to_string(stamp_.epoch)));
  command.push_back(keep(seconds_of(image_lifetime)));
  command.push_back(keep(seconds_of(limits::ended_call_memory)));
  command.push_back(keep(std::to_string(stamp_.number)));
  for (auto i = begin; i < end; ++i)
    add_arguments(command, writes_[order_[i]]);
  commands_.push_back(std::move(command));
}

void redis_batch::add_keys(
  redis_command& command, const snapshot_write& write) {
  if (name_of(write.what) == "lease") {
    command.push_back(keep(redis_keys::lease(write.client, write.id)));
    return;
  }
  command.push_back(keep(redis_keys::call(write.client, write.id)));
  command.push_back(keep(redis_keys::ended(write.client, write.id)));
}

void redis_batch::add_arguments(
  redis_command& command, const snapshot_write& write) {
  command.push_back(name_of(write.what));
  command.push_back(keep(std::to_string(write.version)));
  command.push_back(
    keep(redis_keys::write_value(stamp_.epoch, write.version, write.image)));
}

std::string_view redis_batch::keep(std::string text) {
  return texts_.emplace_back(std::move(text));
}

redis_batch::outcome redis_batch::read(const redis_answer& answer) const {
  outcome result;
  result.report.error = answer.error;
  if (!answer.error.empty())
    return result;
  const auto replies = parts_of(answer.last);
  // The marker, and then a reply for each clinic.
  if (replies.size() != clinics_.size() + 1) {
    result.report.error = "Redis gave an answer of another form";
    return result;
  }
  for (const auto* reply : replies) {
    if (!is_error(reply))
      continue;
    result.has_script = !text_of(reply).starts_with("NOSCRIPT");
    result.report.error = text_of(reply);
    return result;
  }
  result.marker = text_of(replies.front());
  for (std::size_t i = 0; i < clinics_.size(); ++i)
    take_refused(replies[i + 1], clinics_[i], result.report.refused);
  std::sort(result.report.refused.begin(), result.report.refused.end());
  return result;
}

void redis_batch::take_refused(const redisReply* refused, std::size_t clinic,
  std::vector<std::size_t>& indexes) const {
  for (const auto* part : parts_of(refused))
    if (part->integer > 0)
      indexes.push_back(
        order_.at(clinic + static_cast<std::size_t>(part->integer) - 1));
}

} // namespace callengine::persistence
