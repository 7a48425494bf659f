"""Tells a body of one Arabic word from the noun that it is: بحماس شديد, إن حماس الشباب فاجأه."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words

_WITH, _ARTICLE = "ب", "ال"
_DEGREES = normal_forms("كبير شديد بالغ واضح لافت عال منقطع أكبر أقل متزايد")
_THAT = normal_forms("إن أن بأن لأن كأن لكن ولكن وإن وأن ليت لعل")
"""A noun after these begins a clause: what follows it with an article is no object of a verb."""
_ADJECTIVE_ENDS = ("ي", "يه", "ه")
"""Of adjectives that a name may have: حماس الفلسطينية."""
_WHEN = normal_forms("اليوم الآن الليلة الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت")


def why_common_noun(words: Words, index: int) -> str | None:
    """Return why a word that names a body is the noun here; None where it may name it."""
    after = index + 1
    if after >= len(words.words) or not words.adjacent(after):
        return None
    following = normalise(words.words[after])
    if words.words[index].startswith(_WITH) and following in _DEGREES:
        return "it says how something is done"
    if _begins_clause(words, index) and _is_owner(following):
        return f"it is a noun that {words.words[after]} belongs to"
    return None


def _begins_clause(words: Words, index: int) -> bool:
    before = words.words[index - 1] if index and words.adjacent(index) else ""
    return normalise(before) in _THAT and not words.words[index].startswith(_ARTICLE)


def _is_owner(form: str) -> bool:
    is_noun = form.startswith(_ARTICLE) and not form.endswith(_ADJECTIVE_ENDS)
    return is_noun and form not in _WHEN
