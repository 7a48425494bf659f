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
from services.domain.query.wordings import QueryMend, QueryProblem

NEAR = "near"
_PIECE = re.compile("[^,،]+")
_NEEDS_MORE = frozenset({"AND_OP", "OR_OP", "NOT", "PLUS", "MINUS", "COLUMN"})
_MENDS = {
    "RPAREN": QueryMend.TAKE_OUT_OR_CLAUSE,
    "COLUMN": QueryMend.FIELD_BEFORE,
    "LBRACKET": QueryMend.QUOTE_BRACKETS,
    "RBRACKET": QueryMend.QUOTE_BRACKETS,
}

# PLY keeps the state of a parse in its one parser.
_LOCK = Lock()


def read_syntax(text: str) -> Item:
    """Return luqum's tree of `text`; its positions are code points of `text`.

    Raises:
        QueryError: parentheses, quotation marks or operators do not fit together.
    """
    if not text.strip():
        raise QueryError(QueryProblem.EMPTY.say(), QueryMend.WRITE_ID.say(), start=0, end=0)
    with _LOCK:
        tokens = _Tokens(text)
        try:
            tree: Item = luqum.parser.parser.parse(
                text, lexer=tokens.lexer, tokenfunc=tokens.next_token
            )
        except IllegalCharacterError as error:
            raise _illegal(text, tokens.lexer.lexpos) from error
        except ParseError as error:
            raise _unexpected(text, tokens) from error
    return tree


class _Tokens:
    """The tokens of one query, with a colon between `near` and its parenthesis.

    Attributes:
        last: the token that was read last; None at the end, and before the first.
        before: the one before it.
        open: where the parentheses stand that are not closed so far.
        unopened: whether one was closed that was not open.
    """

    def __init__(self, text: str) -> None:
        self.lexer = luqum.parser.lexer.clone()
        self.last: LexToken | None = None
        self.before: LexToken | None = None
        self.open: list[int] = []
        self.unopened = False
        self._tokens = self._with_colons()
        self.lexer.input(text)

    def next_token(self) -> LexToken | None:
        """Return the next token, or None at the end, as PLY asks for it."""
        self.before, self.last = self.last, next(self._tokens, None)
        if self.last is not None:
            self._watch_parentheses(self.last)
        return self.last

    def _watch_parentheses(self, token: LexToken) -> None:
        if token.type == "LPAREN":
            self.open.append(token.lexpos)
        elif token.type == "RPAREN" and self.open:
            self.open.pop()
        elif token.type == "RPAREN":
            self.unopened = True

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
        problem, mend = QueryProblem.QUOTE_OPEN, QueryMend.CLOSE_QUOTE
        return QueryError(problem.say(), mend.say(), start=at, end=len(text))
    if character == "/":
        problem, mend = QueryProblem.SLASH, QueryMend.QUOTE_SLASH
        return QueryError(problem.say(), mend.say(), start=at, end=at + 1)
    mend = QueryMend.STRAIGHT_DOUBLE if character == "'" else QueryMend.QUOTE
    unknown = QueryProblem.CHARACTER.say(character=character)
    return QueryError(unknown, mend.say(), start=at, end=at + 1)


def _unexpected(text: str, tokens: _Tokens) -> QueryError:
    token = tokens.last
    if token is None:
        return _unfinished(text, tokens)
    shown = text[token.lexpos :].split()[0][:40]
    end = token.lexpos + len(shown)
    problem, mend = (
        QueryProblem.NOT_EXPECTED.say(part=shown),
        _MENDS.get(token.type, QueryMend.OPERANDS),
    )
    if token.type == "RPAREN" and tokens.unopened:
        problem = QueryProblem.CLOSES_NONE.say()
    return QueryError(problem, mend.say(), start=token.lexpos, end=end)


def _unfinished(text: str, tokens: _Tokens) -> QueryError:
    """Return the error of a query that ends where something must follow."""
    before = tokens.before
    if before is not None and before.type in _NEEDS_MORE:
        shown = text[before.lexpos :].strip()
        end = before.lexpos + len(shown)
        problem = QueryProblem.NOTHING_FOLLOWS.say(part=shown)
        return QueryError(problem, QueryMend.OPERANDS.say(), start=before.lexpos, end=end)
    if tokens.open:
        at = tokens.open[-1]
        problem = QueryProblem.NOT_CLOSED.say()
        return QueryError(problem, QueryMend.CLOSE_PARENTHESIS.say(), start=at, end=at + 1)
    problem, mend = QueryProblem.ENDS_EARLY.say(), QueryMend.CLAUSE_AFTER.say()
    return QueryError(problem, mend, start=len(text), end=len(text))
