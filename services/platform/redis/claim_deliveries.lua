-- Takes deliveries of one endpoint that are due, until a time at which they are due again: whoever
-- is killed while sending has lost nothing.
-- KEYS: due, endpoints_due, deliveries
-- ARGV: endpoint, now, due again at (milliseconds), most
-- Returns the deliveries: id, JSON, id, JSON, ...
local ids = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[2], 'LIMIT', 0, ARGV[4])
local found = {}
for _, id in ipairs(ids) do
  local delivery = redis.call('HGET', KEYS[3], id)
  if delivery then
    redis.call('ZADD', KEYS[1], ARGV[3], id)
    found[#found + 1] = id
    found[#found + 1] = delivery
  else
    redis.call('ZREM', KEYS[1], id)
  end
end
local first = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
if first[1] then
  redis.call('ZADD', KEYS[2], first[2], ARGV[1])
else
  redis.call('ZREM', KEYS[2], ARGV[1])
end
return found
