"""Titles of heads of bodies as news writes them short: NATO chief, head of the IMF."""

from collections.abc import Iterator

from services.domain.text.normalise import normal_forms
from services.domain.watchlist.forms.aliases.reach import is_reach_of
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens
from services.domain.watchlist.forms.step import Step

_HEADS = frozenset({
    ("secretary", "general"), ("director", "general"), ("commissioner", "general"),
    ("executive", "director"), ("managing", "director"),
})  # fmt: skip
_ONE_WORD = frozenset({"president", "chair", "chairman", "chairwoman", "director", "commander"})
_GOVERNOR, _BANK = "governor", "bank"
"""Of a bank; there are others of provinces."""
_OF, _THE, _POSSESSIVE, _CHIEF, _HEAD = "of", "the", "s", "chief", "head"
_STEP, _HEAD_STEP = ("chief written for the title",), (Step.HEAD_FOR_TITLE,)
_SIZE = 2
_NATIONS = (("un",), ("united", "nations"))
_OTHER_HEADS = frozenset({
    "ministry", "department", "cabinet", "presidency", "parliament", "council", "assembly",
    "government", "senate", "court", "state", "authority", "party", "movement",
})  # fmt: skip
"""Have a minister, a president or a leader besides a director or a secretary-general."""
_PRESIDE = frozenset({"president", "chair", "chairman", "chairwoman"})
_PRESIDED = frozenset({
    "assembly", "authority", "board", "commission", "committee", "council", "court", "parliament",
    "senate",
})  # fmt: skip
"""Bodies that have nobody above who presides over them; a company's head may be its executive."""
_ARTICLE = "ال"
_DIRECTORS = normal_forms("مدير مديرة")
_PRESIDENTS = normal_forms("رئيس رئيسة")
_DIRECTED = normal_forms("صندوق منظمة برنامج وكالة")
"""Bodies whose director news calls their president as well, as no other is."""
_INTERNATIONAL = normal_forms("الدولي الدولية العالمي العالمية")


def with_chief(tokens: Tokens) -> Rewrites:
    """Yield the title of the head of a body as that of its chief.

    To be asked last, or a secretary-general would be a director-general by way of his being a
    chief.
    """
    body = _body(tokens)
    if body:
        yield (*body, _CHIEF), _STEP
        yield (*body, _POSSESSIVE, _CHIEF), _STEP


def with_head(tokens: Tokens) -> Rewrites:
    """Yield the title of a director or secretary-general as that of the head: head of the IMF.

    And that of a president of a council or the like. Not "head of the UN", after which many bodies
    of the United Nations go on. In Arabic of a director; another has the presidency of what has a
    secretary-general.
    """
    if not tokens[0].isascii():
        yield from ((title, _HEAD_STEP) for title in _as_president(tokens))
        return
    body = _body(tokens)
    if _is_headed(tokens, body):
        yield (_HEAD, _OF, _THE, *body), _HEAD_STEP
        yield (*body, _HEAD), _HEAD_STEP
        yield (*body, _POSSESSIVE, _HEAD), _HEAD_STEP


def _is_headed(tokens: Tokens, body: Tokens) -> bool:
    """Whether whoever has the title is the head of its body."""
    if tokens[0] in _ONE_WORD:
        return tokens[0] in _PRESIDE and not _PRESIDED.isdisjoint(body)
    return bool(body) and body not in _NATIONS and _OTHER_HEADS.isdisjoint(body)


def _as_president(tokens: Tokens) -> Iterator[Tokens]:
    """Yield رئيس صندوق النقد for مدير صندوق النقد."""
    head, *body = tokens
    if head in _DIRECTORS and body and body[0].removeprefix(_ARTICLE) in _DIRECTED:
        yield from ((president, *body) for president in _PRESIDENTS)


def without_reach_of_body(tokens: Tokens) -> Rewrites:
    """Yield the title of a director of an international body without that: مدير صندوق النقد."""
    if tokens[0] not in _DIRECTORS | _PRESIDENTS or tokens[-1] not in _INTERNATIONAL:
        return
    *head, which = tokens
    bodies = (word for word in head[1:] if word in _DIRECTED)
    if head[-1].startswith(_ARTICLE) and any(is_reach_of(word, which) for word in bodies):
        yield tuple(head), (Step.REACH_LEFT_OUT,)


def _body(tokens: Tokens) -> Tokens:
    """Return the body of Secretary General of the Arab League, or of its other order.

    Of a title of one word only in this order: no deputy governor is a deputy chief.
    """
    is_banker = tokens[0] == _GOVERNOR and _BANK in tokens
    size = 1 if is_banker or tokens[0] in _ONE_WORD else _SIZE
    if (size == 1 or tokens[:size] in _HEADS) and tokens[size : size + 1] == (_OF,):
        body = tokens[size + 1 :]
        return body[body[:1] == (_THE,) :]
    if tokens[-_SIZE:] not in _HEADS:
        return ()
    body = tokens[:-_SIZE]
    return body[:-1] if body[-1:] == (_POSSESSIVE,) else body
