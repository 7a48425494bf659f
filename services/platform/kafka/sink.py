"""Sends records through Faust's producer and waits until the broker has them."""

import asyncio
from collections.abc import Sequence
from typing import Any

import faust
from aiokafka.errors import KafkaError, MessageSizeTooLargeError
from faust.exceptions import ProducerSendError

from schemas.cloudevents import Headers
from schemas.errors import DeadLetterReason, RecordError
from services.platform.errors import KafkaUnavailableError
from services.platform.kafka.outgoing import Outgoing


class StreamSink:
    """Where the records of one stream go."""

    def __init__(self, app: faust.App, stream_name: str) -> None:
        self._topic: Any = app.topic(stream_name, value_type=bytes, key_type=bytes)

    async def send(self, key: bytes | None, value: bytes, headers: Headers) -> None:
        """Send one record; see `send_all`."""
        await self.send_all([Outgoing(key=key, value=value, headers=headers)])

    async def send_all(self, records: Sequence[Outgoing]) -> None:
        """Send records and return when the broker has acknowledged every one.

        Raises:
            DependencyUnavailableError: some were not acknowledged; all may be sent again.
            RecordError: one is larger than the broker takes.
        """
        try:
            # Two waits: Faust first hands over, then the broker answers.
            pending: list[Any] = []
            try:
                for record in records:
                    pending.append(await self._hand_over(record))
            finally:
                # All of them, also where one fails: a failure that nobody awaits is an error of its
                # own later, and what is sent again must not meet what is still on its way.
                answers = await asyncio.gather(*pending, return_exceptions=True)
            for answer in answers:
                if isinstance(answer, BaseException):
                    raise answer
        except MessageSizeTooLargeError as error:
            raise RecordError(DeadLetterReason.TOO_LARGE, str(error)) from error
        except (KafkaError, ProducerSendError, OSError) as error:
            if isinstance(error.__cause__, MessageSizeTooLargeError):
                raise RecordError(DeadLetterReason.TOO_LARGE, str(error)) from error
            raise KafkaUnavailableError(f"Kafka did not take records: {error!r}") from error

    async def _hand_over(self, record: Outgoing) -> Any:
        return await self._topic.send(
            key=record.key, value=record.value, headers=dict(record.headers)
        )
