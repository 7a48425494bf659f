"""How often one key may ask, counted in Redis for all processes together."""

import math
from dataclasses import dataclass
from http import HTTPStatus

import redis
from limits import RateLimitItemPerMinute
from limits.storage import RedisStorage
from limits.strategies import SlidingWindowCounterRateLimiter

from services.api.metrics import ApiMetrics
from services.api.problems import ProblemError
from services.api.wordings import ApiProblem
from services.platform.clock import Clock
from services.platform.redis.client import redis_errors


@dataclass(frozen=True)
class Pace:
    """Refuses what comes too fast."""

    limiter: SlidingWindowCounterRateLimiter
    most: RateLimitItemPerMinute
    clock: Clock
    metrics: ApiMetrics

    def require(self, caller: str) -> None:
        """Count one request.

        Raises:
            ProblemError: there were too many; says when to try again.
            DependencyUnavailableError: Redis did not answer.
        """
        with redis_errors():
            if self.limiter.hit(self.most, caller):
                return
            free_at = self.limiter.get_window_stats(self.most, caller).reset_time
        self.metrics.refused("pace")
        wait = max(1, math.ceil(free_at - self.clock.now().timestamp()))
        raise ProblemError(
            HTTPStatus.TOO_MANY_REQUESTS,
            ApiProblem.PACE.say(count=self.most.amount, seconds=wait),
            headers={"Retry-After": str(wait)},
        )


def make_pace(
    client: redis.Redis, url: str, prefix: str, per_minute: int, clock: Clock, metrics: ApiMetrics
) -> Pace:
    """Return the pace of one process; its counters begin with `prefix`."""
    pool = client.connection_pool
    storage = RedisStorage(url, connection_pool=pool, key_prefix=prefix)
    limiter = SlidingWindowCounterRateLimiter(storage)
    return Pace(limiter, RateLimitItemPerMinute(per_minute), clock, metrics)
