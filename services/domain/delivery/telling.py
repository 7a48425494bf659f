"""What is told of delivery, in the language of its reader; text from outside cannot disturb it."""

from collections.abc import Mapping

from schemas.record import Language
from schemas.sentence import Value, Wording
from schemas.told import Said, Told
from services.domain.delivery.arabic import CHANNELS, SENTENCES
from services.domain.delivery.reasons import DeliveryMend, DeliveryNews, NotDelivered, NotTried
from services.domain.text.display import isolate

_LISTS: tuple[type[Wording], ...] = (NotDelivered, DeliveryMend, NotTried, DeliveryNews)
_TEMPLATES: Mapping[Language, Mapping[str, str]] = {
    "en": {one.code: one.template for kind in _LISTS for one in kind},
    "ar": SENTENCES,
}
_BEFORE_A_MEND: Mapping[Language, str] = {"en": "; ", "ar": "؛ "}


def tell(said: Said, language: Language) -> str:
    """Return a sentence with its mend and its cause, each value isolated.

    What has no code, or one of a later version, is told in English as it stands.
    """
    sentence = _sentence(said, language)
    if sentence is None:
        return isolate(said.text)
    if said.cause is None:
        return sentence
    return f"{sentence}: {_sentence(said.cause, language) or isolate(said.cause.text)}"


def _sentence(told: Told, language: Language) -> str | None:
    """Return what is told by code and values; None where there are no words for a part of it."""
    parts = [_filled(told.code, told.values, language)]
    if told.mend is not None:
        parts.append(_filled(told.mend.code, told.mend.values, language))
    said = [one for one in parts if one is not None]
    return _BEFORE_A_MEND[language].join(said) if len(said) == len(parts) else None


def _filled(code: str | None, values: Mapping[str, Value], language: Language) -> str | None:
    template = _TEMPLATES[language].get(code or "")
    if template is None:
        return None
    shown = {name: _shown(name, value, language) for name, value in values.items()}
    try:
        return template.format(**shown)
    except (KeyError, ValueError):
        return None  # values of another version


def _shown(name: str, value: Value, language: Language) -> Value:
    if not isinstance(value, str):
        return value
    return isolate(CHANNELS[language].get(value, value) if name == "channel" else value)
