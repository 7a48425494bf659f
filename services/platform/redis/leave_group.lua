-- Removes consumers of a group that have nothing left to acknowledge: what a consumer still holds
-- would be forgotten with it.
-- KEYS: stream
-- ARGV: group, name of the consumer that leaves, idle milliseconds after which others are removed
-- Returns how many were removed.
local removed = 0
for _, entry in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])) do
  local one = {}
  for i = 1, #entry, 2 do
    one[entry[i]] = entry[i + 1]
  end
  local leaves = one['name'] == ARGV[2] or tonumber(one['idle']) >= tonumber(ARGV[3])
  if leaves and tonumber(one['pending']) == 0 then
    redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], one['name'])
    removed = removed + 1
  end
end
return removed
