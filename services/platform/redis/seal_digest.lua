-- Gives alerts that have gathered in a digest to a delivery of their own, which from now on stays as
-- it is; what is left, and what comes later, goes out with another id.
-- KEYS: due, endpoints_due, deliveries, alerts of the open delivery, alerts of the sealed one
-- ARGV: endpoint, id of the open delivery, id of the sealed one, the sealed one as JSON, when that
--       is due again (milliseconds), now, ids of alerts ...
-- Returns 1, or 0 where another process has done it.
if redis.call('HEXISTS', KEYS[3], ARGV[2]) == 0 then
  return 0
end
local moved = 0
for i = 7, #ARGV do
  local score = redis.call('ZSCORE', KEYS[4], ARGV[i])
  if score then
    redis.call('ZREM', KEYS[4], ARGV[i])
    redis.call('ZADD', KEYS[5], score, ARGV[i])
    moved = moved + 1
  end
end
if moved == 0 then
  return 0
end
redis.call('HSET', KEYS[3], ARGV[3], ARGV[4])
redis.call('ZADD', KEYS[1], ARGV[5], ARGV[3])
if redis.call('ZCARD', KEYS[4]) == 0 then
  redis.call('HDEL', KEYS[3], ARGV[2])
  redis.call('ZREM', KEYS[1], ARGV[2])
else
  redis.call('ZADD', KEYS[1], ARGV[6], ARGV[2])
end
local first = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
redis.call('ZADD', KEYS[2], first[2], ARGV[1])
return 1
