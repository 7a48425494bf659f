"""Tells a body of one Arabic word from the noun that it is: بحماس شديد, إن حماس الشباب فاجأه."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import ARABIC_WHEN, COMMON_WORDS, is_known_word
from services.domain.watchlist.reasons import Why

_WITH, _ARTICLE = "ب", "ال"
_GREAT = normal_forms("كبير شديد بالغ عال")
_DEGREES = _GREAT | normal_forms("واضح لافت منقطع أكبر أقل متزايد")
_THAT = normal_forms("إن أن بأن لأن كأن لكن ولكن وإن وأن ليت لعل")
"""A noun after these begins a clause: what follows it with an article is no object of a verb."""
_ADJECTIVE_ENDS = ("ي", "يه", "ه")
"""Of adjectives that a name may have: حماس الفلسطينية."""
NAMES_AND_NOUNS = normal_forms("حماس فتح أمل نداء إرادة عدل وفاق نزاهة صمود عزم حسم")
"""Names of bodies that are nouns as well."""
FIRMS_AND_NOUNS = normal_forms("معادن تداول اتصالات إعمار تمكين تكافل مبادلة")
"""Those of firms, likewise."""
_NOUNS = COMMON_WORDS | NAMES_AND_NOUNS
_GOVERNING = tuple(
    sorted(
        normal_forms("""
    ربط رتبط رتباط روابط علاق تعلق تصال اتصل يتصل تتصل متصل انتم ينتم تنتم منتم التق يلتق تلتق لقاء
    عترف عتراف ندد تنديد أطاح إطاح يطيح تطيح ألحق إلحاق يلحق تلحق ممثل متمثل مقارن أسوة
    أضر إضرار استعان يستعين استقو ثقة يثق تثق أوقع إيقاع تنكيل مدعوم محسوب ملصق إلصاق تغلغل
""")
    )
)
"""Parts of the normal forms of words that go with ب and a body: of relation, contact, dealing."""
_OF_MEMBERS = normal_forms("""
    اجتمع اجتمعت اجتمعوا يجتمع تجتمع اجتماع اجتماعه اجتماعها صلة صلات صلته صلتهم صلتها خاص خاصة
    قرابة عضو عضوة أعضاء عضوية قيادي قيادية قياديين قياديون قادة زعيم مسؤول مسؤولين مسؤولون
    متحدث ناطق ناشط نشطاء مصدر مصادر مكتب عنصر عناصر جناح خلية خلايا كتلة
""")
"""Whole words likewise, and those for who or what is in a body: القيادي بحماس."""
_REACH = 4
"""Words between such a word and the body: اتصل وزير الخارجية المصري بحماس."""


def why_common_noun(words: Words, index: int) -> str | None:
    """Return why a word that names a body is the noun here; None where it may name it."""
    if _says_how(words, index):
        return Why.NOUN_OF_MANNER_WITH_BA.say()
    after = words.after(index)
    if after is None:
        return None
    following = normalise(after)
    if words.words[index].startswith(_WITH) and following in _DEGREES:
        return Why.NOUN_OF_MANNER.say()
    # A name would be definite, and what is said of it of a woman: حماس كبيرة.
    if following in _GREAT and not _is_chief(words, index + 1):
        return Why.NOUN_BY_NEXT_WORD.say(after=after)
    if _is_noun(words.words[index]) and _begins_clause(words, index) and _is_owner(following):
        return Why.NOUN_WITH_OWNED.say(after=after)
    return None


def _is_chief(words: Words, index: int) -> bool:
    """Whether an adjective governs a noun, and so is somebody: التقت حماس كبير المفاوضين."""
    return (words.after(index) or "").startswith(_ARTICLE)


def _says_how(words: Words, index: int) -> bool:
    """Whether a noun with ب is no object of the words before it: يلعبون بحماس."""
    with_it = [one for one in readings(words.words[index]) if one.proclitics.endswith(_WITH)]
    if any(one.article for one in with_it) or not any(one.form in _NOUNS for one in with_it):
        return False
    return not is_governed(words, index)


def is_governed(words: Words, index: int) -> bool:
    """Whether a word of contact or membership, for which ب stands, is near before a word."""
    for at in range(index, max(0, index - _REACH), -1):
        if not words.adjacent(at):
            break
        if _governs(words.words[at - 1]):
            return True
    return False


def _governs(word: str) -> bool:
    form = normalise(word)
    is_member = reads_as(word, _OF_MEMBERS)
    return is_member or any(stem in form for stem in _GOVERNING)


def _is_noun(word: str) -> bool:
    """Whether a word is a noun of Arabic as well: not داعش, of which إن داعش الخطر tells."""
    return any(form in _NOUNS or is_known_word(form) for form in forms_of_word(word))


def _begins_clause(words: Words, index: int) -> bool:
    before = words.before(index) or ""
    return normalise(before) in _THAT and not words.words[index].startswith(_ARTICLE)


def _is_owner(form: str) -> bool:
    is_noun = form.startswith(_ARTICLE) and not form.endswith(_ADJECTIVE_ENDS)
    return is_noun and form not in ARABIC_WHEN
