#pragma once

#include <string_view>

/// What Redis itself does, in its Lua. The first line of each asks Redis 7 to
/// refuse the whole script if it must not write (full, a replica, a failed
/// save), so that of a batch never a part is written. Epochs and versions are
/// decimal numbers of any length, compared as text: Lua's own lose digits.
namespace callengine::persistence::redis_scripts {

/// The changes of one clinic, in order.
/// KEYS: the clinic's number of the last batch; of each call its image's and
/// its tombstone's, of each lease its own. None at all if there is no change.
/// ARGV: the epoch, how long an image and how long a tombstone is kept (s), the
/// batch's number; then for each change what it is (call, ended, lease), its
/// version and the value to write.
/// Returns which changes were refused, counted from 1: all of a batch that
/// comes behind one of this epoch with its number or a higher one.
inline constexpr std::string_view write = R"(#!lua
local epoch, keep, remember, number = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local function later(a, b)
  if #a ~= #b then return #a > #b end
  return a > b
end
-- Stands there what a later engine wrote, or a later version of this one's?
local function overtaken(key, version)
  local head = redis.call('GETRANGE', key, 0, 41)
  if head == '' then return false, false end
  local e, v = string.match(head, '^(%d+) (%d+) ')
  if not e then return false, true end
  if e ~= epoch then return later(e, epoch), true end
  return version and later(v, version), true
end
local refused, k = {}, 2
local count = (#ARGV - 4) / 3
if count > 0 then
  local last = redis.call('GET', KEYS[1]) or ''
  local e, n = string.match(last, '^(%d+) (%d+)$')
  if e == epoch and not later(number, n) then
    for i = 1, count do refused[i] = i end
    return refused
  end
  if not e or not later(e, epoch) then
    redis.call('SET', KEYS[1], epoch .. ' ' .. number, 'EX', keep)
  end
end
for i = 1, count do
  local what, version, value = ARGV[3 * i + 2], ARGV[3 * i + 3], ARGV[3 * i + 4]
  local key = KEYS[k]
  if what == 'lease' then
    k = k + 1
    if overtaken(key, version) then
      refused[#refused + 1] = i
    else
      redis.call('SET', key, value, 'EX', keep)
    end
  else
    local tombstone = KEYS[k + 1]
    k = k + 2
    local is_ended = what == 'ended'
    local overtaken_end, has_end = overtaken(tombstone, nil)
    if overtaken_end or overtaken(key, not is_ended and version or nil) then
      refused[#refused + 1] = i
    elseif is_ended then
      redis.call('DEL', key)
      redis.call('SET', tombstone, value, 'EX', remember)
    else
      redis.call('SET', key, value, 'EX', keep)
      if has_end then redis.call('DEL', tombstone) end
    end
  end
end
return refused
)";

/// KEYS: the epoch's, the store's. ARGV: the least epoch, the engine's own
/// random name. Returns the new epoch.
inline constexpr std::string_view claim_epoch = R"(#!lua
local least = tonumber(ARGV[1])
local epoch = (tonumber(redis.call('GET', KEYS[1]) or '') or 0) + 1
if epoch < least then epoch = least end
local text = string.format('%.0f', epoch)
redis.call('SET', KEYS[1], text)
redis.call('SET', KEYS[2], text .. ' ' .. ARGV[2])
return text
)";

/// Marks the store as this engine's, unless a later one has done so.
/// KEYS: the epoch's, the store's. ARGV: the epoch, the engine's own name.
inline constexpr std::string_view mark = R"(#!lua
local epoch = tonumber(ARGV[1])
local there = redis.call('GET', KEYS[2])
local other = tonumber(string.match(there or '', '^%d+') or '0')
if other <= epoch then
  redis.call('SET', KEYS[2], ARGV[1] .. ' ' .. ARGV[2])
end
if (tonumber(redis.call('GET', KEYS[1]) or '') or 0) < epoch then
  redis.call('SET', KEYS[1], ARGV[1])
end
return redis.status_reply('OK')
)";

} // namespace callengine::persistence::redis_scripts
