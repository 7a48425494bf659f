"""Makes text from outside safe to show beside other text, whatever it holds."""

import json
import re
import unicodedata

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"
# ECMA-48: control sequences (CSI), strings (OSC, DCS, APC, PM, SOS) and two-character escapes.
_ESCAPES = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"
    "|(?:\x1b[\\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)?"
    "|\x1b[ -/]*[0-~]?"
)
_JOINERS = "\u200c\u200d"  # Persian and Urdu spelling needs them
_REPLACEMENT = "\ufffd"
_DELETE = 0x7F  # the one control of ASCII that JSON lets stand


def isolate(text: str) -> str:
    """Return `text` as one line that cannot disturb what stands around it.

    Terminal escapes, control characters and every bidi control are taken out, line breaks and tabs
    become spaces, lone surrogates U+FFFD. The rest is wrapped in U+2068 and U+2069, so its
    direction stays its own (Unicode Standard Annex 9, section 2.7, markup and isolates).
    """
    return f"{_FIRST_STRONG_ISOLATE}{plain(text)}{_POP_ISOLATE}"


def plain(text: str) -> str:
    """Return what `isolate` shows, without the isolates: for JSON, files and exact widths."""
    return "".join(map(_shown, _ESCAPES.sub("", text)))


def json_line(value: object) -> str:
    """Return a value as one line of JSON that a terminal shows and does not obey.

    Letters of every script stay as they are. Whatever is not printable (terminal escapes, controls
    of C0 and C1, bidi controls, lone surrogates) is escaped, and reads back as it was.
    """
    return printable_json(json.dumps(value, ensure_ascii=False))


def printable_json(line: str) -> str:
    """Return JSON with the same escapes."""
    return "".join(map(_escaped, line))


def _escaped(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    return json.dumps(character)[1:-1] if ord(character) > _DELETE else "\\u007f"


def _shown(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    if character.isspace():
        return " "
    return _REPLACEMENT if unicodedata.category(character) == "Cs" else ""
