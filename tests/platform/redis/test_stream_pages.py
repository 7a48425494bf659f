"""Pages of a stream."""

import redis

from services.platform.redis.client import connect
from services.platform.redis.stream_entries import Fields
from services.platform.redis.stream_pages import PageRequest, StreamPages
from services.platform.settings import RedisSettings


def test_what_lacks_a_value_that_is_asked_for_is_passed_over_without_being_decoded(
    redis_settings: RedisSettings,
) -> None:
    client: redis.Redis = connect(redis_settings)
    stream, decoded = f"{redis_settings.prefix}:pages", list[bytes]()
    for number in range(6):
        client.xadd(stream, {"entity": "gctf" if number % 3 == 0 else "", "event": str(number)})

    def decode(fields: Fields) -> bytes:
        decoded.append(fields[b"event"])
        return fields[b"event"]

    page = StreamPages(client).read(
        stream, PageRequest(count=5), decode, lambda _: True, having={b"entity": "gctf"}
    )
    assert [event for _, event in page.items] == decoded == [b"3", b"0"]
    assert page.next is None
    client.delete(stream)
