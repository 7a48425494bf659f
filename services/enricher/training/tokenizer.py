"""Builds the tokenizer: the pieces of multilingual-e5-small that Arabic and English news use."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
BEGIN, PAD, END, UNKNOWN = range(4)
SPACE = "▁"
DROPPED = (
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640"
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
"""Tashkeel, tatweel, and characters without width: no name is told apart by them."""


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """The pieces that are kept: their rows in the untouched model, texts and log probabilities."""

    rows: list[int]
    pieces: list[tuple[str, float]]


def build_tokenizer(pieces: list[tuple[str, float]]) -> Tokenizer:
    """Return the tokenizer over these pieces, the special four first.

    It normalises, and puts the mark of a word's begin before each word that it is given.
    """
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=UNKNOWN))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(DROPPED), "")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=SPACE, prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", BEGIN), ("</s>", END)],
    )
    tokenizer.add_special_tokens(list(SPECIAL))
    return tokenizer


def choose_pieces(
    pieces: list[str], scores: list[float], words: Mapping[str, int], *, most: int
) -> Vocabulary:
    """Return the `most` pieces that cover these words best.

    Every letter that occurs stays, whatever its count, so that no word becomes unknown.

    Args:
        words: how often each word occurs in the text that the model is for.
    """
    whole = build_tokenizer(list(zip(pieces, scores, strict=True)))
    counts: Counter[int] = Counter()
    common = list(words.items())
    for begin in range(0, len(common), 10_000):
        part = common[begin : begin + 10_000]
        encoded = whole.encode_batch([word for word, _ in part], add_special_tokens=False)
        for (_, count), encoding in zip(part, encoded, strict=True):
            for piece in encoding.ids:
                counts[piece] += count
    known = {piece: row for row, piece in enumerate(pieces)}
    letters = {known[c] for c in _letters(words) if c in known} | {known[SPACE]}
    rows = set(range(len(SPECIAL))) | letters
    for row, _ in counts.most_common():
        if len(rows) >= most:
            break
        rows.add(row)
    kept = sorted(rows)
    return Vocabulary(rows=kept, pieces=[(pieces[row], scores[row]) for row in kept])


def _letters(words: Iterable[str]) -> set[str]:
    letters = {letter for word in words for letter in unicodedata.normalize("NFKC", word)}
    return letters | {SPACE + letter for letter in letters}
