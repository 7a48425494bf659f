"""Words of the console's that the notifier says too: written in Python, and told to browsers."""

import json
import re
from collections.abc import Mapping

from services.domain.delivery.arabic import CHANNELS, SENTENCES

_FORMAT = re.compile(r"\{(\w+):[^}]*\}")
"""A place of `str.format` that says how; the console has a way of its own for numbers."""
_GENERATED = "`make generate` writes this from services/domain/delivery/arabic.py."


def console_words() -> Mapping[str, str]:
    """Return the files by their names below `words/`."""
    told = {code: _FORMAT.sub(r"{\1}", said) for code, said in SENTENCES.items()}
    channels = [
        _book(language, {f"channel.{kind}": name for kind, name in CHANNELS[language].items()})
        for language in ("en", "ar")
    ]
    return {
        "told/deliveries.js": _file("Why messages did not arrive, in Arabic", _book("ar", told)),
        "channels.js": _file("Words for the kinds of channels", *channels),
    }


def _file(what: str, *books: str) -> str:
    return "\n".join([f"/** {what}. {_GENERATED} */\n", *books])


def _book(language: str, words: Mapping[str, str]) -> str:
    lines = (
        f"  {json.dumps(key)}: {json.dumps(said, ensure_ascii=False)},\n"
        for key, said in words.items()
    )
    return f"export const {language} = {{\n{''.join(lines)}}};\n"
