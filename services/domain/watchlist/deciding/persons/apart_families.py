"""Family names that a full name in a document writes as two words, found again so: قره خان."""

from collections.abc import Iterator, Mapping

from services.domain.names.units import joined_unit
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.family_candidate import family_candidate
from services.domain.watchlist.finding.name_parts import TextUnit


def halves_apart(words: Words, full: Candidate) -> tuple[str, str] | None:
    """Return the two words of the family name of a full name; None where it is one word.

    The first in its normal form, as a particle may stand before it elsewhere.
    """
    if full.family is None or full.last - full.first < 2:
        return None
    first, second = map(normalise, words.words[full.last - 1 : full.last + 1])
    # عبد الله is known to count as one word wherever it stands.
    is_apart = first + second == full.family.form and joined_unit([first, second]) is None
    return (first, words.words[full.last]) if is_apart else None


def apart_families_again(
    words: Words, families: Mapping[tuple[str, str], Candidate]
) -> Iterator[Candidate]:
    """Yield where both words of these family names stand again."""
    seconds = {second for _, second in families}
    for last, second in enumerate(words.words):
        if second not in seconds or not (last and words.joined(last)):
            continue
        for reading in readings(words.words[last - 1]):
            full = families.get((reading.form, second))
            if full is not None and full.family is not None and not reading.article:
                unit = TextUnit.of(full.family, reading)
                yield family_candidate(words, full, last - 1, last, unit)
