"""Settings that several services share, read from `RASID_…` variables and from files of secrets.

Each class is one group of variables. A service composes the groups it needs in its own
`settings.py`. A value is read when the class is called, which `__main__` alone does; with
`RASID_SECRETS_DIR` set, each variable may also be a file of that folder, named like the variable
in lower case.
"""

import ssl
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import (
    Field,
    FilePath,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings import SettingsError as UnreadableSettingError

from schemas.field_problems import problem_of
from schemas.streams import Streams, streams
from services.platform.credentials import CertificateFile, check_key, split_secrets, tls_context

_USAGE_STATUS = 2
_REDIS_SCHEMES = ("redis", "rediss", "unix")
_REDIS_ADDRESS = "redis://host:port/0, rediss://host:port/0 or unix:///path"


class TlsSettings(BaseSettings):
    """Whom we trust over TLS and, where the server asks, how we prove who we are."""

    ca_file: CertificateFile | None = Field(
        None, description="PEM file of the authorities to trust over TLS; the system's where empty."
    )
    certificate_file: CertificateFile | None = Field(
        None, description="PEM file of our own certificate, for a server that asks for one."
    )
    key_file: FilePath | None = Field(
        None,
        description="PEM file of its private key; empty where the certificate's file has it too.",
        validate_default=True,
    )

    @field_validator("key_file")
    @classmethod
    def _belongs_to_the_certificate(cls, value: Path | None, info: ValidationInfo) -> Path | None:
        certificate = info.data.get("certificate_file")
        if value and "certificate_file" in info.data and not certificate:
            raise ValueError("needs the certificate of this key beside it, as ..._CERTIFICATE_FILE")
        if certificate:
            check_key(certificate, value)
        return value

    def tls_context(self) -> ssl.SSLContext:
        """Return what a connection over TLS is made with."""
        return tls_context(
            authorities=self.ca_file, certificate=self.certificate_file, key=self.key_file
        )


class KafkaSettings(TlsSettings):
    """Where Kafka is and how to prove who we are."""

    model_config = SettingsConfigDict(env_prefix="RASID_KAFKA_", frozen=True)

    bootstrap: str = Field("127.0.0.1:9092", description="Brokers, host:port, comma between them.")
    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = Field(
        "PLAINTEXT", description="How connections are secured."
    )
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = Field(
        "SCRAM-SHA-512", description="Used when the protocol is SASL_PLAINTEXT or SASL_SSL."
    )
    username: str | None = Field(None, description="SASL user.", validate_default=True)
    password: SecretStr | None = Field(None, description="SASL password.", validate_default=True)

    @field_validator("username", "password")
    @classmethod
    def _given_for_sasl(cls, value: object, info: ValidationInfo) -> object:
        protocol = str(info.data.get("security_protocol", ""))
        if protocol.startswith("SASL") and not value:
            raise ValueError(f"must be given with RASID_KAFKA_SECURITY_PROTOCOL={protocol}")
        return value


class RedisSettings(TlsSettings):
    """Where Redis is, how to prove who we are, and how our keys begin."""

    model_config = SettingsConfigDict(env_prefix="RASID_REDIS_", frozen=True)

    url: str = Field(
        "redis://127.0.0.1:6379/0",
        description="redis:// or, over TLS, rediss://; better without a password in it.",
    )
    username: str | None = Field(None, description="User of the access control list.")
    password: SecretStr | None = Field(None, description="Password.")
    prefix: str = Field("rasid", description="How every key begins; keeps installations apart.")

    @model_validator(mode="before")
    @classmethod
    def _take_secrets_out_of_the_url(cls, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """Keep user and password where nothing prints them; the URL is in tables and errors."""
        try:
            bare, secrets = split_secrets(str(values["url"]))
        except (KeyError, ValueError):
            return values  # no URL, or one for its own validator to refuse
        return {**secrets, **values, "url": bare}

    @field_validator("url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        try:
            parts = urlsplit(value)
            _ = parts.port
        except ValueError:
            # Without its reason, which quotes what it takes for a port: a part of a password.
            raise ValueError(
                f"write {_REDIS_ADDRESS}; a user and password with %-escapes"
            ) from None
        if parts.scheme not in _REDIS_SCHEMES:
            raise ValueError(f"write {_REDIS_ADDRESS}")
        return value


class StreamSettings(BaseSettings):
    """The Kafka topics of this installation."""

    model_config = SettingsConfigDict(env_prefix="RASID_STREAM_", frozen=True)

    prefix: str = Field("rasid", description="How every topic's name begins.")
    partitions: int = Field(
        6, ge=1, le=1000, description="Partitions of articles and enriched, when they are created."
    )
    replication: int = Field(
        1,
        ge=1,
        le=7,
        description="Replicas of each partition, when topics are created; 3 in production.",
    )
    retention_days: int = Field(7, ge=1, description="How long articles can be replayed.")
    max_article_bytes: int = Field(
        1 << 20,
        ge=1_000,
        description="Longest text of an article, in bytes of UTF-8: producer and API refuse a "
        "longer one, the enricher sets it aside.",
    )

    def streams(self) -> Streams:
        """Return the topics as these settings describe them."""
        return streams(self.prefix, partitions=self.partitions, retention_days=self.retention_days)


class GroupSettings(BaseSettings):
    """The consumer groups: all workers of a service share one."""

    model_config = SettingsConfigDict(env_prefix="RASID_GROUP_", frozen=True)

    enricher: str = Field("rasid-enricher-v1", description="Group of the enrichers.")
    alerter: str = Field("rasid-alerter-v1", description="Group of the alerters.")


class WorkerSettings(BaseSettings):
    """What services that read a stream have in common; each adds a prefix and its own defaults."""

    instance_id: str | None = Field(
        None, description="A name that survives restarts, unique in the group: no rebalance."
    )
    batch_records: int = Field(128, ge=1, le=1000, description="Most records in one batch.")
    batch_bytes: int = Field(
        16 << 20,
        ge=1_000,
        description="Most bytes of a batch worked on at once; a longer record goes by itself.",
    )
    batch_seconds: float = Field(0.05, gt=0, le=10, description="Longest wait for a full batch.")
    session_timeout_seconds: float = Field(
        30.0, ge=6, le=300, description="How long Kafka waits for a silent worker."
    )
    commit_interval_seconds: float = Field(
        1.0, gt=0, le=60, description="How often offsets are committed: a crash repeats this much."
    )
    give_up_seconds: float = Field(
        300.0, ge=1, description="How long Kafka or Redis may be away before the process ends."
    )
    failures_in_a_row: int = Field(
        100,
        ge=1,
        description="After so many the process ends, ten times as many where none can be read; "
        "a tenth right after a start.",
    )
    data_folder: Path = Field(Path("var/worker"), description="Where Faust may write.")
    lag_seconds: float = Field(
        10.0, ge=1, le=3600, description="How often Kafka is asked how far the group is behind."
    )


class EmbeddedSettings(BaseSettings):
    """The local Kafka and Redis that `rasid up` and `rasid demo` start."""

    model_config = SettingsConfigDict(env_prefix="RASID_EMBEDDED_", frozen=True)

    cache: Path = Field(
        Path("~/.cache/rasid"), description="Where Kafka's jars are kept, for all installations."
    )
    jars: Path | None = Field(
        None, description="A folder with Kafka's jars, where they cannot be fetched."
    )


class LogSettings(BaseSettings):
    """What is logged and how."""

    model_config = SettingsConfigDict(env_prefix="RASID_LOG_", frozen=True)

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="Least severity."
    )
    format: Literal["console", "json"] = Field("console", description="For people or for machines.")


class WebSettings(BaseSettings):
    """Where a service answers /metrics, /healthz and /readyz."""

    model_config = SettingsConfigDict(env_prefix="RASID_WEB_", frozen=True)

    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(0, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")


class TracingSettings(BaseSettings):
    """Where traces go. `OTEL_…` variables hold for what is not named here (headers, sampling)."""

    model_config = SettingsConfigDict(env_prefix="RASID_TRACING_", frozen=True)

    endpoint: str = Field(
        "",
        pattern=r"^($|https?://)",
        description="Where OTLP over HTTP is taken, as http://127.0.0.1:4318/v1/traces; "
        "empty for no tracing.",
    )


S = TypeVar("S", bound=BaseSettings)


class SettingsError(SystemExit):
    """Settings that cannot be used; uncaught, it ends the process with status 2.

    Its text names every variable and its mend, and no value of a secret.
    """

    def __init__(self, problems: Sequence[str]) -> None:
        lines = [f"  {problem}" for problem in problems]
        text = "\n".join(["Settings that cannot be used:", *lines, "See deploy/env.example."])
        super().__init__(text)
        self.code = _USAGE_STATUS
        # Python prints the text of a SystemExit only where its status is 1.
        print(text, file=sys.stderr)  # noqa: T201 - the process ends with it


def from_environment(group: type[S], secrets_folder: str | None) -> S:
    """Read one group of settings from the environment and, if given, a folder of secrets.

    Raises:
        SettingsError: a value is not what it should be.
    """
    if secrets_folder and not Path(secrets_folder).is_dir():
        raise SettingsError([f"RASID_SECRETS_DIR: there is no folder {secrets_folder}"])
    try:
        return group(_secrets_dir=secrets_folder)
    except ValidationError as error:
        raise SettingsError(_explain(group, error)) from None
    except UnreadableSettingError as error:
        # Its sentence names the field and quotes no value.
        raise SettingsError([f"{_prefix(group)}…: {error}; it must be JSON"]) from None


def _explain(group: type[BaseSettings], error: ValidationError) -> list[str]:
    told = (
        _prefix(group)
        + "".join(str(part) for part in problem["loc"][:1]).upper()
        + f": {problem_of(problem)}"
        for problem in error.errors(include_input=False)
    )
    # What may be of two kinds is refused by each, in the same words.
    return list(dict.fromkeys(told))


def _prefix(group: type[BaseSettings]) -> str:
    return group.model_config.get("env_prefix", "")
