"""A changed subscription is soon in use; test_seeds.py shows it of the watchlist."""

from collections.abc import Callable

from schemas.subscription import Subscription
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchStore
from tests.alert_examples import example_article
from tests.pipeline.cluster import Cluster


def test_a_new_subscription_hears_alerts_without_a_restart(running: Cluster) -> None:
    running.publish([example_article("The FATF met.")])
    running.wait_until_done()
    desk = Subscription(id="desk", name="The desk", query="fatf")
    revision = store(running).replace_subscriptions(store(running).load(), [desk])
    running.wait_for(in_use(running, revision), "the subscription")
    running.publish([example_article("The FATF met again.")])
    running.wait_until_done()
    assert running.subscription_alert_ids(["desk"]).total() == 1


def store(cluster: Cluster) -> RedisWatchStore:
    return RedisWatchStore(connect(cluster.redis), Keys(cluster.redis.prefix))


def in_use(cluster: Cluster, revision: int) -> Callable[[], bool]:
    """Return what says whether the alerter has a revision in use."""
    alerter = next(one for one in cluster.workers if "alerter" in one.log.name)
    return lambda: f'"revision": {revision},' in alerter.log.read_text()
