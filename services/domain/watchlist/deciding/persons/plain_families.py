"""Family names that are words, too, where only the word can stand: بلا عون, أنا سعيد جدا."""

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_ARTICLE = "ال"
ABSTRACT = normal_forms("""
    عون سند فضل كرم عز فخر فرج رجاء لطف خير عدل صبر حزم عزم نصر شرف عطاء وفاء رضا حلم سلام سلامة
    حق أمل خلاف جدال
""")
"""Nouns for what nobody can touch; after "without" they are more likely than anybody's name."""
_WITHOUT = normal_forms("بلا بدون دون بغير")
_NO = normal_forms("لا")
_NO_GOES_ON = normal_forms("بين على في حول بشأن من عن مع إلا بأن أن سوى دون لأحد")
"""Follow the noun of what there is not: لا خلاف بين; after a person's name a verb would stand."""
_SEVERAL = normal_forms("عدد عددا بعض بعضا العديد الكثير كثير مجموعة آلاف مئات عشرات")
_OF, _ALL = normal_forms("من"), normal_forms("بعض جميع كافة")
"""Of a plural that is a family name, too, there are several: عددا من الصور, جميع الصور."""
_OF_GOD = frozenset({normalise("الله")})
_VERY = normal_forms("جدا للغاية")
_OF_LAW = normal_forms("أحكام مقاصد ضوابط فقه نصوص")
"""What a law has, and hardly anybody with a family name."""
_LAWFUL = normal_forms("الإسلامي الحنيف المطهر")
"""What news calls the law of a religion."""
_PLACES_OF_WORK = {
    normalise(calling): normal_forms(places)
    for calling, places in (
        ("القاضي", "محكمة المحكمة محاكم المحاكم"),
        ("الخطيب", "جامع الجامع مسجد المسجد"),
    )
}
"""Where he works whose calling is a family name as well: القاضي لدى محكمة."""
_AT, _INSIDE = normal_forms("في لدى"), "ب"
_PEOPLES = frozenset(
    {"arab", "bosniak", "briton", "croat", "dane", "english", "finn", "jew", "kurd", "norman",
     "pole", "roman", "scot", "serb", "swede", "turk", "uzbek", "welsh"}
)  # fmt: skip
"""Nouns for somebody of a people that are no names or adjectives of a country."""
_ANY = frozenset({"a", "an", "A", "An"})
_GOES_ON = frozenset(
    {"and", "at", "by", "from", "had", "has", "in", "is", "living", "named", "of", "on", "or",
     "that", "to", "was", "who", "whom", "whose", "will", "with"}
)  # fmt: skip
_VERBAL = ("ing", "ed")
_AND, _PARTICIPLE, _OF_THINGS = "و", "الم", "ة"
_BACK = normal_forms("به بها بهم له لها لهم فيه فيها منه منها عنه عنها عليه عليها إليه إليها")
"""With these a participle that describes a noun comes back to what the noun belongs to."""


def why_word(words: Words, candidate: Candidate) -> str | None:
    """Return why a family name of one word is a word here, by its neighbours; None if not.

    "A Trump ally" and "a Turk spokesman" are of the person: there a noun follows.
    """
    before, after = words.before(candidate.first), words.after(candidate.last)
    written = words.words[candidate.first]
    form = normalise(candidate.first_word(words))
    if written[0].isascii():
        is_anybody = before in _ANY and _is_of_people(written) and _ends_phrase(after)
        return (
            Why.ANYBODY_OF_PEOPLE.say(before=before or "", written=written) if is_anybody else None
        )
    if after is not None and normalise(after) in _OF_GOD:
        return Why.PHRASE_HERE.say(written=written, after=after)
    if after is not None and normalise(after) in _VERY:
        return Why.ADJECTIVE_BY_NEXT_WORD.say(after=after)
    if (several := _several_before(words, candidate)) is not None:
        return Why.NOUN_AFTER.say(written=written, before=several)
    if form.startswith(_ARTICLE):
        place = _place_of_work(words, candidate.last, form)
        reason = place and Why.CALLING_OF_PLACE.say(place=place)
        return reason or _why_law(before, after) or _why_things(words, candidate)
    if before is None or form not in ABSTRACT or candidate.has_prefix(words):
        return None
    is_none = normalise(before) in _NO and normalise(after or "") in _NO_GOES_ON
    is_without = is_none or reads_as(before, _WITHOUT)
    return Why.NOUN_AFTER.say(written=written, before=before) if is_without else None


def _several_before(words: Words, candidate: Candidate) -> str | None:
    """Return the words before a name that say how many of them there are; None for none."""
    first = candidate.first
    before = words.before(first)
    if before is None or candidate.has_prefix(words):
        return None
    if normalise(before) in _ALL:
        return before
    number = words.before(first - 1) if normalise(before) in _OF else None
    return f"{number} {before}" if number and reads_as(number, _SEVERAL) else None


def _is_of_people(word: str) -> bool:
    return normalise(word) in _PEOPLES or country_of(word) is not None


def _ends_phrase(after: str | None) -> bool:
    return after is None or after in _GOES_ON or after.endswith(_VERBAL)


def _place_of_work(words: Words, last: int, form: str) -> str | None:
    """Return where the text says that somebody of this calling works; None for no such place."""
    places, after = _PLACES_OF_WORK.get(form), words.after(last)
    if places is None or after is None:
        return None
    if normalise(after) in _AT:
        after = words.after(last + 1) or ""
        return after if normalise(after) in places else None
    inside = (one.form for one in readings(after) if one.proclitics == _INSIDE)
    return None if places.isdisjoint(inside) else after


def _why_things(words: Words, candidate: Candidate) -> str | None:
    """Return why a family name is a plural with its participle: الملفات والصور المرفقة بها.

    After "and": a verb before it could have a man of that name for its subject.
    """
    written, last = words.words[candidate.first], candidate.last
    described, back = words.after(last), words.after(last + 1)
    if described is None or back is None or not candidate.has_prefix(words):
        return None
    is_participle = described.startswith(_PARTICIPLE) and described.endswith(_OF_THINGS)
    if not (written.startswith(_AND) and is_participle and normalise(back) in _BACK):
        return None
    return Why.NOUN_BY_ADJECTIVE.say(noun=described, adjective=back)


def _why_law(before: str | None, after: str | None) -> str | None:
    if before is not None and reads_as(before, _OF_LAW):
        return Why.LAW_BEFORE.say(before=before)
    if after is not None and normalise(after) in _LAWFUL:
        return Why.LAW_AFTER.say(after=after)
    return None
