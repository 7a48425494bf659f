"""The list of every setting, from the classes that read them."""

import re
import textwrap
from pathlib import Path

from pydantic_settings import BaseSettings

from services.alerter.settings import AlerterSettings
from services.api.settings import ApiSettings
from services.canary.settings import CanarySettings
from services.enricher.models.settings import ModelSettings
from services.enricher.settings import EnricherSettings
from services.notifier.settings import MailSettings, NotifierSettings
from services.platform.settings import (
    EmbeddedSettings,
    GroupSettings,
    KafkaSettings,
    LogSettings,
    RedisSettings,
    StreamSettings,
    TracingSettings,
    WebSettings,
)
from services.producer.settings import ProducerSettings

GROUPS: tuple[type[BaseSettings], ...] = (
    KafkaSettings,
    RedisSettings,
    StreamSettings,
    GroupSettings,
    TracingSettings,
    WebSettings,
    LogSettings,
    EmbeddedSettings,
    ProducerSettings,
    EnricherSettings,
    ModelSettings,
    AlerterSettings,
    CanarySettings,
    NotifierSettings,
    MailSettings,
    ApiSettings,
)

_HEAD = """\
# Every setting of Rasid, with its default. Written by `make generate`; do not edit.
# Secrets need not be here: with RASID_SECRETS_DIR set to a folder, each variable may be a file in
# it, named like the variable in lower case (rasid_kafka_password).

# --- What the command `rasid` goes by.

# Where a local installation keeps its data; as --home.
# RASID_HOME=var
# Folder with a file for each secret.
# RASID_SECRETS_DIR=
"""


def env_example() -> str:
    """Return the file as text: a comment and an assignment for each variable."""
    return "\n".join([_HEAD, *(_group(group) for group in GROUPS)])


def setting_names() -> str:
    """Return the names of all variables as text, one a line."""
    return "".join(f"{name}\n" for name in re.findall(r"^# (RASID_\w+)=", env_example(), re.M))


def _group(group: type[BaseSettings]) -> str:
    prefix = group.model_config.get("env_prefix", "")
    lines = [f"# --- {(group.__doc__ or '').splitlines()[0]}", ""]
    for name, field in group.model_fields.items():
        lines += textwrap.wrap(
            field.description or "", 98, initial_indent="# ", subsequent_indent="# "
        )
        default = field.get_default(call_default_factory=True)
        lines.append(f"# {prefix}{name}=".upper() + _shown(default))
    return "\n".join([*lines, ""])


def _shown(default: object) -> str:
    if default is None:
        return ""
    if isinstance(default, tuple):
        return ",".join(map(str, default))
    return default.as_posix() if isinstance(default, Path) else str(default)
