"""What stands beside the title of an office, whosever that may be."""

from dataclasses import dataclass

from services.domain.text.normalise import normal_forms, normalise
from services.domain.watchlist.context.country_words import (
    country_until,
    index_before,
    neighbour_meant,
)
from services.domain.watchlist.context.offices.country_beside import country_beside
from services.domain.watchlist.context.offices.indefinite_titles import word_that_makes_anyones
from services.domain.watchlist.context.offices.main_things import main_thing_before
from services.domain.watchlist.context.offices.office_owners import body_of_country, other_owner
from services.domain.watchlist.context.offices.other_offices import word_that_changes
from services.domain.watchlist.context.offices.rulers import thing_of_ruler
from services.domain.watchlist.context.offices.title_in_text import TitleInText
from services.domain.watchlist.reasons import Why

_OF = "of"
_SIR = normal_forms("سيدي سيدتي")
_COURTESIES = normal_forms("mr mrs ms madam madame السيد السيدة")
_APART = (",", "،", ".", "!", ":", ";", "\n")


@dataclass(frozen=True, kw_only=True, slots=True)
class BesideTitle:
    """What stands beside a title.

    Attributes:
        changed: why it is another office, or a former one; None where it is neither.
        country: the country beside it.
        neighbour: another that may be meant by the word for it.
        other: what is no country and has the office.
    """

    changed: str | None
    country: str | None
    neighbour: str | None
    other: str | None


def beside_title(title: TitleInText) -> BesideTitle:
    """Return what stands beside a title."""
    words, found = title.words, country_beside(title)
    return BesideTitle(
        changed=why_changed(title),
        country=found and found[0],
        neighbour=found and neighbour_meant(words, found[1]),
        other=body_of_country(words, found[1])
        if found is not None
        else other_owner(words, title.last, index_before(words, title.first)),
    )


def why_changed(title: TitleInText) -> str | None:
    """Return why a title is another office, a former one or anyone's; None where it is none."""
    beside = word_that_changes(title)
    if beside is not None:
        return Why.OFFICE_ANOTHER.say(office=beside)
    if (word := word_that_makes_anyones(title)) is not None:
        return Why.OFFICE_ANYONES.say(word=word)
    words, first, last = title.words, title.first, title.last
    if _is_spoken_to(title):
        return Why.OFFICE_ADDRESS.say()
    if first == last and (thing := main_thing_before(words, first)) is not None:
        return Why.OFFICE_MAIN_THING.say(thing=thing)
    if (thing := thing_of_ruler(title)) is not None:
        return Why.NAME_OF_THING.say(thing=thing)
    longer = country_until(words, first)
    if longer is not None and longer[1] > 1:
        # The Korean ambassador inside of the North Korean one.
        return Why.OFFICE_END_OF_LONGER.say(word=words.words[first], longer=longer[0])
    # The head of the United Nations Development Programme has an office of his own.
    body = body_of_country(words, last) if _OF in words.words[first:last] else None
    return body and Why.OFFICE_OF_BODY.say(body=body)


def _is_spoken_to(title: TitleInText) -> bool:
    """Whether somebody is addressed by a title: I congratulate you, Mr. President; سيدي الرئيس.

    Who speaks to the holder, and who to whoever presides over the meeting, cannot be told, unless
    the title says of what it is.
    """
    words, courtesy = title.words, title.first - 1
    says_of_what = _OF in words.words[title.first : title.last]
    if courtesy < 0 or says_of_what or not words.joined(title.first):
        return False
    form = normalise(words.words[courtesy])
    if form in _SIR:
        return True
    is_apart = words.gaps[title.last + 1].startswith(_APART)
    before = words.gaps[courtesy]
    return form in _COURTESIES and is_apart and (courtesy == 0 or before.strip() != "")
