-- Adds one alert unless it was added before: all of it or nothing.
-- KEYS: 1 seen key, 2 stream of all alerts, 3 stream of the subscription
-- ARGV: 1 channel, 2 retention in seconds (0 keeps for ever), 3 oldest stream id to keep ('' keeps all),
--       4... field, value, ... of the stream entry, the last value being the event
-- Returns the entry id in the stream of all alerts, or false where the alert was there.
if redis.call('EXISTS', KEYS[1]) == 1 then
  return false
end
-- A script is not rolled back: whatever could fail half-way is looked at first.
for i = 2, 3 do
  local kind = redis.call('TYPE', KEYS[i]).ok
  if kind ~= 'none' and kind ~= 'stream' then
    return redis.error_reply('WRONGTYPE ' .. KEYS[i] .. ' is a ' .. kind .. ', not a stream')
  end
end
local fields = {}
for i = 4, #ARGV do
  fields[#fields + 1] = ARGV[i]
end
local entry = redis.call('XADD', KEYS[2], '*', unpack(fields))
redis.call('XADD', KEYS[3], '*', unpack(fields))
if ARGV[2] == '0' then
  redis.call('SET', KEYS[1], entry)
else
  redis.call('SET', KEYS[1], entry, 'EX', ARGV[2])
  redis.call('XTRIM', KEYS[2], 'MINID', '~', ARGV[3])
  redis.call('XTRIM', KEYS[3], 'MINID', '~', ARGV[3])
end
redis.call('PUBLISH', ARGV[1], ARGV[#ARGV])
return entry
