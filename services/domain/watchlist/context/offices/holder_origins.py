"""Names that no official of a country has, whatever country a text names most.

A text of the United States tells of President Bashar al-Assad, too, and one of Iran of President
Donald Trump. By origin of the given name, as the list of given names marks it, and by the order of
Chinese and Korean names.
"""

from collections.abc import Sequence, Set
from functools import cache

from services.domain.names.family_first import begins_with_family, family_comes_first
from services.domain.names.lexicon import GIVEN_NAME_GROUPS, OTHER_ORIGIN_GROUPS
from services.domain.names.units import given_name_groups
from services.domain.text.normalise import normal_forms
from services.domain.text.proclitics import reads_as
from services.domain.watchlist.context.context_words import FOREIGN_GIVEN_NAMES
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_ARTICLE = "ال"
_ARABIC_NAMES_ALONE = frozenset(
    {"kuwait", "saudi", "emirates", "qatar", "bahrain", "oman", "yemen", "iran", "iraq", "syria",
     "jordan", "egypt", "sudan", "libya", "tunisia", "algeria", "morocco", "mauritania", "somalia"}
)  # fmt: skip
"""Countries whose officials have no given names of elsewhere but these."""
_ALSO_THERE = normal_forms("""
    جورج جوزيف ميشيل ميشال إلياس بطرس بولس أنطوان أنطون أنطونيوس طوني توني ريمون فيليب إدوار إميل
    جان نيكولا سيمون فرنسوا رينيه مارون ماري ماريا سامي لويس روبير ألبير إدمون هنري شارل آدم بنيامين
    غابرييل دانيال صامويل ميخائيل إيلي باسكال جاك كلود وليام يوليا ناديا ديانا ليديا كلارا روزا
    هوشيار نيجيرفان بافل قوباد كوسرت شاخوان دلشاد ريبوار بهروز پرويز منوچهر تيمور شيلا ريان ايناس
    تمارا كارول ميريام
""")
"""Names of Christians and of Kurds, and of Iranians."""
_EASTERN = frozenset({"china", "japan", "north korea", "south korea"})
"""Countries whose officials have no given names of the list but these."""
_EASTERN_TOO = normal_forms("ken karen كين كارين")
_WESTERN = frozenset(
    {"america", "britain", "canada", "australia", "france", "germany", "italy", "spain", "austria",
     "netherlands", "belgium", "sweden", "norway", "denmark", "finland", "poland", "hungary",
     "greece", "ukraine", "russia"}
)  # fmt: skip
"""Countries whose presidents and prime ministers have had no given names of Arabs alone."""
_FAMILY_FIRST = _EASTERN | frozenset(
    {"taiwan", "singapore", "malaysia", "vietnam", "thailand", "cambodia", "indonesia", "myanmar",
     "mongolia", "philippines"}
)  # fmt: skip
"""Countries with officials whose names are Chinese or Korean, or may be taken for such."""
_WHOLE_NAME = 2
_MINISTERS, _HEADS = normal_forms("وزير وزيرة"), normal_forms("رئيس رئيسة")
_OF_HEADS = normal_forms("الجمهورية الوزراء الحكومة")
_PRIME = frozenset({("president",), ("premier",), ("prime", "minister")})
_MINISTER, _FOREIGN = "minister", frozenset({"external", "foreign"})


def is_name_of_elsewhere(title: TitleInText, names: Sequence[str], country: str) -> bool:
    """Whether a name after a title, of two words, is none that an official of that country has.

    Args:
        names: the normal forms of its words.
    """
    is_head = _is_head(title)
    if len(names) < _WHOLE_NAME or not (is_head or _is_minister(title)):
        return False
    if country not in _FAMILY_FIRST and _is_eastern(names):
        return True
    is_known = is_head or not _FOREIGN.isdisjoint(title.forms)
    return _is_given_elsewhere(names[0], country, is_head=is_head, is_known=is_known)


def _is_eastern(names: Sequence[str]) -> bool:
    """Whether a name is Chinese or Korean, in that order; without its hamza بأن is Ban, too."""
    if names[0] in GIVEN_NAME_GROUPS or any(name.startswith(_ARTICLE) for name in names):
        return False
    return family_comes_first(" ".join(names))


def _is_given_elsewhere(given: str, country: str, *, is_head: bool, is_known: bool) -> bool:
    """Whether a given name is none of the officials of a country.

    Args:
        is_known: whether the title is of those whom news names everywhere; of others the spelling
            in Latin letters says less.
    """
    groups = given_name_groups(given)
    if country in _ARABIC_NAMES_ALONE:
        if given.isascii():
            is_other = is_known and groups.isdisjoint(_groups_also_there())
            return is_other and bool(groups) and groups <= OTHER_ORIGIN_GROUPS
        is_other = groups <= OTHER_ORIGIN_GROUPS if groups else given in FOREIGN_GIVEN_NAMES
        return is_other and given not in _ALSO_THERE
    if country in _EASTERN:
        return bool(groups) and given not in _EASTERN_TOO and not begins_with_family(given)
    is_arabic = bool(groups) and groups.isdisjoint(OTHER_ORIGIN_GROUPS)
    return is_head and is_arabic and country in _WESTERN


@cache
def _groups_also_there() -> Set[int]:
    return frozenset(group for name in _ALSO_THERE for group in given_name_groups(name))


def _is_head(title: TitleInText) -> bool:
    """Whether a title is a president's or prime minister's."""
    head, *rest = title.forms
    if head.isascii():
        return (head, *rest) in _PRIME
    return reads_as(head, _HEADS) and (not rest or rest[0] in _OF_HEADS)


def _is_minister(title: TitleInText) -> bool:
    """Whether a title is a minister's; others are sent there from elsewhere."""
    head, last = title.forms[0], title.forms[-1]
    return last == _MINISTER if last.isascii() else reads_as(head, _MINISTERS)
