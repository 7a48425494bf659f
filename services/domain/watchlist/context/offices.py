"""Offices: whether a text means the tracked one, and to whom it gives it."""

from dataclasses import dataclass

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.country_beside import (
    country_beside,
    country_until,
    end_of_title,
    is_adjacent,
    owned_by,
    word_before,
)
from services.domain.watchlist.context.document_countries import DocumentCountries
from services.domain.watchlist.context.office_owners import body_of_country, other_owner

_ARTICLE = "ال"
_MAX_PASSED = 4
# Make another office of it, or somebody who held it once, or somebody beside the one who holds it.
_BEFORE = normal_forms("""
    deputy assistant vice former ex acting under undersecretary late shadow then adviser advisor
    aide spokesman spokesperson spokeswoman wife husband son daughter brother sister office
    predecessor
    نائب نائبة النائب النائبة مساعد مساعدة وكيل وكيلة مستشار مدير مكتب سكرتير زوجة نجل
    المتحدث متحدث الناطق ناطق بأعمال بمهام
""")
_AFTER = normal_forms("""
    for designate elect
    السابق السابقة الأسبق الراحل لشؤون للشؤون المساعد التنفيذي التنفيذية الشرفي الفخري المنتخب
    المكلف المخلوع المعزول المحلي المحلية المشارك المشاركة المدير
""")
_AFTER_CHIEF = frozenset(
    {"economist", "scientist", "negotiator", "spokesman", "spokeswoman", "spokesperson",
     "prosecutor", "executive", "financial", "operating", "technology", "medical", "legal",
     "adviser", "advisor", "inspector", "investigator", "mediator", "coordinator",
     "representative", "delegate",
     "correspondent", "justice", "judge", "of"}
)  # fmt: skip
"""Nouns of which chief is the adjective: the IMF chief economist is not the IMF chief."""
_CHIEF, _OF = "chief", "of"
_PASSED_BEFORE = normal_forms("""
    the a for to of new caretaker interim outgoing current باسم لدى الأول الأولى الثاني الثانية
""")
"""Between the title and what makes another office of it: spokesman for the Jordanian ..."""
_CALLED_SO = "diplomat"
"""The top diplomat is whom the text calls so, and not everywhere the minister."""
_ALONE_SOMETHING_ELSE = normal_forms("premier أمير الأمير")
"""Titles that, without a country beside them, are as often a prince or a premier event."""
_OF_ONE_COUNTRY = {
    tuple(map(normalise, title.split())): country
    for title, country in (
        ("Secretary of the Treasury", "america"),
        ("Treasury Secretary", "america"),
        ("Chancellor of the Exchequer", "britain"),
        ("Taoiseach", "ireland"),
        ("المرشد الأعلى", "iran"),
    )
}
"""Titles that nobody has in another country."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TitleInText:
    """What stands beside a title in a text, whosever office it may be.

    Attributes:
        changed: why it is another office, or a former one; None where it is neither.
        country: the country beside it.
        other: what is no country and has the office.
    """

    changed: str | None
    country: str | None
    other: str | None


def why_not_meant(
    words: Words,
    first: int,
    last: int,
    country: str | None,
    document: DocumentCountries[TitleInText],
) -> str | None:
    """Return why the title in words `first` to `last` is not the office of that country.

    None where it is. The country beside the title decides; where there is none, whom the document
    calls so elsewhere, and else the country that the document names most or is dated from.
    """
    title = document.remembered(words, first, last, _title_in_text)
    if title.changed is not None or country is None:
        return title.changed
    if title.country is not None and title.country != country:
        return f"it is the office of {title.country}"
    if title.other is not None:
        return f"it is an office of {title.other}"
    if title.country is not None:
        return None
    if _OF_ONE_COUNTRY.get(tuple(map(normalise, words.words[first : last + 1]))) == country:
        return None
    if _needs_country(words.words[last], first == last):
        return "no country stands beside it"
    return _why_not_in_document(words, first, last, country, document)


def _title_in_text(words: Words, first: int, last: int) -> TitleInText:
    found = country_beside(words, first, last)
    return TitleInText(
        changed=_why_changed(words, first, last),
        country=found and found[0],
        other=body_of_country(words, found[1])
        if found is not None
        else other_owner(words, last, word_before(words, first)),
    )


def _why_changed(words: Words, first: int, last: int) -> str | None:
    beside = _word_that_changes(words, first, last)
    if beside is not None:
        return f"{beside} beside it makes it another office, or a former one"
    # The head of the United Nations Development Programme has an office of his own.
    body = body_of_country(words, last) if _OF in words.words[first:last] else None
    return body and f"it is an office of the {body}"


def _why_not_in_document(
    words: Words, first: int, last: int, country: str, document: DocumentCountries[TitleInText]
) -> str | None:
    held = document.of_holder(words, first, last)
    if held:
        return None if country in held else f"the holder has it in {', '.join(sorted(held))}"
    if document.has_other_holder(words, first, last, country):
        return "the document names somebody else who has it"
    if document.is_named_most(country) or _is_dated_from(words, first, last, country, document):
        return None
    return f"the text does not say that it is the office of {country}"


def _is_dated_from(
    words: Words, first: int, last: int, country: str, document: DocumentCountries[TitleInText]
) -> bool:
    """Whether the dateline explains the title, or the document has it of that country alone."""
    dateline = document.dateline_before(words, first)
    if dateline is None or dateline.country != country:
        return False
    return dateline.explains(words, first) or document.calls_only(country, words, first, last)


def _needs_country(last: str, alone: bool) -> bool:
    """Whether a title says nothing without its country: وزير خارجية, FM."""
    if alone and normalise(last) in _ALONE_SOMETHING_ELSE:
        return True
    if last[0].isascii():
        return (alone and last.isupper()) or normalise(last) == _CALLED_SO
    return not normalise(last).startswith(_ARTICLE)


def _word_that_changes(words: Words, first: int, last: int) -> str | None:
    """Return the word beside a title, and beside its country, that makes another office of it."""
    index = word_before(words, first)
    for _ in range(_MAX_PASSED):
        if index is None:
            break
        word = words.words[index]
        form = normalise(word)
        # Under Secretary, but "under President Nixon".
        if form in _BEFORE and word != "under":
            return word
        if form not in _PASSED_BEFORE and country_until(words, index) is None:
            break
        index = word_before(words, index)
    return _word_after_that_changes(words, end_of_title(words, last) + 1)


def _word_after_that_changes(words: Words, after: int) -> str | None:
    if not is_adjacent(words, after):
        return None if not owned_by(words, after) else _owned(words, after + 1)
    word = words.words[after]
    is_chief_of = normalise(words.words[after - 1]) == _CHIEF and normalise(word) in _AFTER_CHIEF
    return word if is_chief_of or normalise(word) in _AFTER else None


def _owned(words: Words, index: int) -> str | None:
    """Return whom or what the holder of an office has, where it is another: the minister's aide."""
    if is_adjacent(words, index) and normalise(words.words[index]) in _BEFORE:
        return words.words[index]
    return None
