"""Cuts text into words, keeping the place of every word in the original."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from services.domain.text.gaps import adjoins, joins
from services.domain.text.markup import NOTHING, without_markup
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.plain_words import MARKS, Letters, plain_words
from services.domain.text.spacing import INVISIBLE, plain_gaps

_CACHED_NAMES = 4096
_LATIN = "A-Za-z\u00c0-\u024f"
_APOSTROPHES = "'’‘`"


def _word_of(letters: str) -> re.Pattern[str]:
    """Return what finds words whose letters and digits are of this class.

    `\\w` alone cuts a vocalised Arabic word at every haraka; tatweel is a letter to it. An
    apostrophe between Latin letters is part of the word (Qur'an), the possessive 's is not.

    After most words nothing goes on, which is asked first: repeating a group costs more. The group
    is not repeated possessively: `re` of Python 3.11.0 to 3.11.4, which Debian 12 has, goes on from
    the wrong place after that (https://github.com/python/cpython/issues/106052).
    """
    return re.compile(
        rf"([{letters}]++(?:(?![{MARKS}{INVISIBLE}{_APOSTROPHES}])"
        rf"|(?:[{MARKS}{INVISIBLE}]++[{letters}]++"
        rf"|(?<=[{_LATIN}])[{_APOSTROPHES}][{INVISIBLE}]*+"
        rf"(?![sS](?![{letters}]))(?=[{_LATIN}])[{letters}]++)*"
        rf"[{MARKS}]*+))"
    )


# To `re` a class of ranges in the first plane is one look into a table, where `[^\W_]` asks three
# questions of every letter: words are cut a quarter faster.
_ANY_WORD = _word_of(r"^\W_")
_FIRST_PLANE = "".join(map(chr, range(0x10000)))
_WORD = _word_of(
    "".join(f"{run[0][0]}-{run[0][-1]}" for run in re.finditer(r"[^\W_]+", _FIRST_PLANE))
)

_OWN_STOP = re.compile(r"\.(?!\.)")
_FINAL_STOP = re.compile(r" ?\.(?! ?\.)")
_AFTER_NAMES = frozenset({"Jr", "Sr"})
_STOP = re.compile(r"[ \u00a0]?\.[ \u00a0\-]?")
# Written with a full stop before a name. What ends one, as Jr., is none of them.
_TITLES = frozenset({
    "Adm", "Amb", "Brig", "Capt", "Cmdr", "Col", "Cpl", "Dr", "Gen", "Gov", "Hon", "Lt", "Maj",
    "Md", "Mr", "Mrs", "Ms", "Prof", "Rep", "Rev", "Sen", "Sgt", "St",
})  # fmt: skip

# What Arabic calls Latin letters, which it writes for initials: جيه.دي. فانس. Not those that are
# words, as أو and في.
_ARABIC_INITIALS = normal_forms("""
    إيه بي سي دي إف جي جيه إتش آي كي كيه كيو آر إس تي يو دبليو إكس واي زد
""")

_TIGHT = "."
_LETTERS_AND_WORDS = normal_forms("إن إل إي أو")
"""Names of letters that are words of Arabic, too: N, L, E, O."""
_SHORT_TITLES = frozenset("دم")
_SHORT_TITLE = re.compile(r"[دم]\.(?<!\w[دم]\.)")

_CLOSING = {"(": ")", "[": "]", "«": "»", "‹": "›", "“": "”", "„": "“", "‘": "’", '"': '"'}


@dataclass(frozen=True, kw_only=True)
class Words:
    """The words of one text; `gaps[i]` stands before `words[i]`, the last gap after them all.

    Words have no marks that others leave out, as `plain_words.py` says, and gaps single spaces for
    all that look so, as `spacing.py` says.
    """

    words: Sequence[str]
    gaps: Sequence[str]
    _parts: Sequence[str]
    """Each gap and word in turn, as the text has them, less marks of web pages."""
    _ends: Sequence[int]
    """Where each of these ends."""
    _letters: Mapping[int, Letters]
    """By the number of a word that has marks, where in it the letters stand."""

    @cached_property
    def different(self) -> frozenset[str]:
        """The words, each once."""
        return frozenset(self.words)

    @property
    def has_marks(self) -> bool:
        """Whether the text has any word otherwise, with its marks."""
        return bool(self._letters)

    def written(self, index: int) -> str:
        """Return word `index` as the text has it, with its marks."""
        return self._parts[2 * index + 1]

    def start(self, index: int, letter: int = 0) -> int:
        """Return where word `index` begins, or that letter of it, in code points."""
        begin = self._ends[2 * index]
        if letter and index in self._letters:
            return begin + self._letters[index][letter]
        return begin + letter

    def letters_before(self, index: int, place: int) -> int:
        """Return how many letters of word `index` stand before this place in the text."""
        inside = place - self._ends[2 * index]
        return bisect_left(self._letters[index], inside) if index in self._letters else inside

    def end(self, index: int) -> int:
        """Return where word `index` ends, in code points."""
        return self._ends[2 * index + 1]

    def is_hashtag(self, index: int) -> bool:
        """Whether the mark of a hashtag stands right before word `index`."""
        return self._parts[2 * index].endswith("#")

    def cut(self, pieces: Mapping[int, Sequence[str]]) -> "Words":
        """Return the same words but some cut into pieces, which stand beside each other.

        Args:
            pieces: those of each such word, by its number.
        """
        words, letters = list[str](), dict[int, Letters]()
        gaps, parts = [self.gaps[0]], [self._parts[0]]
        for index, word in enumerate(self.words):
            for piece, written, places in self._pieces(index, pieces.get(index, (word,))):
                if places is not None:
                    letters[len(words)] = places
                words.append(piece)
                gaps.append(" ")
                parts += [written, ""]
            gaps[-1], parts[-1] = self.gaps[index + 1], self._gap_after(index)
        ends = list(accumulate(map(len, parts)))
        return Words(words=words, gaps=gaps, _parts=parts, _ends=ends, _letters=letters)

    def _pieces(
        self, index: int, pieces: Iterable[str]
    ) -> Iterator[tuple[str, str, Letters | None]]:
        """Yield pieces of a word, each as the text has it, and its letters if that has marks."""
        written, places = self.written(index), self._letters.get(index)
        begin = 0
        for piece in pieces:
            end = begin + len(piece)
            if places is None:
                yield piece, written[begin:end], None
            else:
                start = places[begin] if begin else 0
                stop = places[end] if end < len(places) else len(written)
                yield piece, written[start:stop], [place - start for place in places[begin:end]]
            begin = end

    def adjacent(self, index: int) -> bool:
        """Whether there is a word `index`, right after the one before, as `adjoins` says."""
        if not 0 < index < len(self.words):
            return False
        gap = self.gaps[index]
        return gap == " " or adjoins(gap)

    def before(self, index: int) -> str | None:
        """Return the word right before word `index`; None for none, or after a mark."""
        return self.words[index - 1] if self.adjacent(index) else None

    def after(self, index: int) -> str | None:
        """Return the word right after word `index`; None for none, or before a mark."""
        return self.words[index + 1] if self.adjacent(index + 1) else None

    def joined(self, index: int) -> bool:
        """Whether a name may go on from the word before to word `index`.

        As `joins` says; the full stop of an initial or of a title ends no name either.
        """
        gap = self.gaps[index]
        if gap == " " or joins(gap):
            return index > 0
        return self.abbreviated(index)

    def abbreviated(self, index: int) -> bool:
        """Whether no more than the full stop of a short title or an initial is before the word."""
        gap = self.gaps[index]
        return (
            index > 0
            and "." in gap
            and _STOP.fullmatch(gap) is not None
            and (_abbreviated(self.words[index - 1]) or self._is_letter(index - 1))
        )

    def _is_letter(self, index: int) -> bool:
        """Whether a word of Arabic is the name of a letter between others: إن in سي.إن.إن."""
        is_one = normalise(self.words[index]) in _LETTERS_AND_WORDS
        if not is_one or self.gaps[index + 1] != _TIGHT:
            return False
        following = normalise("".join(self.words[index + 1 : index + 2]))
        return self.gaps[index] == _TIGHT or following in _ARABIC_INITIALS

    def closed_end(self, first: int, last: int) -> int:
        """Return where words `first` to `last` end, closing the quotation marks opened in them.

        Jr. has its full stop.
        """
        end = self.end(last)
        if first == last:
            return end
        if self.words[last] in _AFTER_NAMES and _OWN_STOP.match(self._gap_after(last)):
            return end + 1
        open_quotes = _open_quotes(self.gaps[first + 1 : last + 1])
        for character in self._gap_after(last):
            if character == NOTHING and end > self.end(last):
                end += 1  # the rest of &quot;
            elif open_quotes and character == open_quotes.pop():
                end += 1
            else:
                break
        return end

    def stopped_end(self, first: int, last: int) -> int:
        """Return where words `first` to `last` end, with the full stop of an abbreviation.

        Initials have theirs, U.S. as much as U . S . in text that is cut apart; Jr. has it where
        nothing stands between.
        """
        end, gap = self.end(last), self._gap_after(last)
        if self._ends_in_initials(first, last):
            stop = _FINAL_STOP.match(gap)
        else:
            stop = _OWN_STOP.match(gap) if self.words[last] in _AFTER_NAMES else None
        return end + (stop.end() if stop else 0)

    def _gap_after(self, index: int) -> str:
        """Return what stands after a word in the text itself."""
        return self._parts[2 * index + 2]

    def _ends_in_initials(self, first: int, last: int) -> bool:
        return (
            first < last
            and all(_is_initial(word) for word in self.words[last - 1 : last + 1])
            and _FINAL_STOP.match(self.gaps[last]) is not None
        )


def split_words(text: str) -> Words:
    """Cut `text` into words and the gaps around them, each of which keeps its place in it."""
    text = without_markup(text)
    parts = (_WORD if _is_of_first_plane(text) else _ANY_WORD).split(text)
    ends = list(accumulate(map(len, parts)))
    words, letters = plain_words(text, parts[1::2], ends)
    gaps = plain_gaps(text, parts[0::2])
    if ("د." in text or "م." in text) and _SHORT_TITLE.search(text):
        gaps = list(_after_titles(words, gaps))
    return Words(words=words, gaps=gaps, _parts=parts, _ends=ends, _letters=letters)


@lru_cache(_CACHED_NAMES)
def words_of_name(name: str) -> Words:
    """Return the same of a name: of one that is compiled or decided on many rules ask it."""
    return split_words(name)


def _after_titles(words: Sequence[str], gaps: Sequence[str]) -> Iterator[str]:
    """Yield gaps with a space for the full stop of د. and م., doctors and engineers.

    A name stands after them; after a number م is the era.
    """
    yield gaps[0]
    before = ""
    for word, gap in zip(words, gaps[1:], strict=True):
        is_title = word in _SHORT_TITLES and not before.isdigit() and _STOP.fullmatch(gap)
        yield " " if is_title else gap
        before = word


def _is_of_first_plane(text: str) -> bool:
    """Whether a text has no character that takes two units of UTF-16, as emoji do."""
    return text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)


def _abbreviated(word: str) -> bool:
    """Whether a full stop belongs to this word: William T. Sherman, Lt. Gen. Early, د. حمد."""
    return word in _TITLES or normalise(word) in _ARABIC_INITIALS or _is_initial(word)


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha() and not word.islower()


def _open_quotes(gaps: Sequence[str]) -> list[str]:
    """Return the marks that close what `gaps` open and leave open, outermost first."""
    wanted: list[str] = []
    for character in "".join(gaps):
        if wanted and character == wanted[-1]:
            wanted.pop()
        elif character in _CLOSING:
            wanted.append(_CLOSING[character])
    return wanted
