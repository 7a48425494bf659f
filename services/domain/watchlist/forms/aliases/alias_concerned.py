"""What an Arabic body is concerned with, or for: الهيئة المعنية بالتنمية, الهيئة للتنمية."""

from services.domain.text.normalise import normalise
from services.domain.watchlist.forms.aliases.alias_purpose import as_purpose, without_purpose
from services.domain.watchlist.forms.aliases.alias_rewrite import Rewrites, Tokens

_CONCERNED, _FEMININE = normalise("المعني"), "ه"
_WITH, _FOR = "ب", "لل"
_ARTICLE = "ال"
_STEP = ("what the body is for said otherwise",)


def with_concern_otherwise(tokens: Tokens) -> Rewrites:
    """Yield a name with المعني ب for ل before what the body is for, and the other way round."""
    for at in range(1, len(tokens)):
        before, rest = tokens[:at], tokens[at:]
        if rest[0].removesuffix(_FEMININE) == _CONCERNED:
            concern = rest[1:]
            # لجنة لمكافحة الإرهاب is any committee against it.
            is_certain = before[-1].startswith(_ARTICLE)
            if is_certain and concern and concern[0].startswith(_WITH):
                yield (*before, *as_purpose((concern[0].removeprefix(_WITH), *concern[1:]))), _STEP
            return
        if rest[0].startswith(_FOR):
            purpose = without_purpose(rest)
            if purpose is not None and purpose[0].startswith(_ARTICLE):
                ending = _FEMININE if tokens[0].endswith(_FEMININE) else ""
                concerned = _CONCERNED + ending, _WITH + purpose[0], *purpose[1:]
                yield (*before, *concerned), _STEP
            return
