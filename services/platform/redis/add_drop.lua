-- Keeps for a while that an alert was held back, once, unless the alert was decided otherwise.
-- KEYS: 1 seen key of the alert, 2 mark of the drop, 3 stream of drops
-- ARGV: 1 seconds to keep it, 2... field, value, ... of the entry
-- Returns 1 where it was not there before.
if redis.call('EXISTS', KEYS[1]) == 1 or redis.call('EXISTS', KEYS[2]) == 1 then
  return 0
end
local kind = redis.call('TYPE', KEYS[3]).ok
if kind ~= 'none' and kind ~= 'stream' then
  return redis.error_reply('WRONGTYPE ' .. KEYS[3] .. ' is a ' .. kind .. ', not a stream')
end
local fields = {}
for i = 2, #ARGV do
  fields[#fields + 1] = ARGV[i]
end
-- By the clock that gave the entries their ids: that of an alerter may be wrong.
local oldest = math.max(0, redis.call('TIME')[1] - ARGV[1])
redis.call('XADD', KEYS[3], 'MINID', '~', string.format('%.0f-0', oldest * 1000), '*', unpack(fields))
redis.call('SET', KEYS[2], '1', 'EX', ARGV[1])
return 1
