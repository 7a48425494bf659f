"""Settings of the notifier alone."""

from email.errors import MessageError
from email.headerregistry import Address
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from services.platform.credentials import CertificateFile

_NO_JSON_SIGNS = str.maketrans("", "", '[]" ')


class NotifierSettings(BaseSettings):
    """How the notifier works."""

    model_config = SettingsConfigDict(env_prefix="RASID_NOTIFIER_", frozen=True)

    secrets_folder: Path | None = Field(
        None,
        description="Folder of the secrets that channels name: one file each, named like it; those "
        "of an owner in a folder of that name. "
        "Signing secrets begin with whsec_; Apprise's are URLs.",
    )
    allowed_networks: Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode] = Field(
        (),
        description="Networks that webhooks and Apprise may reach although not public: "
        "10.1.0.0/16, with a comma between two.",
    )
    ca_file: CertificateFile | None = Field(
        None,
        description="PEM file of authorities that webhooks and the mail server may have their "
        "certificates of, besides those that the system trusts.",
    )
    timeout_seconds: float = Field(10.0, gt=0, le=60, description="Longest wait for a channel.")
    endpoint_deliveries: int = Field(
        4, ge=1, le=100, description="Deliveries to one endpoint at the same time."
    )
    most_attempts: int = Field(
        15, ge=1, le=100, description="Attempts before a delivery becomes a dead letter."
    )
    disable_after_hours: float = Field(
        24.0, gt=0, description="How long an endpoint may fail before nothing more is sent to it."
    )

    @field_validator("allowed_networks", mode="before")
    @classmethod
    def _read_networks(cls, value: object) -> object:
        """Read a list with commas, or the JSON that was asked for before."""
        if not isinstance(value, str):
            return value
        return [part for part in value.translate(_NO_JSON_SIGNS).split(",") if part]


class MailSettings(BaseSettings):
    """The server that e-mail is handed to."""

    model_config = SettingsConfigDict(env_prefix="RASID_MAIL_", frozen=True)

    host: str | None = Field(None, description="SMTP server; without one no e-mail is sent.")
    port: int = Field(587, ge=1, le=65535, description="Its port.")
    security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="How the connection is secured."
    )
    connections: int = Field(
        10, ge=1, le=1_000, description="Most connections of one notifier to it at the same time."
    )
    username: str | None = Field(None, description="User, where the server asks for one.")
    password: SecretStr | None = Field(None, description="Password.")
    sender: str = Field("rasid@localhost", description="The address that messages come from.")

    @field_validator("sender")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        try:
            Address(addr_spec=value)
        except (ValueError, MessageError, IndexError):  # as the library has it
            raise ValueError("is no address: write it as in rasid@example.org") from None
        return value
