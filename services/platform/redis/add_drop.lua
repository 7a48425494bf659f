-- Keeps for a while that an alert was held back, once, unless the alert was decided otherwise.
-- KEYS: 1 seen key of the alert, 2 mark of the drop, 3 stream of drops
-- ARGV: 1 seconds to keep it, 2 oldest stream id to keep, 3... field, value, ... of the entry
-- Returns 1 where it was not there before.
if redis.call('EXISTS', KEYS[1]) == 1 or redis.call('EXISTS', KEYS[2]) == 1 then
  return 0
end
local kind = redis.call('TYPE', KEYS[3]).ok
if kind ~= 'none' and kind ~= 'stream' then
  return redis.error_reply('WRONGTYPE ' .. KEYS[3] .. ' is a ' .. kind .. ', not a stream')
end
local fields = {}
for i = 3, #ARGV do
  fields[#fields + 1] = ARGV[i]
end
redis.call('XADD', KEYS[3], 'MINID', '~', ARGV[2], '*', unpack(fields))
redis.call('SET', KEYS[2], '1', 'EX', ARGV[1])
return 1
