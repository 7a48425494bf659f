"""What people have done about alerts: acknowledged and resolved, in Redis."""

from datetime import datetime
from typing import Any

import redis

from schemas.alert_state import AlertState, AlertStatus
from services.platform.redis.client import redis_errors
from services.platform.redis.keys import Keys

_KNOWN = "known:"

# A hash that is not there stays away: only an alert opens a state. What a person does holds for as
# long as what an alert does; `decide_alert.lua` notes in seconds how long, 0 for ever.
_CHANGE = """
if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
redis.call('HSET', KEYS[1], 'status', ARGV[1], 'person', ARGV[2], 'note', ARGV[3],
  'changed_at', ARGV[4])
local retention = redis.call('HGET', KEYS[1], 'retention')
if retention and retention ~= '0' then
  redis.call('EXPIRE', KEYS[1], retention)
end
return 1
"""


class RedisAlertStates:
    """The state of each entity in each subscription; see `AlertState` and `decide_alert.lua`."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._client: Any = client
        self._keys = keys

    def find(self, subscription: str, entity: str | None) -> AlertState | None:
        """Return the state, or None where no alert was raised.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        stored = self._ask("hgetall", self._keys.alert_state(subscription, entity))
        return _state(subscription, entity, stored) if stored else None

    def acknowledge(
        self, subscription: str, entity: str | None, *, person: str, note: str | None, at: datetime
    ) -> AlertState | None:
        """Let nothing through but news, and return the new state; None where no alert was raised.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        return self._change((subscription, entity), "acknowledged", person, note, at)

    def resolve(
        self, subscription: str, entity: str | None, *, person: str, note: str | None, at: datetime
    ) -> AlertState | None:
        """Begin anew with the next article, and return the state; None where no alert was raised.

        Raises:
            DependencyUnavailableError: Redis did not answer.
        """
        return self._change((subscription, entity), "resolved", person, note, at)

    def _change(
        self,
        of: tuple[str, str | None],
        status: AlertStatus,
        person: str,
        note: str | None,
        at: datetime,
    ) -> AlertState | None:
        key = self._keys.alert_state(*of)
        self._ask("eval", _CHANGE, 1, key, status, person, note or "", at.isoformat())
        return self.find(*of)

    def _ask(self, command: str, *arguments: object) -> Any:  # noqa: ANN401
        with redis_errors():
            return getattr(self._client, command)(*arguments)


def _state(subscription: str, entity: str | None, stored: dict[bytes, bytes]) -> AlertState:
    text = {name.decode(): value.decode() for name, value in stored.items()}
    changed_at = text.get("changed_at")
    return AlertState.model_validate(
        {
            "subscription": subscription,
            "entity": entity,
            "status": text["status"],
            "alert": text["alert"],
            "known": tuple(
                sorted(name.removeprefix(_KNOWN) for name in text if name.startswith(_KNOWN))
            ),
            "person": text.get("person"),
            "note": text.get("note") or None,
            "changed_at": datetime.fromisoformat(changed_at) if changed_at else None,
        }
    )
