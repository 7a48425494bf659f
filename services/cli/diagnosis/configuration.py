"""The settings in effect, and variables that are none."""

from collections.abc import Iterator
from difflib import get_close_matches

from pydantic import SecretStr
from pydantic_settings import BaseSettings

from services.cli.context import CommandContext
from services.cli.diagnosis.finding import Finding, ok, warning
from services.platform.settings import LogSettings, WebSettings

_PREFIX = "RASID_"
_OF_SERVICES = (
    *("RASID_PRODUCER_", "RASID_ENRICHER_", "RASID_ALERTER_", "RASID_NOTIFIER_", "RASID_API_"),
    *("RASID_CANARY_", "RASID_NER_", "RASID_TOPIC_", "RASID_MODEL_", "RASID_MAIL_"),
    "RASID_TRACING_",
)
_OF_COMMANDS = ("RASID_HOME", "RASID_SECRETS_DIR")
_HIDDEN = "(hidden)"


def settings_in_effect(context: CommandContext) -> dict[str, str]:
    """Return every setting of Kafka, Redis and this command by its variable; secrets are hidden."""
    groups = (context.kafka, context.redis, context.streams, context.groups, context.embedded)
    return {
        variable: _HIDDEN if isinstance(value, SecretStr) else str(value)
        for group in groups
        for variable, value in _values(group)
        if value is not None
    }


def check_settings(context: CommandContext) -> Iterator[Finding]:
    """Say which settings are not the default, and which variables are no settings."""
    groups = (context.kafka, context.redis, context.streams, context.groups, context.embedded)
    changed = [name for group in groups for name, _ in _values(group, group.model_fields_set)]
    given = settings_in_effect(context)
    shown = ", ".join(f"{name}={given[name]}" for name in changed if name in given)
    yield ok("Settings", shown or "all at their defaults")
    known = [*_known_variables(context), *_OF_COMMANDS]
    for name in sorted(context.environment):
        if name.startswith(_PREFIX) and not name.startswith(_OF_SERVICES) and name not in known:
            yield _unknown(name, known)


def _unknown(name: str, known: list[str]) -> Finding:
    close = get_close_matches(name, known, n=1)
    mend = f"Write {close[0]}" if close else "Unset it; deploy/env.example lists every setting"
    return warning(name, "is set and is no setting", mend)


def _known_variables(context: CommandContext) -> list[str]:
    groups = (context.kafka, context.redis, context.streams, context.groups, context.embedded)
    classes: list[type[BaseSettings]] = [*map(type, groups), LogSettings, WebSettings]
    return [_variable(one, name) for one in classes for name in one.model_fields]


def _values(group: BaseSettings, names: set[str] | None = None) -> Iterator[tuple[str, object]]:
    for name in type(group).model_fields:
        if names is None or name in names:
            yield _variable(type(group), name), getattr(group, name)


def _variable(group: type[BaseSettings], name: str) -> str:
    return f"{group.model_config.get('env_prefix', '')}{name}".upper()
