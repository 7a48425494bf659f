"""Names of persons as desks list them, less what is no name: Field Marshal Khalifa Haftar (Libya).

Titles without which a name would be one word stay: Pope Francis, King Salman.
"""

import re
from collections.abc import Iterator, Sequence

from services.domain.names.countries import country_of
from services.domain.names.lexicon import GIVEN_NAME_GROUPS, TITLES
from services.domain.names.personal_name import is_suffix
from services.domain.text.normalise import normal_forms, normalise
from services.domain.watchlist.context.context_words import ENGLISH_TITLES, is_known_word

_BESIDE = re.compile(r"[(\[{][^)\]}]*[)\]}]|[\"“”«„][^\"“”»]*[\"“”»]")
"""What stands in brackets or quotation marks: a country, a nickname."""
_ALSO = re.compile(r"\s(?:a\.?k\.?a\.?|alias|/|الملقب بـ?|المعروف بـ?)\s", re.IGNORECASE)
_DASH = re.compile(r"\s[-–—]\s")
_COMMA = re.compile(r"\s*[,،;؛]\s*")
_DEGREES = normal_forms("""
    phd ph.d dphil md mba llm llb msc mph jd esq qc kc mp mbe obe cbe kbe dbe kcmg cmg gcmg ao ac om
    sc retd ret
""")
_HIGHER_TITLES = (ENGLISH_TITLES - normal_forms("pope patriarch")) | normal_forms("""
    sayyed sayid hajji allama allamah eminence holiness beatitude reverend dame retd metropolitan
    الملا ملا العلامة سماحة نيافة غبطة قداسة مولانا القس القمص
""")
"""Titles beside those of the lexicon."""
_OF_SOMETHING = normal_forms("""
    وزير وزيرة رئيس نائب سفير مبعوث مندوب مساعد وكيل مدير عضو أمير ملك شيخ
""")
"""Titles after which what somebody is goes on: وزيرة المياه."""
_TITLES_IN_WORDS = tuple(
    tuple(normalise(phrase).split())
    for phrase in (
        *("field marshal", "air marshal", "air chief marshal", "crown prince", "crown princess"),
        *("grand ayatollah", "grand mufti", "grand imam", "his grace", "her grace"),
        *("آية الله العظمى", "آية الله", "حجة الإسلام والمسلمين", "حجة الإسلام", "شيخ الأزهر"),
        *("صاحب السمو الملكي", "صاحبة السمو الملكي", "صاحب السمو", "صاحبة السمو", "ولي العهد"),
        *("خادم الحرمين الشريفين", "الإمام الأكبر", "فضيلة الإمام", "فضيلة الشيخ"),
    )
)
"""Those of whose words one alone may be a name: Grace, آية."""
_FEWEST = 2


def plain_name(name: str) -> str:
    """Return the name of a person less titles, degrees, brackets and other names beside it.

    One that is turned round is turned back: Otaibi, Mansour. Where nothing would be left that is a
    name, it stays as it is.
    """
    found = _kept(_ALSO.split(_BESIDE.sub(" ", name))[0], name)
    found = _kept(_before_dash(found), found)
    found = _kept(_turned_back(found), found)
    words = found.split()
    while len(words) > _FEWEST and _form(words[-1]) in _DEGREES:
        words.pop()
    return _kept(" ".join(words[_end_of_titles(words) :]), found)


def names_beside(name: str) -> Iterator[str]:
    """Yield the names of one word that stand in brackets or quotation marks in a person's name."""
    for beside in _BESIDE.findall(name):
        word = beside[1:-1].strip()
        is_capital = not word[:1].islower() or "-" in word
        if len(word.split()) == 1 and is_capital and not (word.isupper() or _is_no_name(word)):
            yield word


def _kept(name: str, before: str) -> str:
    """Return what is left of a name if it is one in two words at least, and else what it was."""
    words = name.split()
    return " ".join(words) if len(words) >= _FEWEST and words != before.split() else before


def _before_dash(name: str) -> str:
    """Return what is before a dash, where what is behind it is no name: Layla Qasim - Iraq."""
    whole, *beside = _DASH.split(name)
    return whole if beside and any(map(_is_no_name, beside[0].split())) else name


def _turned_back(name: str) -> str:
    whole, *beside = _COMMA.split(name)
    if len(beside) != 1:
        return whole if beside and all(map(_is_degree, beside)) else name
    words = beside[0].split()
    if _is_degree(beside[0]):
        return whole
    if all(is_suffix(_form(word)) for word in words):
        return name
    return whole if any(map(_is_no_name, words)) else f"{beside[0]} {whole}"


def _is_degree(words: str) -> bool:
    return all(_form(word) in _DEGREES for word in words.split())


def _is_no_name(word: str) -> bool:
    """Whether a word after a comma or a dash says what somebody is, or of which country."""
    form = _form(word)
    is_title = form in _HIGHER_TITLES or is_known_word(form)
    return word.islower() or is_title or country_of(word) is not None


def _end_of_titles(words: Sequence[str]) -> int:
    """Return how many words before a name are titles."""
    forms = tuple(map(_form, words))
    end, is_higher = 0, False
    while (size := _title_at(forms, end)) > 0:
        is_higher = is_higher or size > 1 or forms[end] in _HIGHER_TITLES
        end += size
    is_whole = is_higher or _OF_SOMETHING.isdisjoint(forms[:end])
    return end if is_whole and len(forms) - end >= _FEWEST else 0


def _title_at(forms: tuple[str, ...], at: int) -> int:
    """Return of how many words the title is that begins there, 0 if none does."""
    sizes = (len(one) for one in _TITLES_IN_WORDS if forms[at : at + len(one)] == one)
    if (size := max(sizes, default=0)) or at >= len(forms):
        return size
    form = forms[at]
    return int(form in _HIGHER_TITLES or (form in TITLES and form not in GIVEN_NAME_GROUPS))


def _form(word: str) -> str:
    return normalise(word.replace(".", ""))
