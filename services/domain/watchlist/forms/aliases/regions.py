"""The region that somebody is sent to or speaks for, called one or not: for the Gulf (region)."""

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.watchlist.forms.aliases.purpose import as_purpose, without_purpose
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens
from services.domain.watchlist.forms.step import Step

_ENVOYS = normal_forms("""
    representative envoy coordinator adviser advisor ممثل ممثلة مبعوث مبعوثة منسق منسقة مستشار
    مستشارة موفد موفدة
""")
_ARTICLE = "ال"
_FOR, _THE, _REGION = "for", "the", "region"
_FOR_REGION, _TO, _REGION_OF = map(normalise, ("لمنطقة", "إلى", "منطقة"))
_OWNERS = normal_forms("للاتحاد للأمم للأمين للرئيس للجامعة للحلف")
"""After an envoy these say who sends him."""
_STEP = (str(Step.REGION_SAID_OTHERWISE),)


def with_region_otherwise(tokens: Tokens) -> Rewrites:
    """Yield the title of an envoy to a region with that word, or without it."""
    if _ENVOYS.isdisjoint(token.removeprefix(_ARTICLE) for token in tokens):
        return
    found = _english(tokens) if tokens[0].isascii() else _arabic(tokens)
    if found is not None:
        yield found, _STEP


def _english(tokens: Tokens) -> Tokens | None:
    if _FOR not in tokens[:-1]:
        return None
    region = tokens[tokens.index(_FOR) + 1 :]
    if region[-1] == _REGION:
        return tokens[:-1] if len(region) > 1 else None
    return (*tokens, _REGION) if region[0] == _THE and len(region) > 1 else None


def _arabic(tokens: Tokens) -> Tokens | None:
    if _FOR_REGION in tokens[1:-1]:
        at = tokens.index(_FOR_REGION)
        return (*tokens[:at], *as_purpose(tokens[at + 1 :]))
    if _TO in tokens[1:-1]:
        at = tokens.index(_TO) + 1
        rest = tokens[at + 1 :] if tokens[at] == _REGION_OF else (_REGION_OF, *tokens[at:])
        return (*tokens[:at], *rest)
    for at in range(len(tokens) - 1, 0, -1):
        region = without_purpose(tokens[at:])
        if region is not None and tokens[at] not in _OWNERS:
            is_country = country_of(region[0]) is not None
            return None if is_country else (*tokens[:at], _FOR_REGION, *region)
    return None
