"""Reads the punctuation of a query with luqum, Lucene's syntax for Python.

luqum knows no calls, so `near(` is read as `near:(`: a colon of no width is put between the two,
and commas separate words until the parenthesis closes.
"""

import re
from collections.abc import Iterator
from threading import Lock

import luqum.parser
from luqum.exceptions import IllegalCharacterError, ParseError
from luqum.head_tail import TokenValue
from luqum.tree import Item, Word
from ply.lex import LexToken

from services.domain.query.errors import QueryError

NEAR = "near"
_PIECE = re.compile("[^,،]+")

# PLY keeps the state of a parse in its one parser.
_LOCK = Lock()


def read_syntax(text: str) -> Item:
    """Return luqum's tree of `text`; its positions are code points of `text`.

    Raises:
        QueryError: parentheses, quotation marks or operators do not fit together.
    """
    if not text.strip():
        raise QueryError("the query is empty", "write one as in entity:ID", start=0, end=0)
    with _LOCK:
        tokens = _Tokens(text)
        try:
            tree: Item = luqum.parser.parser.parse(
                text, lexer=tokens.lexer, tokenfunc=tokens.next_token
            )
        except IllegalCharacterError as error:
            raise _illegal(text, tokens.lexer.lexpos) from error
        except ParseError as error:
            raise _unexpected(text, tokens.last) from error
    return tree


class _Tokens:
    """The tokens of one query, with a colon between `near` and its parenthesis."""

    def __init__(self, text: str) -> None:
        self.lexer = luqum.parser.lexer.clone()
        self.last: LexToken | None = None
        self._tokens = self._with_colons()
        self.lexer.input(text)

    def next_token(self) -> LexToken | None:
        """Return the next token, or None at the end, as PLY asks for it."""
        self.last = next(self._tokens, None)
        return self.last

    def _with_colons(self) -> Iterator[LexToken]:
        before: LexToken | None = None
        in_call = False
        while (token := self.lexer.token()) is not None:
            if token.type == "LPAREN" and before is not None and _is_near(before):
                in_call = True
                yield _colon(token)
            in_call = in_call and token.type != "RPAREN"
            yield from _between_commas(token) if in_call else (token,)
            before = token


def _is_near(token: LexToken) -> bool:
    return token.type == "TERM" and str(token.value).lower() == NEAR


def _between_commas(token: LexToken) -> Iterator[LexToken]:
    if token.type != "TERM":
        yield token
        return
    for piece in _PIECE.finditer(str(token.value)):
        yield _token("TERM", Word(piece[0]), token, offset=piece.start(), size=len(piece[0]))


def _token(
    kind: str, value: Word | TokenValue, like: LexToken, *, offset: int = 0, size: int = 0
) -> LexToken:
    token = LexToken()
    token.type, token.value = kind, value
    token.lexpos, token.lineno = like.lexpos + offset, like.lineno
    value.pos, value.size, value.head, value.tail = token.lexpos, size, "", ""
    return token


def _colon(parenthesis: LexToken) -> LexToken:
    return _token("COLUMN", TokenValue(""), parenthesis)


def _illegal(text: str, at: int) -> QueryError:
    character = text[at : at + 1]
    if character == '"':
        return QueryError(
            "the quotation mark is not closed", 'close it with "', start=at, end=len(text)
        )
    if character == "/":
        mend = "put words with a slash in quotation marks"
        return QueryError("a slash begins nothing here", mend, start=at, end=at + 1)
    mend = "put it in quotation marks, or leave it out"
    return QueryError(f"{character!r} has no meaning here", mend, start=at, end=at + 1)


def _unexpected(text: str, token: LexToken | None) -> QueryError:
    if token is None:
        problem = "the query ends too early"
        mend = "close every parenthesis, and put a clause after every operator and colon"
        return QueryError(problem, mend, start=len(text), end=len(text))
    shown = text[token.lexpos :].split()[0][:40]
    mends = {
        "RPAREN": "take the parenthesis out, or put a clause before it",
        "COLUMN": "put the field before the colon, as in text:word",
    }
    mend = mends.get(token.type, "put a clause on both sides of AND and OR, and one after NOT")
    end = token.lexpos + len(shown)
    return QueryError(f"{shown!r} is not expected here", mend, start=token.lexpos, end=end)
