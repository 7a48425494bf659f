"""English titles of heads of bodies as newspapers write them short: NATO chief, IMF's chief."""

from services.domain.watchlist.forms.aliases.alias_rewrite import Rewrites, Tokens

_HEADS = frozenset({
    ("secretary", "general"), ("director", "general"), ("commissioner", "general"),
    ("executive", "director"), ("managing", "director"),
})  # fmt: skip
_ONE_WORD = frozenset({"president", "chair", "chairman", "chairwoman", "director", "commander"})
_GOVERNOR, _BANK = "governor", "bank"
"""Of a bank; there are others of provinces."""
_OF, _THE, _POSSESSIVE, _CHIEF = "of", "the", "s", "chief"
_STEP = ("chief written for the title",)
_SIZE = 2


def with_chief(tokens: Tokens) -> Rewrites:
    """Yield the title of the head of a body as that of its chief.

    Not "head of the UN", after which many bodies of the United Nations go on; and to be asked last,
    or a secretary-general would be a director-general by way of his being a chief.
    """
    body = _body(tokens)
    if body:
        yield (*body, _CHIEF), _STEP
        yield (*body, _POSSESSIVE, _CHIEF), _STEP


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
