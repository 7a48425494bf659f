"""Whether words that name a body are only the beginning, or the end, of the name of another one."""

from services.domain.names.countries import country_of
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words

_ARTICLE = "ال"
# Make another body of the one before: the National Security Council is not the Security Council.
_MAKES_ANOTHER = frozenset(
    map(normalise, ("القومي", "القومية", "الوطني", "الوطنية", "الأعلى", "العليا"))
)
_ENGLISH_MAKES_ANOTHER = frozenset({"national", "supreme"})
# Of those who play something: الاتحاد الأفريقي لكرة القدم. Not of professions or goods, for which a
# body says or does things as well: قال الاتحاد الأفريقي للصحفيين.
_UNIONS = frozenset({"union", "federation", "league", "association"})
_ARABIC_UNIONS = frozenset(map(normalise, ("الاتحاد", "الرابطة", "الجمعية")))
_GAMES = frozenset(
    map(normalise, ("كرة", "الكرة", "ألعاب", "الألعاب", "السباحة", "الملاكمة", "المصارعة", "الجودو",
                    "الكاراتيه", "التايكوندو", "الجمباز", "الفروسية", "الدراجات", "التنس",
                    "الرماية", "الشطرنج", "المبارزة", "الغولف", "الإسكواش"))
)  # fmt: skip
# Every country has one of its own: مجلس الأمن الروسي is not that of the United Nations.
_OF_ALL_COUNTRIES = frozenset({(normalise("مجلس"), normalise("الأمن"))})
# الخارجية الكويتية is the ministry, وزيرة الخارجية الكويتية the minister.
_HEADS = frozenset(map(normalise, ("وزيرة", "نائبة", "وكيلة")))
_ADJECTIVES = frozenset(map(normalise, ("الخارجية", "الداخلية", "المالية")))


def why_another_body(words: Words, first: int, last: int) -> str | None:
    """Return why words `first` to `last` are part of the name of another body; None if not."""
    if last > first and words.words[last][0].isascii():
        before = words.words[first - 1] if words.adjacent(first) else ""
        if normalise(before) in _ENGLISH_MAKES_ANOTHER and before[:1].isupper():
            return f"{before} before it makes it another body"
        return _why_union(words, first, last)
    if first and words.adjacent(first) and normalise(words.words[first - 1]) in _HEADS:
        return f"{words.words[first - 1]} before it makes it an office of the body"
    if _describes_thing(words, first):
        return f"it describes {words.words[first - 1]}"
    after = last + 1
    if last == first or after >= len(words.words) or not words.adjacent(after):
        return None
    following = words.words[after]
    ending = normalise(words.words[last])
    if not ending.startswith(_ARTICLE):
        return None
    beginning = readings(words.words[first])
    of_all = any((reading.form, ending) in _OF_ALL_COUNTRIES for reading in beginning)
    if normalise(following) in _MAKES_ANOTHER or (of_all and _is_of_country(following)):
        return f"{following} after it makes it another body"
    return _why_union(words, first, last)


def _why_union(words: Words, first: int, last: int) -> str | None:
    """Return why a body that is a union is one of players, or in English of anybody; None if not.

    African Union of Broadcasting; but what somebody thanks the African Union for is no part of it.
    """
    after = last + 1
    if after >= len(words.words) or not words.adjacent(after):
        return None
    following = words.words[after]
    if not words.words[last][0].isascii():
        if not following.startswith("ل"):
            return None
        heads = {reading.form for reading in readings(words.words[first])}
        games = {reading.form for reading in readings(following) if reading.proclitics == "ل"}
        is_other = not (_ARABIC_UNIONS.isdisjoint(heads) or _GAMES.isdisjoint(games))
        return f"{following} after it makes it another body" if is_other else None
    if normalise(words.words[last]) not in _UNIONS or following != "of":
        return None
    of = words.words[after + 1] if after + 1 < len(words.words) else ""
    is_other = of[:1].isupper() and words.adjacent(after + 1) and country_of(of) is None
    return f"of {of} after it makes it another body" if is_other else None


def _describes_thing(words: Words, first: int) -> bool:
    """Whether the ministry is only an adjective: السياسة الخارجية المصرية."""
    return (
        normalise(words.words[first]) in _ADJECTIVES
        and words.adjacent(first)
        and any(
            reading.form.startswith(_ARTICLE) or reading.article
            for reading in readings(words.words[first - 1])
        )
    )


def _is_of_country(word: str) -> bool:
    return normalise(word).startswith(_ARTICLE) and country_of(word) is not None
