"""A real name server that gives a name one address after the other."""

import asyncio
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from ipaddress import IPv4Address
from typing import cast

_ANSWERED, _IPV4 = 0x8180, 1
_POINTER_TO_NAME = b"\xc0\x0c"


@dataclass
class NameServer(asyncio.DatagramProtocol):
    """Answers questions for IPv4 addresses, with no time to keep the answer (RFC 1035)."""

    addresses: list[str]
    """What is answered in turn: one address, or some with blanks between them."""
    port: int = 0
    asked: list[bytes] = field(default_factory=list)
    """The questions for an IPv4 address, as they came."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way to answer by."""
        self._transport = cast(asyncio.DatagramTransport, transport)

    def datagram_received(self, data: bytes, addr: object) -> None:
        """Answer one question."""
        end = data.index(b"\x00", 12) + 5
        kind = struct.unpack("!H", data[end - 4 : end - 2])[0]
        records: list[bytes] = []
        if kind == _IPV4:
            self.asked.append(data)
            answer = self.addresses.pop(0) if len(self.addresses) > 1 else self.addresses[0]
            records = [
                _POINTER_TO_NAME
                + struct.pack("!HHIH", _IPV4, 1, 0, 4)
                + IPv4Address(address).packed
                for address in answer.split()
            ]
        head = data[:2] + struct.pack("!HHHHH", _ANSWERED, 1, len(records), 0, 0)
        self._transport.sendto(head + data[12:end] + b"".join(records), addr)  # type: ignore[arg-type]


@asynccontextmanager
async def run_name_server(*addresses: str) -> AsyncIterator[NameServer]:
    """Run a name server on a free loopback port; its last address is given for ever."""
    loop = asyncio.get_running_loop()
    one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    one.bind(("127.0.0.1", 0))
    server = NameServer(addresses=list(addresses), port=one.getsockname()[1])
    transport, _ = await loop.create_datagram_endpoint(lambda: server, sock=one)
    yield server
    transport.close()
