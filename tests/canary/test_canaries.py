"""Canaries: found by the engines and the watchlist's code, and taken out before the alerts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

import pytest
from prometheus_client import CollectorRegistry
from pydantic import SecretStr

from schemas.article import Article
from schemas.cloudevents import CANARY
from schemas.enriched import Enriched
from schemas.record import Language
from services.alerter.batch import Batch
from services.alerter.canaries import CanaryFilter
from services.canary.app import tell_memory
from services.canary.flight import Flight, Sender
from services.canary.metrics import CanaryMetrics
from services.domain.alerting.canary import LANGUAGES, canary_article, is_seen
from services.enricher.handler import Engines, enrich, load_engines
from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings
from services.platform.errors import DependencyUnavailableError, KafkaUnavailableError
from services.platform.kafka.batches import Received
from services.platform.kafka.dead_letters import RawRecord
from services.platform.redis.client import connect
from services.platform.settings import RedisSettings


@dataclass
class Seen:
    """What reached the handler and the store."""

    handled: list[str] = field(default_factory=list)
    noted: dict[str, str] = field(default_factory=dict)

    async def handle(self, batch: Batch) -> None:
        self.handled += [received.record.article.id for received in batch]

    async def note(self, seen: Mapping[str, str]) -> None:
        self.noted |= seen


@cache
def engines() -> Engines:
    """Return the engines of word lists."""
    models = Models(ModelSettings())
    return load_engines(mention_engine="lexicon", topic_engine="lexicon", models=models)


def enriched(language: Language, number: int) -> Enriched:
    """Return a canary as the enricher makes it."""
    [found] = enrich([canary_article(language, number)], engines())
    return found


def received(record: Enriched, *headers: str) -> Received[Enriched]:
    """Return it as it comes from the stream."""
    marks = dict.fromkeys(headers, b"1")
    raw = RawRecord(stream="s", partition=0, offset=0, key=None, value=b"", headers=marks)
    return Received(record=record, headers=marks, raw=raw)


def fly(registry: CollectorRegistry, sender: Sender, seen: Callable[[], dict[str, str]]) -> None:
    """Send the canaries of one number and wait for them without a pause."""
    metrics = CanaryMetrics(registry)
    flight = Flight(
        sender=sender, seen=seen, metrics=metrics, patience_seconds=60, wait=lambda _: False
    )
    flight.fly(7)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_engines_tell_its_language_and_its_name_is_found(language: Language) -> None:
    assert is_seen(enriched(language, 7))


def test_one_whose_language_is_not_told_is_not_seen() -> None:
    assert not is_seen(enriched("ar", 7).model_copy(update={"language": "en"}))


def test_each_number_is_another_article() -> None:
    ids = {canary_article(language, number).id for language in LANGUAGES for number in range(9)}
    assert len(ids) == 9 * len(LANGUAGES)


async def test_canaries_are_noted_and_everything_else_is_handled() -> None:
    seen = Seen()
    canary, article = enriched("en", 7), enriched("en", 8)
    await CanaryFilter(seen.handle, seen)([received(article), received(canary, CANARY)])
    assert seen.handled == [article.article.id]
    assert seen.noted == {"en": canary.article.id}


def test_a_canary_that_cannot_be_sent_is_missed_and_counted_for_kafka() -> None:
    registry = CollectorRegistry()

    class Away:
        def send(self, article: Article) -> None:
            raise KafkaUnavailableError("away")

    fly(registry, Away(), dict)
    asked = {"dependency": "kafka"}
    assert registry.get_sample_value("rasid_canary_dependency_errors_total", asked) == 1
    assert [registry.get_sample_value("rasid_blind", {"language": one}) for one in LANGUAGES] == [
        1,
        1,
    ]


def test_one_that_came_through_is_not_missed_when_redis_goes_away_before_the_others() -> None:
    registry = CollectorRegistry()
    answers = iter([{"en": canary_article("en", 7).id}])

    def seen() -> dict[str, str]:
        for answer in answers:
            return answer
        raise DependencyUnavailableError("away")

    class Sending:
        def send(self, article: Article) -> None:
            """Take it."""

    fly(registry, Sending(), seen)
    blind = {one: registry.get_sample_value("rasid_blind", {"language": one}) for one in LANGUAGES}
    assert blind == {"en": 0, "ar": 1}


def test_a_user_of_redis_who_may_not_ask_for_its_memory_is_none_the_worse(
    redis_settings: RedisSettings, random_name: str
) -> None:
    registry = CollectorRegistry()
    with connect(redis_settings) as admin:
        admin.acl_setuser(
            random_name, enabled=True, nopass=True, keys="*", commands=["+@all", "-info"]
        )
        asking = redis_settings.model_copy(
            update={"username": random_name, "password": SecretStr("any")}
        )
        with connect(asking) as client:
            metrics = CanaryMetrics(registry)
            tell_memory(client, metrics)
            assert registry.get_sample_value("rasid_redis_memory_used_bytes") == 0
        tell_memory(admin, metrics)
        assert registry.get_sample_value("rasid_redis_memory_used_bytes") != 0
        admin.acl_deluser(random_name)
