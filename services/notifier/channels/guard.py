"""Where webhooks may go: resolves a name once, and refuses what is not public.

Whoever subscribes chooses the URL, so that without this the notifier would ask services inside our
own network on a stranger's behalf (OWASP, "Server-Side Request Forgery Prevention Cheat Sheet").
"""

import socket
from collections.abc import Sequence
from functools import cached_property
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

import aiodns

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
        self, host: str, port: int, *, called: str | None = None
    ) -> Sequence[Address]:
        """Return the addresses of `host`, best first; connections must go to these very ones.

        Every address of the name must be allowed: a name with a public and a private one would be
        a lottery ticket.

        Args:
            called: what a failure calls the host where it is part of a secret: nothing that
                follows from it, its address neither, is then said.

        Raises:
            DeliveryError: there is no such name, or it leads where webhooks may not go.
        """
        addresses = await self._look_up(host, port, called)
        for address in addresses:
            if not self._admits(address):
                what = called or f"{host} is {address}, which"
                raise DeliveryError(
                    f"{what} is not public; RASID_NOTIFIER_ALLOWED_NETWORKS can allow its network"
                )
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

    async def _look_up(self, host: str, port: int, called: str | None) -> list[Address]:
        try:
            found = await self._resolver.getaddrinfo(
                host, port=port, family=socket.AF_UNSPEC, type=socket.SOCK_STREAM
            )
        except (aiodns.error.DNSError, UnicodeError) as error:
            if isinstance(error, aiodns.error.DNSError):
                said = f" ({error.args[1]})"
            else:
                said = f" ({error})" if called is None else ""
            raise DeliveryError(f"{called or host} has no address{said}") from None
        return [ip_address(_text(node.addr[0]).split("%")[0]) for node in found.nodes]

    def _admits(self, address: Address) -> bool:
        plain = _without_disguise(address)
        return _is_public(plain) or _within(plain, self._allowed)


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
