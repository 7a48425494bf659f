"""At which seat of the United Nations somebody represents a country: New York, if none is said."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_REPRESENT = normal_forms("""
    representative ambassador delegate observer mission
    مندوب مندوبة المندوب المندوبة ممثل ممثلة الممثل الممثلة سفير سفيرة السفير السفيرة مراقب المراقب
""")
"""Normal forms of who or what represents a country at a body."""
_NATIONS = normal_forms("nations un المتحدة")
_OTHER_SEATS = normal_forms("geneva vienna nairobi جنيف فيينا نيروبي")
_PASSED = normal_forms("""
    in at the office offices and other international organizations organisations
    في ومكتب ومكاتب والمنظمات والهيئات والوكالات الدولية الأممية الأخرى
""")
"""Between the United Nations and the city."""
_REACH = 7


def other_seat(title: TitleInText) -> str | None:
    """Return the city after the title of a representative at the United Nations, if not New York.

    As in مندوب عمان الدائم لدى الأمم المتحدة والمنظمات الدولية في جنيف, who is somebody else.
    """
    words, last = title.words, title.last
    if normalise(words.words[last]) not in _NATIONS or not _represents(title):
        return None
    for at in range(last + 1, last + 1 + _REACH):
        if not words.adjacent(at):
            return None
        word = words.words[at]
        if reads_as(word, _OTHER_SEATS):
            return word
        if normalise(word) not in _PASSED:
            return None
    return None


def _represents(title: TitleInText) -> bool:
    return any(reads_as(word, _REPRESENT) for word in title.written)
