"""The kind of a state, with which its official name begins: Kingdom of Bahrain, مملكة البحرين."""

from collections.abc import Sequence

from services.domain.text.normalise import normal_forms, normalise

KINDS = frozenset({"state", "republic", "kingdom", "sultanate", "principality"})
_BEFORE_KIND = frozenset(
    {"people", "federal", "islamic", "democratic", "socialist", "bolivarian", "plurinational",
     "united", "hashemite", "arab", "cooperative", "oriental"}
)  # fmt: skip
_ARABIC_KINDS = normal_forms("دولة جمهورية الجمهورية مملكة المملكة سلطنة")
AFTER_KINDS = normal_forms("""
    الإسلامية العربية الديمقراطية الديموقراطية الشعبية الاتحادية الفيدرالية الفدرالية الاشتراكية
    الهاشمية البوليفارية
""")
"""What the kind of a state has after the country: جمهورية باكستان الإسلامية."""
BEGIN_KINDS = KINDS | _BEFORE_KIND | _ARABIC_KINDS
"""Normal forms of the words with which such a name may begin, particles set aside."""
_OF, _THE, _POSSESSIVE = "of", "the", "s"
_STATE, _KINGDOM, _SULTANATE = ("state", "دوله"), ("kingdom", "مملكه"), ("sultanate", "سلطنه")
_KIND_OF = {
    **dict.fromkeys(("kuwait", "qatar", "palestine", "emirates", "israel", "libya"), _STATE),
    **dict.fromkeys(
        ("saudi", "bahrain", "jordan", "morocco", "netherlands", "belgium", "norway", "sweden",
         "denmark", "spain", "thailand", "cambodia"),
        _KINGDOM,
    ),
    "oman": _SULTANATE,
}  # fmt: skip
_REPUBLIC = "republic", "جمهوريه"
"""What most other countries are; of those that are none nobody says so."""


def words_of_kind(words: Sequence[str]) -> int:
    """Return how many words say what kind of state follows: three of Federal Republic of Nigeria.

    With their capitals in Latin letters; no words where none do.

    Args:
        words: of which the first, read in some way, is one of `BEGIN_KINDS`.
    """
    if not words[0].isascii():
        return 1
    at = 0
    while at < len(words) and words[at][0].isupper() and normalise(words[at]) in _BEFORE_KIND:
        at += 1
        at += tuple(words[at : at + 1]) == (_POSSESSIVE,)
    kind, *link = words[at : at + 2] or ("",)
    if link != [_OF] or not (kind[0].isupper() and normalise(kind) in KINDS):
        return 0
    return at + 2 + (tuple(words[at + 2 : at + 3]) == (_THE,))


def words_after_kind(words: Sequence[str]) -> int:
    """Return how many words after an Arabic country say more of the kind of state before it."""
    at = 0
    while at < len(words) and normalise(words[at]) in AFTER_KINDS:
        at += 1
    return at


def kind_of_state(country: str) -> tuple[str, str]:
    """Return what kind of state a country calls itself, in English and in Arabic, normalised.

    Args:
        country: its English name, as `country_of` gives it.
    """
    return _KIND_OF.get(country, _REPUBLIC)
