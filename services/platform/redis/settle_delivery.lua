-- Ends one attempt: the delivery is over, or due again.
-- KEYS: due, endpoints_due, deliveries, delivery_alerts, undelivered
-- ARGV: endpoint, delivery id, delivery as JSON or '' when it is over, due again at (milliseconds),
--       dead letter as JSON or '', seconds for which dead letters are kept
if redis.call('HEXISTS', KEYS[3], ARGV[2]) == 0 then
  return 0 -- another process, which claimed it later, has settled it
end
if ARGV[3] == '' then
  redis.call('HDEL', KEYS[3], ARGV[2])
  redis.call('ZREM', KEYS[1], ARGV[2])
  redis.call('DEL', KEYS[4])
else
  redis.call('HSET', KEYS[3], ARGV[2], ARGV[3])
  redis.call('ZADD', KEYS[1], ARGV[4], ARGV[2])
end
if ARGV[5] ~= '' then
  -- By the clock that gave the entries their ids: that of a notifier may be wrong.
  local oldest = math.max(0, redis.call('TIME')[1] - ARGV[6])
  redis.call('XADD', KEYS[5], 'MINID', string.format('%.0f-0', oldest * 1000), '*', 'letter', ARGV[5])
end
local first = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
if first[1] then
  redis.call('ZADD', KEYS[2], first[2], ARGV[1])
else
  redis.call('ZREM', KEYS[2], ARGV[1])
end
return 1
