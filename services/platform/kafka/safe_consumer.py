"""A Faust consumer that never commits past a message still in work.

faust-streaming 0.15.3 commits past an unfinished message when nothing was committed before it, or
when just one is missing; see https://github.com/faust-streaming/faust/issues/606 and the open fix
https://github.com/faust-streaming/faust/pull/707. This module goes when a release carries that fix;
until then it insists on the one version whose code it was written against.
"""

from collections.abc import MutableSet
from importlib.metadata import version
from typing import Any

import faust
from faust.transport.drivers import aiokafka
from faust.types import TP, Message, TransportT

GUARDED_VERSION = "0.15.3"


class SafeConsumer(aiokafka.Consumer):
    """Holds the commit of a partition below its oldest unfinished message.

    Complete with one agent of `concurrency=1` for each topic: with more, a message that waits in a
    queue is not tracked yet.
    """

    _unacked_messages: MutableSet[Message]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # Faust keeps a WeakSet here: a message that nobody refers to any more would count as
        # finished.
        self._unacked_messages = set()

    @property
    def is_led(self) -> bool:
        """Whether there is a broker that leads the consumer group and answers."""
        inner = self._thread._consumer
        return inner is None or inner._coordinator.coordinator_id is not None

    def _new_offset(self, tp: TP) -> int | None:
        self._forget_finished()
        floor = min((m.offset for m in self._unacked_messages if m.tp == tp), default=None)
        if floor is None:
            return super()._new_offset(tp)
        acked = self._acked[tp]
        held_back = [offset for offset in acked if offset >= floor]
        acked[:] = [offset for offset in acked if offset < floor]
        try:
            return super()._new_offset(tp)
        finally:
            acked.extend(held_back)

    def _forget_finished(self) -> None:
        generation = self.app.consumer_generation_id
        self._unacked_messages -= {
            m for m in self._unacked_messages if m.acked or m.generation_id != generation
        }


class SafeTransport(aiokafka.Transport):
    """Faust's Kafka transport with the safe consumer in it."""

    Consumer = SafeConsumer


class SafeApp(faust.App):
    """A Faust app on the safe transport.

    Raises:
        RuntimeError: another version of faust-streaming is installed than the guard was written
            for.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        installed = version("faust-streaming")
        if installed != GUARDED_VERSION:
            raise RuntimeError(
                f"faust-streaming {installed} is installed, but the commit guard was written for "
                f"{GUARDED_VERSION}: install that one, or read safe_consumer.py and take it out"
            )
        super().__init__(*args, **options)

    def _new_transport(self) -> TransportT:
        return SafeTransport(self.conf.broker_consumer, self)
