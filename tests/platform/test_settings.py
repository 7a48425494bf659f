"""A setting that cannot be used stops the start by its name; a secret is never shown."""

import ssl
from pathlib import Path

import pytest
import trustme
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from services.notifier.settings import NotifierSettings
from services.platform.settings import (
    KafkaSettings,
    LogSettings,
    RedisSettings,
    WebSettings,
    from_environment,
)

SECRET = "pa55-Sesam"  # noqa: S105 - what must not be seen


def password(settings: RedisSettings | KafkaSettings) -> str | None:
    return settings.password.get_secret_value() if settings.password else None


def test_a_wrong_value_is_refused_by_the_name_of_its_variable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RASID_WEB_PORT", "70000")
    monkeypatch.setenv("RASID_LOG_LEVEL", "LOUD")
    with pytest.raises(SystemExit, match="RASID_WEB_PORT: must be at most 65535"):
        from_environment(WebSettings, None)
    with pytest.raises(SystemExit, match="RASID_LOG_LEVEL: must be 'DEBUG', 'INFO'"):
        from_environment(LogSettings, None)


def test_allowed_networks_are_written_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    variable = "RASID_NOTIFIER_ALLOWED_NETWORKS"
    for written in ("10.1.0.0/16, fd00::/8", '["10.1.0.0/16", "fd00::/8"]'):
        monkeypatch.setenv(variable, written)
        networks = from_environment(NotifierSettings, None).allowed_networks
        assert [str(one) for one in networks] == ["10.1.0.0/16", "fd00::/8"]
    monkeypatch.setenv(variable, "")
    assert from_environment(NotifierSettings, None).allowed_networks == ()
    monkeypatch.setenv(variable, "10.1.0.0/99")
    with pytest.raises(SystemExit, match=f"{variable}: is no network: write one as in 10.1"):
        from_environment(NotifierSettings, None)


class _Weights(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="RASID_WEIGHTS_")

    of_names: dict[str, float] = Field({})


def test_a_value_that_is_not_the_json_it_should_be_is_refused_by_its_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RASID_WEIGHTS_OF_NAMES", "heavy")
    with pytest.raises(SystemExit, match=r'RASID_WEIGHTS_.*"of_names".*; it must be JSON'):
        from_environment(_Weights, None)


def test_a_secret_is_read_from_a_file_of_the_secrets_folder(tmp_path: Path) -> None:
    (tmp_path / "rasid_redis_password").write_text(f"{SECRET}\n")
    assert password(from_environment(RedisSettings, str(tmp_path))) == SECRET


def test_a_secrets_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"RASID_SECRETS_DIR: there is no folder .*/absent"):
        from_environment(RedisSettings, str(tmp_path / "absent"))


@pytest.mark.parametrize(
    ("url", "bare", "username"),
    [
        ("redis://:pa55-Sesam@host:1/2", "redis://host:1/2", None),
        ("rediss://me:pa55%2DSesam@host", "rediss://host", "me"),
        ("redis://host/0?password=pa55-Sesam&timeout=3", "redis://host/0?timeout=3", None),
    ],
)
def test_a_password_inside_the_url_is_taken_out_of_it(
    url: str, bare: str, username: str | None
) -> None:
    settings = RedisSettings(url=url)
    assert (settings.url, settings.username, password(settings)) == (bare, username, SECRET)
    assert SECRET not in repr(settings)


def test_a_password_of_its_own_setting_goes_before_one_inside_the_url() -> None:
    settings = RedisSettings.model_validate({"url": "redis://:other@host", "password": SECRET})
    assert password(settings) == SECRET


@pytest.mark.parametrize(
    "url",
    [
        f"http://:{SECRET}@host",
        f"redis://me:{SECRET}/x@host",
        f"redis://me:{SECRET}@host:port",
        f"redis://me:{SECRET}@[host",
    ],
)
def test_a_url_that_is_none_is_refused_without_its_password(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("RASID_REDIS_URL", url)
    with pytest.raises(SystemExit, match="RASID_REDIS_URL: write redis://host:port/0") as raised:
        from_environment(RedisSettings, None)
    assert SECRET not in str(raised.value)


@pytest.mark.parametrize("missing", ["username", "password"])
def test_sasl_without_user_or_password_is_refused(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.setenv("RASID_KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
    for name in {"username", "password"} - {missing}:
        monkeypatch.setenv(f"RASID_KAFKA_{name.upper()}", SECRET)
    with pytest.raises(SystemExit) as raised:
        from_environment(KafkaSettings, None)
    assert f"RASID_KAFKA_{missing.upper()}: must be given with" in str(raised.value)
    assert SECRET not in str(raised.value)


@pytest.mark.parametrize("group", [KafkaSettings, RedisSettings])
def test_a_file_without_certificates_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, group: type[KafkaSettings | RedisSettings]
) -> None:
    path = tmp_path / "authority.pem"
    variable = f"{group.model_config['env_prefix']}CA_FILE"
    monkeypatch.setenv(variable, str(path))
    with pytest.raises(SystemExit, match=f"{variable}: there is no such file"):
        from_environment(group, None)
    path.write_text("no certificate")
    with pytest.raises(SystemExit, match=f"{variable}: .* cannot be read as certificates"):
        from_environment(group, None)


@pytest.fixture
def own_certificate(tmp_path: Path) -> tuple[Path, Path]:
    """Return the files of a certificate and of its key."""
    issued = trustme.CA().issue_cert("rasid.test")
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    issued.cert_chain_pems[0].write_to_path(str(certificate))
    issued.private_key_pem.write_to_path(str(key))
    return certificate, key


def test_a_certificate_and_its_key_may_lie_in_two_files(own_certificate: tuple[Path, Path]) -> None:
    certificate, key = own_certificate
    settings = KafkaSettings(certificate_file=certificate, key_file=key)
    assert settings.tls_context().verify_mode is ssl.CERT_REQUIRED


def test_a_key_of_another_certificate_is_refused_by_its_name(
    own_certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, key = own_certificate
    trustme.CA().issue_cert("other.test").private_key_pem.write_to_path(str(key))
    monkeypatch.setenv("RASID_REDIS_CERTIFICATE_FILE", str(certificate))
    monkeypatch.setenv("RASID_REDIS_KEY_FILE", str(key))
    with pytest.raises(SystemExit, match=r"RASID_REDIS_KEY_FILE: .*certificate\.pem and its key"):
        from_environment(RedisSettings, None)


@pytest.mark.parametrize("group", [KafkaSettings, RedisSettings])
def test_the_systems_authorities_are_not_read_before_they_are_asked_for(
    group: type[KafkaSettings | RedisSettings],
    own_certificate: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(ssl.SSLContext, "load_default_certs", lambda *_: asked.append(group))
    certificate, key = own_certificate

    group()
    settings = group(certificate_file=certificate, key_file=key)
    assert asked == []

    settings.tls_context()
    assert asked == [group]


def test_a_certificate_without_its_key_is_refused(
    own_certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RASID_KAFKA_CERTIFICATE_FILE", str(own_certificate[0]))
    with pytest.raises(SystemExit, match=r"RASID_KAFKA_KEY_FILE: .*cannot be used"):
        from_environment(KafkaSettings, None)


def test_a_key_without_its_certificate_is_refused(
    own_certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RASID_KAFKA_KEY_FILE", str(own_certificate[1]))
    with pytest.raises(SystemExit, match=r"RASID_KAFKA_KEY_FILE: .*_CERTIFICATE_FILE"):
        from_environment(KafkaSettings, None)
