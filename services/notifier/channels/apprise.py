"""Everything else, through Apprise."""

from collections.abc import Iterator, Sequence
from typing import Any

from schemas.channel import AppriseChannel
from services.domain.delivery.chat import defuse
from services.domain.delivery.reasons import NotDelivered
from services.domain.delivery.wording import Wording
from services.notifier.channels.channel import DeliveryError, time_limit
from services.notifier.channels.guard import Guard, Hidden
from services.notifier.channels.taken import Taken
from services.notifier.channels.threads import Threads
from services.notifier.message import Message
from services.notifier.secrets import SecretFolder

_HTTPS = 443
_FORMAT = "text"
_OWN_CLOUD = "cloud"  # of ntfy, say, whose URL then has a topic in place of the host
_NO_HOSTS = ("mailgun", "sendpulse", "smtp2go", "sparkpost", "wechat")
"""Services with hosts of their own: in their URLs an address's domain, or an account, is there."""
_MARKUP = 50
"""Characters that Apprise may put around a title."""


class AppriseSender:
    """Sends messages to a service that Apprise knows."""

    def __init__(
        self, secrets: SecretFolder, guard: Guard, *, at_once: int, timeout_seconds: float
    ) -> None:
        """Make the sender.

        Args:
            at_once: threads for each URL; a service that hangs holds those of its own alone.
        """
        self._secrets = secrets
        self._guard = guard
        self._at_once = at_once
        self._timeout = timeout_seconds
        self._threads: dict[str, Threads] = {}
        self._taken = Taken()

    async def send(self, message: Message, address: AppriseChannel) -> None:
        """Hand the message over; see `Sender`."""
        secret = self._secrets.read(address.url, message.owner)
        async with time_limit(self._timeout):
            await self._hand_over(message, address.url, secret)
        self._taken.forget(message.id)

    async def _hand_over(self, message: Message, name: str, secret: str) -> None:
        threads = self._own_threads(name)
        services = await threads.run(_services_of, secret)
        if not services:
            raise DeliveryError(NotDelivered.SECRET_NO_URL.say(secret=name))
        await self._look_at_hosts(services, name)
        if not await threads.run(_notify, services, message, self._taken.of(message.id)):
            # Apprise tells its log why, with the URL: a secret.
            raise DeliveryError(NotDelivered.SERVICE_REFUSED.say())

    async def _look_at_hosts(self, services: Sequence[Any], name: str) -> None:
        """Refuse a host that is not public, without a word of it: it may be a token, misplaced.

        Apprise looks the name up again and cannot be told the address, so that a name whose
        address changes in between gets past: only the installation writes these URLs.
        """
        for service, host, port in _hosts(services):
            await self._guard.resolve(host, port, hidden=Hidden(secret=name, service=service))

    def _own_threads(self, secret: str) -> Threads:
        if secret not in self._threads:
            self._threads[secret] = Threads(self._at_once, f"apprise {secret}")
        return self._threads[secret]


def _services_of(urls: str) -> list[Any]:
    """Return what Apprise makes of a secret: one service of its own for each URL."""
    # Loaded by who has such a channel, and on a thread: it takes a second, and all its services.
    from apprise import Apprise, AppriseAsset, OverflowMode  # noqa: PLC0415

    # A redirect would lead where the guard has not looked; with a limit of its own, Apprise would
    # send on threads that all services of the process share, as it does for several at once.
    asset = AppriseAsset(http_redirects=False, service_timeout=0, app_id="Rasid", app_desc="Rasid")
    services = Apprise(asset=asset)
    known = [Apprise(one, asset=asset) for one in services] if services.add(urls) else []
    if not all(known):
        return []  # one names nobody to send to, such as a Bark without a device
    if "overflow=" not in urls:
        for one in known:
            # What a service finds too long it refuses, today and tomorrow.
            one[0].overflow_mode = OverflowMode.TRUNCATE
    return known


def _notify(services: Sequence[Any], message: Message, taken: set[str]) -> bool:
    """Send to the services that are not among those who have `taken` it, and add who takes it."""
    # A few services of Apprise have no id.
    ids = [one[0].url_id() or str(place) for place, one in enumerate(services)]
    for one, url_id in zip(services, ids, strict=True):
        if url_id not in taken and one.notify(**_said(message, one[0])):
            taken.add(url_id)
    return taken.issuperset(ids)


def _said(message: Message, service: Any) -> dict[str, str]:  # noqa: ANN401 - untyped, of Apprise
    """Return what a service is given: no more alerts than it takes in one message."""
    wording = defuse(message.wording_that(lambda one: _fits(one, service)))
    body = wording.body or wording.title
    return {"body": body, "title": wording.title, "body_format": _FORMAT}


def _fits(wording: Wording, service: Any) -> bool:  # noqa: ANN401 - as above
    from apprise.conversion import convert_between  # noqa: PLC0415 - as in `_services_of`

    convert: Any = convert_between
    plain, form = defuse(wording), service.resolve_format(_FORMAT)
    text: str = convert(_FORMAT, form, f"{plain.title}\n{plain.body}")
    return len(text) + _MARKUP <= int(service.body_maxlen)


def _hosts(services: Sequence[Any]) -> Iterator[tuple[str, str, int]]:
    """Yield the hosts that the URLs name, with what Apprise calls each service.

    Most services know their own, and name none.
    """
    for one in (plugin for service in services for plugin in service):
        if host := _host_of(one):
            yield str(one.service_name), host.strip("[]"), one.port or _HTTPS


def _host_of(service: Any) -> str | None:  # noqa: ANN401 - untyped, of Apprise
    """Return the host that a service asks because its URL says so; None where it has its own."""
    named = "host" in service.template_tokens and service.secure_protocol not in _NO_HOSTS
    if not named or getattr(service, "mode", None) == _OWN_CLOUD:
        return None
    # Of mail, the host is that behind the @, and may be no server.
    found: str | None = getattr(service, "smtp_host", None) or service.host
    return found
