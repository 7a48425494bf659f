"""Settings of the API alone."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class ApiSettings(BaseSettings):
    """How the API works."""

    model_config = SettingsConfigDict(env_prefix="RASID_API_", frozen=True)

    host: str = Field(
        "127.0.0.1",
        description="Address to listen on; beyond this machine only behind a proxy with TLS.",
    )
    port: int = Field(8080, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    requests_per_minute: int = Field(600, ge=1, description="Most requests of one key in a minute.")
    max_body_bytes: int = Field(
        1 << 22,
        ge=1_024,
        description="Largest body of a request: three times the longest article and more, as JSON "
        "in ASCII has six bytes for an Arabic letter's two.",
    )
    body_seconds: float = Field(
        30.0, gt=0, le=600, description="Longest time that the body of a request may take to come."
    )
    live_readers: int = Field(
        100, ge=1, description="Most connections at the same time that follow alerts."
    )
    preview_seconds: float = Field(
        30.0,
        gt=0,
        le=300,
        description="Longest time that one preview, also of a silence, or explanation reads.",
    )
