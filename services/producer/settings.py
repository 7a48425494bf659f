"""Settings of the producer alone."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

_MEBIBYTE = 1 << 20


class ProducerSettings(BaseSettings):
    """How articles are read and replayed."""

    model_config = SettingsConfigDict(env_prefix="RASID_PRODUCER_", frozen=True)

    max_in_flight: int = Field(
        5_000, ge=1, description="Most articles sent and not yet acknowledged."
    )
    max_in_flight_bytes: int = Field(
        16 * _MEBIBYTE,
        ge=1,
        description="Most bytes sent and not yet acknowledged; bounds the memory.",
    )
    delivery_timeout_seconds: float = Field(
        120.0, ge=1, description="How long Kafka may be away before the replay gives up."
    )
    shutdown_seconds: float = Field(
        8.0, ge=0, description="How long an interrupted replay waits for what is on its way."
    )
    checkpoint_folder: Path = Field(
        Path("var/checkpoints"), description="Where an interrupted replay remembers its place."
    )
    checkpoint_seconds: float = Field(
        1.0, gt=0, description="How often the place is written; a kill repeats about this much."
    )
