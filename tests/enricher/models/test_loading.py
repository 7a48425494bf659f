"""Loading models, and doing without."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from services.enricher.engines.registry import load_engine
from services.enricher.models.errors import ModelError
from tests.enricher.conftest import models_of

_LEXICON = """
import sys
from services.enricher.__main__ import load, read_configuration
load(read_configuration(None))
print(sorted({"numpy", "onnxruntime", "transformers", "huggingface_hub"} & set(sys.modules)))
"""


def _python(*arguments: str, **more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, **more},
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )


def test_the_engines_of_lists_load_no_library_of_models() -> None:
    done = _python("-c", _LEXICON, RASID_ENRICHER_MENTION_ENGINE="lexicon",
                   RASID_ENRICHER_TOPIC_ENGINE="lexicon")  # fmt: skip
    assert done.stdout == "[]\n", done.stderr


def test_a_check_names_the_engines_and_their_models(xlm_roberta: Path) -> None:
    done = _python("-m", "services.enricher", "--check", RASID_NER_MODEL=str(xlm_roberta),
                   RASID_TOPIC_MODEL=str(xlm_roberta), RASID_ENRICHER_MENTION_ENGINE="ensemble",
                   RASID_ENRICHER_TOPIC_ENGINE="transformer")  # fmt: skip
    assert done.returncode == 0, done.stderr
    names, topics = done.stdout.split(", ")
    assert names.startswith("ensemble@")
    assert names.endswith(" (tiny@r1)")
    assert topics.startswith("transformer@")
    assert "PyTorch" not in done.stderr


def test_a_model_that_is_not_there_stops_the_start_in_one_sentence(tmp_path: Path) -> None:
    done = _python("-m", "services.enricher", "--check", RASID_NER_MODEL=f"{tmp_path}/none",
                   RASID_ENRICHER_MENTION_ENGINE="transformer")  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith(f"RASID_NER_MODEL={tmp_path}/none: there is no such folder.")


def test_one_model_is_loaded_once_for_names_and_topics(xlm_roberta: Path) -> None:
    models = models_of(xlm_roberta)
    assert models.encoder(models.topic_folder()) is models.names_encoder()


@pytest.mark.parametrize("library", ["onnxruntime", "transformers"])
def test_a_library_that_is_missing_is_named_with_what_installs_it(
    bert: Path, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ModelError, match=rf"{library} is not installed.*rasid\[models"):
        load_engine("transformer", models_of(bert))
