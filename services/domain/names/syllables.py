"""How long the syllables of Chinese and Korean names are in either script."""

_TWO_FOR_ONE = ("تش", "نغ", "نج", "يه")
"""What Arabic writes in two letters for one sound: تشيانغ."""


def syllable_letters(form: str) -> int:
    """Return the letters of a normalised word, those that are one sound together counted once."""
    if form.isascii():
        return len(form)
    return len(form) - sum(map(form.count, _TWO_FOR_ONE))
