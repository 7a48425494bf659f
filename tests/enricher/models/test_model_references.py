"""Which model a setting names: one of the hub, one that is shipped, or a folder."""

from pathlib import Path

import pytest

from services.enricher.models.errors import ModelError
from services.enricher.models.reference import HubModel, LocalModel, parse_reference
from tests.enricher.models.broken_models import SETTING


@pytest.mark.parametrize(
    ("reference", "name", "revision"),
    [
        ("owner/model", "owner/model", None),
        ("owner/model@main", "owner/model", "main"),
        ("Davlan/xlm-roberta-base-ner-hrl@0a1b2c", "Davlan/xlm-roberta-base-ner-hrl", "0a1b2c"),
    ],
)
def test_owner_and_name_are_a_model_of_the_hub(
    reference: str, name: str, revision: str | None
) -> None:
    found = parse_reference(reference, setting=SETTING)
    assert found == HubModel(name=name, revision=revision)


def test_a_shipped_name_is_a_folder_of_the_package() -> None:
    found = parse_reference("rasid-ar-en", setting=SETTING)
    assert isinstance(found, LocalModel)
    assert found.folder.name == "rasid_ar_en"


def test_an_existing_folder_is_a_folder_though_it_looks_like_a_hub_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "owner" / "model").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert isinstance(parse_reference("owner/model", setting=SETTING), LocalModel)


@pytest.mark.parametrize(
    "reference", ["rasid-ar-eng", "", "a b", "https://hub/owner/model", "a/b/c"]
)
def test_what_names_no_model_is_refused_with_what_could(reference: str) -> None:
    with pytest.raises(
        ModelError, match=r"names no model. Set it to a shipped model \(rasid-ar-en"
    ):
        parse_reference(reference, setting=SETTING)


def test_a_path_to_nowhere_is_refused() -> None:
    with pytest.raises(ModelError, match=r"RASID_NER_MODEL=\./nowhere: there is no such folder"):
        parse_reference("./nowhere", setting=SETTING)


def test_the_home_of_nobody_is_no_model() -> None:
    with pytest.raises(ModelError, match="RASID_NER_MODEL=~no-such-user: there is no such folder"):
        parse_reference("~no-such-user", setting=SETTING)
