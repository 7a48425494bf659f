"""Whose secrets a channel may use."""

from collections.abc import Iterator

from schemas.channel import AppriseChannel, Channel, SecretReference, WebhookChannel


def may_use(owner: str | None, reference: SecretReference) -> bool:
    """Say whether a subscription of `owner` may use a secret.

    `OWNER/NAME` is that owner's alone. A plain `NAME` is the installation's: for subscriptions
    without an owner, which only admins and commands on the machine itself can store.
    """
    holder, slash, _ = reference.rpartition("/")
    return holder == owner if slash else owner is None


def refused_secrets(owner: str | None, channel: Channel) -> Iterator[SecretReference]:
    """Yield the secrets that a channel names and a subscription of `owner` may not use."""
    yield from (one for one in _references(channel) if not may_use(owner, one))


def _references(channel: Channel) -> tuple[SecretReference, ...]:
    match channel:
        case WebhookChannel():
            return channel.signing_secrets
        case AppriseChannel():
            return (channel.url,)
    return ()
