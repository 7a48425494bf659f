"""How tests of models name their setting and break a folder."""

import json
from pathlib import Path

SETTING = "RASID_NER_MODEL"


def leave_as_it_is(folder: Path) -> None:
    """Have the tokenizer read without transformers, which adds to it and reads config.json."""
    settings = {"tokenizer_class": "PreTrainedTokenizerFast", "pad_token": "<pad>"}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings))
