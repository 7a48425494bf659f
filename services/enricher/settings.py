"""Settings of the enricher alone."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import SettingsConfigDict

from services.platform.settings import WorkerSettings


class EnricherSettings(WorkerSettings):
    """How the enricher works."""

    model_config = SettingsConfigDict(env_prefix="RASID_ENRICHER_", frozen=True)

    mention_engine: str = Field("ensemble", description="Engine that finds names.")
    topic_engine: str = Field("ensemble", description="Engine that says what an article is about.")
    batch_records: int = Field(16, ge=1, le=1000, description="Most articles in one batch.")
    batch_bytes: int = Field(
        256 << 10,
        ge=1_000,
        description="Most bytes of a batch enriched at once; a longer article goes by itself.",
    )
    data_folder: Path = Field(Path("var/enricher"), description="Where Faust may write.")
