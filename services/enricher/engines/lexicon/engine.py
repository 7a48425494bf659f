"""The engine of word lists and rules."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemas.enriched import Mention, Span, TextField
from services.domain.text.words import Words
from services.enricher.document import Document
from services.enricher.engines.lexicon import arabic, english
from services.enricher.engines.lexicon.entries import lexicon_hash, read_entries
from services.enricher.engines.lexicon.grammar import Grammar
from services.enricher.engines.lexicon.later_mentions import LaterMentions
from services.enricher.engines.lexicon.officials import Officials
from services.enricher.engines.lexicon.phrases import Phrases
from services.enricher.engines.lexicon.rules import Candidate, without_overlaps
from services.enricher.engines.lexicon.tagger import TaggedText, Tagger

_CODE_REVISION = 1
"""Raise it when the same lists and rules come to give other mentions."""


class LexiconEngine:
    """Finds names in Arabic and English by word lists and rules; needs no model."""

    name = "lexicon"

    def __init__(self) -> None:
        entries = read_entries()
        self._tagger = Tagger(entries)
        alphabet = self._tagger.alphabet
        self._phrases = Phrases(entries, alphabet)
        self._officials = Officials(alphabet)
        self._later_mentions = LaterMentions(alphabet)
        self._grammars = [
            (
                alphabet.compile(f"<{script}>"),
                Grammar(
                    rules.RULES,
                    role=rules.ROLE,
                    name_after_role=rules.NAME_AFTER_ROLE,
                    alphabet=alphabet,
                ),
            )
            for script, rules in (("latin", english), ("arabic", arabic))
        ]
        self.version = _version()

    def find(self, documents: Sequence[Document]) -> list[list[Mention]]:
        """Return the mentions of each document; see `Engine.find`."""
        return [list(self._find(document)) for document in documents]

    def _find(self, document: Document) -> Iterator[Mention]:
        found = [self._names(document.text, document.text_words)]
        fields: list[TextField] = ["text"]
        if document.title:
            found.insert(0, self._names(document.title, document.title_words))
            fields.insert(0, "title")
        for field, (tagged, _), candidates in zip(
            fields, found, self._later_mentions.add(found), strict=True
        ):
            for one in candidates:
                yield _mention(tagged, field, one)

    def _names(self, text: str, words: Words) -> tuple[TaggedText, list[Candidate]]:
        tagged = self._tagger.tag(text, words)
        tagged = replace(tagged, codes=self._phrases.retag(tagged))
        codes, candidates, roles = tagged.codes, [], []
        for script, grammar in self._grammars:
            if script.search(codes):
                found = grammar.roles(codes)
                candidates += grammar.candidates(codes, found)
                roles += found
        return tagged, self._officials.join(without_overlaps(candidates), roles, codes)


def _mention(tagged: TaggedText, field: TextField, one: Candidate) -> Mention:
    start, end = tagged.span(one.first, one.last)
    role = None
    if one.role:
        role_start, role_end = tagged.span(*one.role)
        surface = tagged.text[role_start:role_end]
        role = Span(start=role_start, end=role_end, surface=surface, field=field)
    return Mention(
        start=start,
        end=end,
        surface=tagged.text[start:end],
        field=field,
        type=one.type,
        score=one.score,
        role=role,
    )


def _version() -> str:
    rules = [
        [(rule.type, rule.pattern, rule.score) for rule in language.RULES]
        + [language.ROLE, language.NAME_AFTER_ROLE]
        for language in (english, arabic)
    ]
    return hashlib.sha256(f"{_CODE_REVISION}{lexicon_hash()}{rules}".encode()).hexdigest()[:12]
