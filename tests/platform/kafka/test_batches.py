"""The loop body: what is handled, what is set aside, what ends the process."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client import CollectorRegistry

from schemas.article import Article, article_id
from schemas.cloudevents import Headers
from schemas.dead_letter import DeadLetter
from schemas.errors import DeadLetterReason
from services.platform.clock import SystemClock
from services.platform.errors import DependencyUnavailableError
from services.platform.kafka.batches import (
    BatchProcessor,
    Received,
    RetryPolicy,
)
from services.platform.kafka.dead_letters import DeadLetters, RawRecord
from services.platform.kafka.failures import TooManyFailuresError
from services.platform.worker_metrics import WorkerMetrics

Fault = Callable[[str], None]
QUICK = RetryPolicy(first_wait_seconds=0.001, longest_wait_seconds=0.002, give_up_after_seconds=60)
IMPATIENT = RetryPolicy(
    first_wait_seconds=0.001, longest_wait_seconds=0.002, give_up_after_seconds=0.02
)


class Pile:
    """A sink that keeps what it was sent and refuses the first few times if told to."""

    def __init__(self, refusals: int = 0) -> None:
        self.letters: list[DeadLetter] = []
        self._refusals = refusals

    async def send(self, key: bytes | None, value: bytes, headers: Headers) -> None:
        if self._refusals:
            self._refusals -= 1
            raise DependencyUnavailableError("not now")
        self.letters.append(DeadLetter.decode(value))


class Handler:
    """Remembers what it finished; `fault` may raise for a text."""

    def __init__(self, fault: Fault = lambda text: None) -> None:
        self.done: list[str] = []
        self._fault = fault

    async def __call__(self, batch: Sequence[Received[Article]]) -> None:
        for received in batch:
            self._fault(received.record.text)
        self.done += [received.record.text for received in batch]


def raw(text: str, offset: int = 0) -> RawRecord:
    article = Article(
        id=article_id(source="test", text=text), external_id="x", source="test", text=text
    )
    return raw_bytes(article.encode(), offset)


def raw_bytes(value: bytes, offset: int = 0) -> RawRecord:
    return RawRecord(
        stream="articles", partition=3, offset=offset, key=b"k", value=value, headers={"a": b"\xff"}
    )


def processor(
    handler: Handler, pile: Pile, *, retry: RetryPolicy = QUICK, most: int = 100
) -> BatchProcessor[Article]:
    letters = DeadLetters("enricher", pile, SystemClock(), CollectorRegistry())
    return BatchProcessor(
        Article.decode, handler, letters, retry=retry, most_failures_in_a_row=most
    )


def all_but(good: str) -> Fault:
    def fault(text: str) -> None:
        if text != good:
            raise ZeroDivisionError

    return fault


async def test_every_record_is_counted_once_however_often_it_is_tried() -> None:
    registry = CollectorRegistry()
    faults = iter([DependencyUnavailableError("not now")])

    def fault(text: str) -> None:
        if error := next(faults, None):
            raise error
        if text == "bad":
            raise ValueError(text)

    letters = DeadLetters("enricher", Pile(), SystemClock(), registry)
    observer = WorkerMetrics("enricher", (), registry)
    made = BatchProcessor(Article.decode, Handler(fault), letters, retry=QUICK, observer=observer)
    await made.process([raw("one"), raw("bad"), raw("two"), raw_bytes(b"no JSON")])

    def counted(name: str, **labels: str) -> float | None:
        return registry.get_sample_value(f"rasid_enricher_{name}_total", labels)

    assert counted("records_received") == 4
    assert counted("records", outcome="handled") == 2
    assert counted("records", outcome="set_aside") == 2
    assert counted("dependency_errors", dependency="redis") == 1


async def test_every_record_of_a_batch_is_handled_before_process_returns() -> None:
    handler = Handler()
    await processor(handler, Pile()).process([raw("one"), raw("two")])
    assert handler.done == ["one", "two"]


async def test_a_record_that_cannot_be_read_is_set_aside_and_the_others_are_handled() -> None:
    handler, pile = Handler(), Pile()
    await processor(handler, pile).process([raw("one"), raw_bytes(b"nope", 7), raw("two")])
    assert handler.done == ["one", "two"]
    (letter,) = pile.letters
    assert (letter.reason, letter.stream, letter.partition, letter.offset) == (
        DeadLetterReason.NOT_JSON,
        "articles",
        3,
        7,
    )


async def test_a_dead_letter_holds_the_bytes_exactly_as_they_came() -> None:
    pile = Pile()
    await processor(Handler(), pile).process([raw_bytes(b"\xff\x00{")])
    assert pile.letters[0].payload == b"\xff\x00{"
    assert pile.letters[0].key == b"k"


async def test_a_record_that_breaks_the_handler_is_found_and_set_aside_alone() -> None:
    def fault(text: str) -> None:
        if text == "bad":
            raise ZeroDivisionError

    handler, pile = Handler(fault), Pile()
    batch = [raw(text, offset) for offset, text in enumerate(["a", "b", "bad", "c", "d"])]
    await processor(handler, pile).process(batch)
    assert sorted(handler.done) == ["a", "b", "c", "d"]
    assert [(letter.reason, letter.offset) for letter in pile.letters] == [
        (DeadLetterReason.PROCESSING_FAILED, 2)
    ]


async def test_an_absent_dependency_is_waited_for_and_nothing_is_set_aside() -> None:
    refusals = iter([True, True, False])

    def fault(text: str) -> None:
        if next(refusals, False):
            raise DependencyUnavailableError("away")

    handler, pile = Handler(fault), Pile()
    await processor(handler, pile).process([raw("one")])
    assert handler.done == ["one"]
    assert not pile.letters


async def test_a_dependency_away_past_the_deadline_ends_the_work_and_sets_nothing_aside() -> None:
    def fault(text: str) -> None:
        raise DependencyUnavailableError("away")

    pile = Pile()
    with pytest.raises(DependencyUnavailableError):
        await processor(Handler(fault), pile, retry=IMPATIENT).process([raw("one")])
    assert not pile.letters


async def test_a_dead_letter_stream_that_refuses_is_waited_for() -> None:
    pile = Pile(refusals=3)
    await processor(Handler(), pile).process([raw_bytes(b"nope")])
    assert len(pile.letters) == 1


async def test_a_fault_of_ours_stops_the_process_instead_of_emptying_the_stream() -> None:
    pile = Pile()
    work = processor(Handler(all_but("good")), pile, most=3)
    await work.process([raw("good")])
    with pytest.raises(TooManyFailuresError):
        await work.process([raw(str(number)) for number in range(10)])
    assert len(pile.letters) == 3


async def test_a_process_that_never_handled_anything_sets_far_fewer_aside() -> None:
    pile = Pile()
    for restart in range(1, 4):
        with pytest.raises(TooManyFailuresError):
            await processor(Handler(all_but("good")), pile, most=20).process(
                [raw(str(number)) for number in range(128)]
            )
        assert len(pile.letters) == 2 * restart


async def test_a_stream_of_which_nothing_can_be_read_stops_the_process() -> None:
    handler, pile = Handler(), Pile()
    work = processor(handler, pile, most=2)
    await work.process([raw("good")])
    await work.process([raw_bytes(b"nope", offset) for offset in range(20)])
    with pytest.raises(TooManyFailuresError, match=r"21 records in a row .* not_json"):
        await work.process([raw_bytes(b"nope", 20)])
    assert len(pile.letters) == 20


async def test_a_flood_of_unreadable_records_with_good_ones_among_them_never_stops() -> None:
    handler, pile = Handler(), Pile()
    work = processor(handler, pile, most=2)
    for _ in range(5):
        await work.process([*(raw_bytes(b"nope", offset) for offset in range(30)), raw("good")])
    assert (len(pile.letters), len(handler.done)) == (150, 5)


async def test_bad_records_with_good_ones_between_never_stop_the_process() -> None:
    def fault(text: str) -> None:
        if text == "bad":
            raise ZeroDivisionError

    handler, pile = Handler(fault), Pile()
    work = processor(handler, pile, most=2)
    for _ in range(5):
        await work.process([raw("bad"), raw("good")])
    assert (len(pile.letters), len(handler.done)) == (5, 5)


@given(st.lists(st.sampled_from(["good", "bad", "unreadable"]), max_size=20))
async def test_every_record_ends_up_handled_or_set_aside_and_never_both(kinds: list[str]) -> None:
    def fault(text: str) -> None:
        if text.startswith("bad"):
            raise ZeroDivisionError

    handler, pile = Handler(fault), Pile()
    batch = [
        raw_bytes(b"nope", offset) if kind == "unreadable" else raw(f"{kind}{offset}", offset)
        for offset, kind in enumerate(kinds)
    ]
    await processor(handler, pile, most=1_000).process(batch)
    expected_done = [f"good{offset}" for offset, kind in enumerate(kinds) if kind == "good"]
    assert sorted(handler.done) == sorted(expected_done)
    assert {letter.offset for letter in pile.letters} == {
        offset for offset, kind in enumerate(kinds) if kind != "good"
    }
    assert len(pile.letters) == len(kinds) - len(expected_done)
