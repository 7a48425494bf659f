-- Decides one alert by what was raised before, and writes what follows: all of it or nothing.
-- The first command that writes must be one that takes memory (XADD, SET, HSET, not EXPIRE or HDEL):
-- a Redis at its maxmemory refuses that one, and after another it refuses nothing more.
-- The rules are those of services/domain/alerting/memory.py; a test holds the two together.
-- KEYS: 1 seen key, 2 stream of all alerts, 3 stream of the subscription, 4 state of the
--       subscription, 5 state of its alerts on the entity, 6 stream of drops
-- ARGV: 1 channel, 2 retention in seconds (0 keeps for ever), 3 seconds for which the stream of all
--       keeps an alert longer than that of its subscription, 4 seconds for which a drop is kept,
--       5 time of the article, 6 cooldown, 7 rate limit (0 for none), 8 its period (times in
--       milliseconds), 9 event up to the count of withheld alerts, 10 event after it, 11 id,
--       12 subscription, 13 entity, 14 article, 15 time as ISO 8601, 16 seconds for which the state can
--       matter, 17 how the keys of subscriptions' streams begin, 18... what the alert tells of its
--       entity
-- Returns {outcome, value, withheld}: raised and the entry id, again and what was decided before, or a
-- reason of schemas/drop.py.
local seen_key, alerts, own_alerts, pace, state, drops = unpack(KEYS)
local at, cooldown = tonumber(ARGV[5]), tonumber(ARGV[6])
local limit, period = tonumber(ARGV[7]), tonumber(ARGV[8])
local entity, last_field = ARGV[13], 'last:' .. ARGV[13]
local at_once = 20

local seen = redis.call('GET', seen_key)
if seen then
  return {'again', seen}
end
-- A script is not rolled back: whatever could fail half-way is looked at first.
local kinds = {[alerts] = 'stream', [own_alerts] = 'stream', [drops] = 'stream', [pace] = 'hash', [state] = 'hash'}
for key, wanted in pairs(kinds) do
  local kind = redis.call('TYPE', key).ok
  if kind ~= 'none' and kind ~= wanted then
    return redis.error_reply('WRONGTYPE ' .. key .. ' is a ' .. kind .. ', not a ' .. wanted)
  end
end

-- By the clock that gave the entries their ids: that of an alerter may be wrong.
local function oldest_kept(seconds)
  return string.format('%.0f-0', math.max(0, tonumber(redis.call('TIME')[1]) - seconds) * 1000)
end

local function remember(value)
  if ARGV[2] == '0' then
    redis.call('SET', seen_key, value)
  else
    redis.call('SET', seen_key, value, 'EX', ARGV[2])
  end
end

local function drop(reason)
  remember('dropped:' .. reason)
  redis.call('XADD', drops, 'MINID', '~', oldest_kept(ARGV[4]), '*', 'alert', ARGV[11], 'reason', reason,
    'subscription', ARGV[12], 'entity', entity, 'article', ARGV[14], 'at', ARGV[15], 'detail', '')
  return {reason, ''}
end

local function subscription_of(fields)
  for i = 1, #fields, 2 do
    if fields[i] == 'subscription' then
      return fields[i + 1]
    end
  end
  return ''
end

-- What is too old leaves both of its streams, that of a subscription which raises nothing any more,
-- too. A stream that is empty then goes, unless a group of readers has its place there.
local function forget_old_alerts()
  local oldest_own, oldest = oldest_kept(ARGV[2]), oldest_kept(ARGV[2] + ARGV[3])
  local old = redis.call('XRANGE', alerts, '-', '(' .. oldest, 'COUNT', at_once)
  for _, one in ipairs(old) do
    local own = ARGV[17] .. subscription_of(one[2])
    if redis.call('TYPE', own).ok == 'stream' then
      redis.call('XTRIM', own, 'MINID', oldest_own)
      if redis.call('XLEN', own) == 0 and #redis.call('XINFO', 'GROUPS', own) == 0 then
        redis.call('DEL', own)
      end
    end
  end
  redis.call('XTRIM', alerts, 'MINID', #old == at_once and old[#old][1] or oldest)
end

-- Of an entity long out of the news nothing can matter: each alert looks at two, so that all get
-- their turn.
local function forget_old_entities()
  local some = redis.call('HRANDFIELD', pace, 2, 'WITHVALUES')
  for i = 1, #some, 2 do
    if string.sub(some[i], 1, 5) == 'last:' and at - tonumber(some[i + 1]) > ARGV[16] * 1000 then
      redis.call('HDEL', pace, some[i])
    end
  end
end

local status = redis.call('HGET', state, 'status')
if status == 'acknowledged' then
  local news = false
  for i = 18, #ARGV do
    news = news or redis.call('HEXISTS', state, 'known:' .. ARGV[i]) == 0
  end
  if not news then
    local dropped = drop('acknowledged')
    -- It holds for as long as the entity is in the news, and the memory of that as long again.
    if ARGV[2] ~= '0' then
      redis.call('EXPIRE', state, ARGV[2])
    end
    return dropped
  end
end

local last
if cooldown > 0 then
  last = tonumber(redis.call('HGET', pace, last_field) or nil)
  if last and math.abs(at - last) < cooldown then
    return drop('cooldown')
  end
end

local bucket, count
if limit > 0 then
  local stored = redis.call('HMGET', pace, 'period', 'bucket', 'count')
  bucket, count = math.floor(at / period), 0
  if tonumber(stored[1] or 0) == period then
    if tonumber(stored[2]) >= bucket then
      bucket, count = tonumber(stored[2]), tonumber(stored[3])
    end
  end
  if count >= limit then
    redis.call('HINCRBY', pace, 'withheld', 1)
    redis.call('EXPIRE', pace, ARGV[16])
    return drop('rate_limited')
  end
end

local withheld = '0'
if limit > 0 then
  withheld = redis.call('HGET', pace, 'withheld') or '0'
end
local event = ARGV[9] .. withheld .. ARGV[10]
local fields = {'id', ARGV[11], 'subscription', ARGV[12], 'entity', entity, 'article', ARGV[14], 'event', event}
local entry = redis.call('XADD', alerts, '*', unpack(fields))
redis.call('XADD', own_alerts, '*', unpack(fields))
remember(entry)
if cooldown > 0 then
  redis.call('HSET', pace, last_field, string.format('%.0f', math.max(at, last or 0)))
end
if limit > 0 then
  redis.call('HDEL', pace, 'withheld')
  redis.call('HSET', pace, 'period', period, 'bucket', string.format('%.0f', bucket), 'count', count + 1)
end
forget_old_entities()
redis.call('EXPIRE', pace, ARGV[16])
if ARGV[2] ~= '0' then
  forget_old_alerts()
end
if status == 'resolved' then
  redis.call('DEL', state)
elseif status == 'acknowledged' then
  redis.call('HDEL', state, 'person', 'note', 'changed_at')
end
local opened = {'status', 'open', 'alert', ARGV[11], 'retention', ARGV[2]}
for i = 18, #ARGV do
  opened[#opened + 1] = 'known:' .. ARGV[i]
  opened[#opened + 1] = '1'
end
redis.call('HSET', state, unpack(opened))
if ARGV[2] ~= '0' then
  redis.call('EXPIRE', state, ARGV[2])
end
redis.call('PUBLISH', ARGV[1], event)
return {'raised', entry, withheld}
