"""Reads an article with word lists and rules, for the engines that build on them."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from schemas.enriched import Mention, Span, TextField
from services.domain.text.words import Words
from services.enricher.document import Document
from services.enricher.engines.lexicon import arabic, english
from services.enricher.engines.lexicon.entries import lexicon_hash, read_entries
from services.enricher.engines.lexicon.grammar import Grammar, Role
from services.enricher.engines.lexicon.later_mentions import LaterMentions
from services.enricher.engines.lexicon.officials import Officials
from services.enricher.engines.lexicon.phrases import Phrases
from services.enricher.engines.lexicon.rules import Candidate, without_overlaps
from services.enricher.engines.lexicon.tagger import TaggedText, Tagger

_CODE_REVISION = 3
"""Raise it when the same lists and rules come to give other mentions."""

Choose = Callable[[TextField, Words, Sequence[Candidate]], Sequence[Candidate]]
"""Returns which candidates for names stand, given those that the rules found in a field."""


class LexiconReader:
    """Finds candidates for names, joins persons to their roles, and finds them again."""

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

    def mentions(self, document: Document, choose: Choose | None = None) -> Iterator[Mention]:
        """Yield the mentions of title and text; see `Engine.find`.

        Args:
            document: the article.
            choose: which candidates stand; where None the rules' own, the longest of those that
                share a word.
        """
        fields: list[TextField] = ["title", "text"] if document.title else ["text"]
        found = [self._names(document, field, choose) for field in fields]
        for field, (tagged, _), candidates in zip(
            fields, found, self._later_mentions.add(found), strict=True
        ):
            for one in candidates:
                yield self._mention(tagged, field, one)

    def _names(
        self, document: Document, field: TextField, choose: Choose | None
    ) -> tuple[TaggedText, list[Candidate]]:
        text, words = document.field(field)
        tagged = self._tagger.tag(text, words)
        tagged = replace(tagged, codes=self._phrases.retag(tagged))
        candidates, roles = self._candidates(tagged.codes)
        chosen = without_overlaps(candidates)
        if choose is not None:
            chosen = list(choose(field, words, chosen))
        return tagged, self._officials.join(chosen, roles, tagged.codes)

    def _candidates(self, codes: str) -> tuple[list[Candidate], list[Role]]:
        candidates: list[Candidate] = []
        roles: list[Role] = []
        for script, grammar in self._grammars:
            if script.search(codes):
                found = grammar.roles(codes)
                candidates += grammar.candidates(codes, found)
                roles += found
        return candidates, roles

    def _mention(self, tagged: TaggedText, field: TextField, one: Candidate) -> Mention:
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
            engine=one.engine or f"lexicon@{self.version}",
        )


def _version() -> str:
    rules = [
        [(rule.type, rule.pattern, rule.score) for rule in language.RULES]
        + [language.ROLE, language.NAME_AFTER_ROLE]
        for language in (english, arabic)
    ]
    return hashlib.sha256(f"{_CODE_REVISION}{lexicon_hash()}{rules}".encode()).hexdigest()[:12]
