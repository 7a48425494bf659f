"""The settings in effect, and variables that are none."""

from collections.abc import Iterator

from pydantic import SecretStr
from pydantic_settings import BaseSettings

from services.cli.context import CommandContext
from services.cli.diagnosis.finding import Finding, ok, warning
from services.platform.unknown_settings import unknown_settings

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
    for unknown in unknown_settings(context.environment):
        yield warning(unknown.name, "is set and is no setting", unknown.mend)


def _values(group: BaseSettings, names: set[str] | None = None) -> Iterator[tuple[str, object]]:
    for name in type(group).model_fields:
        if names is None or name in names:
            yield _variable(type(group), name), getattr(group, name)


def _variable(group: type[BaseSettings], name: str) -> str:
    return f"{group.model_config.get('env_prefix', '')}{name}".upper()
