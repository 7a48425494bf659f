"""The secrets that each service reads, by the settings that its code asks for."""

from collections.abc import Iterable
from functools import cache
from typing import get_args, get_type_hints

from pydantic import SecretStr
from pydantic_settings import BaseSettings

from services.alerter.app import Configuration as OfAlerter
from services.api.app import Configuration as OfApi
from services.canary.app import Configuration as OfCanary
from services.enricher.app import Configuration as OfEnricher
from services.notifier.app import Configuration as OfNotifier
from services.platform.settings import KafkaSettings, RedisSettings

_CONFIGURATIONS: dict[str, type] = {
    "enricher": OfEnricher,
    "alerter": OfAlerter,
    "notifier": OfNotifier,
    "api": OfApi,
    "canary": OfCanary,
}
_COMMANDS: dict[str, tuple[type[BaseSettings], ...]] = {
    "save-offsets": (KafkaSettings, RedisSettings),
    "streams": (KafkaSettings,),
}


@cache
def groups_of(name: str) -> frozenset[type[BaseSettings]]:
    """Return the groups of settings that a service, or a command of ours, works with."""
    if name in _COMMANDS:
        return frozenset(_COMMANDS[name])
    return frozenset(get_type_hints(_CONFIGURATIONS[name]).values())


def secrets_read(name: str) -> set[str]:
    """Return the names of the files by which a service proves who it is, and knows who others are.

    A password is named like its variable in lower case, a PEM file after whom it is for.
    """
    return {file for group in groups_of(name) for file in _files_of(group)}


def _files_of(group: type[BaseSettings]) -> Iterable[str]:
    prefix = group.model_config.get("env_prefix", "").lower()
    of_whom = prefix.removeprefix("rasid_").removesuffix("_")
    for field, described in group.model_fields.items():
        if field == "username" or SecretStr in get_args(described.annotation):
            yield f"{prefix}{field}"
        if field.endswith("_file"):
            yield f"{of_whom}-{field.removesuffix('_file')}.pem"
