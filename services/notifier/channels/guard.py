"""Where webhooks may go: resolves a name once, and refuses what is not public.

Whoever subscribes chooses the URL, so that without this the notifier would ask services inside our
own network on a stranger's behalf (OWASP, "Server-Side Request Forgery Prevention Cheat Sheet").
"""

import socket
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

import aiodns

from schemas.sentence import Sentence
from services.domain.delivery.reasons import DeliveryMend, NotDelivered
from services.notifier.channels.channel import DeliveryError

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_IPV4_IN_THE_LAST_BITS = (
    IPv6Network("::/96"),  # IPv4-compatible, RFC 4291
    IPv6Network("64:ff9b::/96"),  # NAT64, RFC 6052
    IPv6Network("::ffff:0:0:0/96"),  # IPv4-translated, RFC 2765
)
_NOT_PUBLIC: tuple[Network, ...] = (
    # Python, as old as Debian's, counts all of these among the global ones.
    IPv4Network("192.0.0.0/24"),  # RFC 6890; a cloud (Oracle's) tells its machines secrets there
    IPv4Network("168.63.129.16/32"),  # as another (Azure) does here
    IPv4Network("192.88.99.0/24"),  # relays of 6to4: deprecated, RFC 7526
    IPv6Network("fec0::/10"),  # site-local: deprecated, yet still routed inside some networks
    IPv6Network("64:ff9b:1::/48"),  # NAT64 of one's own network, RFC 8215
    IPv6Network("3fff::/20"),  # for documentation, RFC 9637
    IPv6Network("5f00::/16"),  # segments inside a network, RFC 9602
)


@dataclass(frozen=True, kw_only=True)
class Hidden:
    """A host that is part of a secret: nothing that follows from it, its address neither, is said.

    Attributes:
        secret: the name of the secret.
        service: which the host is of.
    """

    secret: str
    service: str


class Guard:
    """Knows which networks webhooks may reach besides the public ones."""

    def __init__(
        self, allowed: Sequence[Network] = (), *, name_servers: Sequence[str] | None = None
    ) -> None:
        """Make the guard.

        Args:
            name_servers: whom to ask, as `ADDRESS` or `ADDRESS:PORT`; those of the system by
                default. Its file of hosts is asked first.
        """
        self._allowed = allowed
        self._name_servers = name_servers

    async def resolve(
        self, host: str, port: int, *, hidden: Hidden | None = None
    ) -> Sequence[Address]:
        """Return the addresses of `host`, best first; connections must go to these very ones.

        Every address of the name must be allowed: a name with a public and a private one would be
        a lottery ticket.

        Args:
            hidden: what a failure calls the host where it is part of a secret.

        Raises:
            DeliveryError: there is no such name, or it leads where webhooks may not go.
        """
        addresses = await self._look_up(host, port, hidden)
        for address in addresses:
            if not self._admits(address):
                said = _not_public(host, address, hidden)
                raise DeliveryError(said.with_mend(DeliveryMend.ALLOW_NETWORK.say()))
        return addresses

    async def close(self) -> None:
        """Close the sockets to the name servers."""
        if "_resolver" in self.__dict__:
            await self._resolver.close()

    @cached_property
    def _resolver(self) -> aiodns.DNSResolver:
        # The system's own look-ups each hold a thread until they end, and a few slow names hold
        # them all; these hold none. Made at the first question, as it needs a running loop.
        return aiodns.DNSResolver(nameservers=self._name_servers)

    async def _look_up(self, host: str, port: int, hidden: Hidden | None) -> list[Address]:
        try:
            found = await self._resolver.getaddrinfo(
                host, port=port, family=socket.AF_UNSPEC, type=socket.SOCK_STREAM
            )
        except (aiodns.error.DNSError, UnicodeError) as error:
            raise DeliveryError(_no_address(host, error, hidden)) from None
        return [ip_address(_text(node.addr[0]).split("%")[0]) for node in found.nodes]

    def _admits(self, address: Address) -> bool:
        plain = _without_disguise(address)
        return _is_public(plain) or _within(plain, self._allowed)


def _not_public(host: str, address: Address, hidden: Hidden | None) -> Sentence:
    if hidden is None:
        return NotDelivered.HOST_NOT_PUBLIC.say(host=host, address=str(address))
    names = {"secret": hidden.secret, "service": hidden.service}
    return NotDelivered.SECRET_HOST_NOT_PUBLIC.say(**names)


def _no_address(host: str, error: Exception, hidden: Hidden | None) -> Sentence:
    is_answer = isinstance(error, aiodns.error.DNSError)
    said = str(error.args[1]) if is_answer else str(error)
    if hidden is None:
        return NotDelivered.HOST_NO_ADDRESS.say(host=host, error=said)
    names = {"secret": hidden.secret, "service": hidden.service}
    if is_answer:
        return NotDelivered.SECRET_HOST_NO_ADDRESS.say(**names, error=said)
    return NotDelivered.SECRET_HOST_NO_NAME.say(**names)


def _without_disguise(address: Address) -> Address:
    """Return the IPv4 address that an IPv6 address stands for, where it does."""
    if isinstance(address, IPv4Address) or address.is_loopback or address.is_unspecified:
        return address
    if _within(address, _IPV4_IN_THE_LAST_BITS):
        return IPv4Address(address.packed[-4:])
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else address)


def _is_public(address: Address) -> bool:
    return address.is_global and not address.is_multicast and not _within(address, _NOT_PUBLIC)


def _within(address: Address, networks: Sequence[Network]) -> bool:
    return any(address in network for network in networks)


def _text(address: bytes | str) -> str:
    return address.decode() if isinstance(address, bytes) else address
