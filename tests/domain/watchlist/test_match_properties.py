"""What holds for every text and every watchlist."""

import pickle
import random
import unicodedata
from functools import cache
from itertools import pairwise

from hypothesis import assume, given, reject
from hypothesis import strategies as st

from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.watchlist import Watchlist, WatchlistError, compile_watchlist
from services.domain.watchlist.deciding.bodies.nouns_meant import is_noun
from tests.domain.watchlists import AMIN, COALITION, FORUM, HAMAD, OTAIBI, entity, watchlist

EVERYBODY = [
    HAMAD,
    OTAIBI,
    AMIN,
    FORUM,
    COALITION,
    entity("fahd", "person", en=["Fahd Al-Otaibi"]),
    entity("is", en=["IS"]),
    entity("daesh", en=["Daesh"], ar=["داعش"], patterns=["[so-called] (ISIS|Islamic State)"]),
    entity("twin", en=["Daesh"]),
    entity("khaled", "official", en=["Khaled Al-Jarallah"]),
    entity("sisi", "person", en=["Abdel Fattah el-Sisi"], distinctive=True),
]
WATCHLIST = compile_watchlist(EVERYBODY)
_UNREAD = pickle.dumps(WATCHLIST)
"""Of it, a watchlist that remembers nothing is made sooner than by compiling."""
_ORDERS = 12

_NAMES = [name for one in EVERYBODY for names in one.names.values() for name in names]
_PIECES = [
    *sorted({word for name in _NAMES for word in name.split()}),
    *("و", "ال", "ل", "\u064e", "ـ", "\u200f", "«", "»", '"', "-", ",", "\n"),
    *("خالد", "الجارالله", "جار", "الله", "عبد", "الفتاح", "السيسي", "بن", "Abdul", "Utaybi"),
    *("Ahmed", "أحمد", "is", "ISIS"),
]
_TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from([*_PIECES, " ", " ", " "]), max_size=40).map("".join),
    st.lists(st.sampled_from(_PIECES), max_size=30).map(" ".join),
)
_ARABIC_NAMES = (
    st.lists(
        st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئ", min_size=3, max_size=8),
        min_size=1,
        max_size=4,
    )
    .map(" ".join)
    .filter(lambda name: not is_noun(normalise(name)))
)
"""A body that is listed as one noun of every day counts where a text says that it is a body."""

_SAFE_BEFORE = ["قال", "مع", "الكويت", "الوزير", "،", "أن"]
_GIVEN_BEFORE = ["أحمد", "محمد", "عباس", "السيد علي", "رجب طيب أردوغان", "خالد بن سعود"]
_BEFORE = st.sampled_from([*_SAFE_BEFORE, *_GIVEN_BEFORE])
"""What may stand before a name: a given name makes a longer name of it, but for a particle."""


@given(_TEXTS, st.none() | _TEXTS)
def test_the_surface_is_the_original_between_start_and_end(text: str, title: str | None) -> None:
    for match in WATCHLIST.match(text, title):
        original = text if match.field == "text" else title or ""
        assert match.surface == original[match.start : match.end]
        assert match.surface
        assert 0 <= match.score <= 1


@given(_TEXTS)
def test_matches_of_different_places_do_not_overlap(text: str) -> None:
    spans = sorted({(match.start, match.end) for match in WATCHLIST.match(text)})
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@given(_TEXTS)
def test_a_match_ends_where_a_word_ends(text: str) -> None:
    split = split_words(text)
    ends = {split.end(index) for index in range(len(split.words))}
    for match in WATCHLIST.match(text):
        assert match.start + len(match.surface.rstrip('»"”')) in ends


@cache
def _in_another_order(seed: int) -> Watchlist:
    shuffled = list(EVERYBODY)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - an order, no secret
    return compile_watchlist(shuffled)


@given(_TEXTS, st.none() | _TEXTS, st.integers(1, _ORDERS))
def test_the_order_of_entities_makes_no_difference(text: str, title: str | None, seed: int) -> None:
    assert _in_another_order(seed).match(text, title) == WATCHLIST.match(text, title)


@given(_TEXTS)
def test_a_second_look_finds_the_same(text: str) -> None:
    unread: Watchlist = pickle.loads(_UNREAD)  # noqa: S301
    assert unread.match(text) == WATCHLIST.match(text)


@given(_ARABIC_NAMES, st.data())
def test_harakat_and_tatweel_never_lose_a_name(name: str, data: st.DataObject) -> None:
    decorated = "".join(
        letter
        + ("" if letter == " " else data.draw(st.text("\u064b\u064e\u0651\u0652ـ", max_size=2)))
        for letter in name
    )
    matches = watchlist(entity("x", ar=[name])).match(f"قال {decorated}، ثم")
    assert [match.surface for match in matches] == [decorated]


@given(_ARABIC_NAMES, st.sampled_from(["و", "ف", "ب", "ك", "ل", "وب", "فل", "وك"]), _BEFORE)
def test_a_particle_never_loses_a_name(name: str, particle: str, before: str) -> None:
    # An article and one letter are no word: للا would be read as the word it is.
    assume(len(name.split()[0].removeprefix("ال")) > 1)
    assume(normalise(name) not in normalise(before))
    # ل swallows the alef of the article: للمنتدى.
    swallowed = particle.endswith("ل") and name.startswith("ال")
    rest = name[1:] if swallowed else name
    if swallowed and name.startswith("الل"):
        rest = rest[1:]
    text = f"{before} {particle}{rest}، ثم"
    matches = watchlist(entity("x", ar=[name])).match(text)
    assert len(matches) == 1
    assert matches[0].end == len(text) - len("، ثم")
    assert matches[0].start >= len(before) + 1 + len(particle)


@given(
    st.text(st.characters(categories=["P", "S", "Z"]), max_size=3),
    st.text(st.characters(categories=["L", "M"]), min_size=1, max_size=30),
)
def test_every_name_that_compiles_is_found_in_itself(before: str, letters: str) -> None:
    name = before + letters
    words = split_words(name)
    # A mark between the words at which every name ends is a mark at which this one ends.
    assume(len(words.words) == 1 and unicodedata.normalize("NFKD", words.words[0]).isalpha())
    try:
        compiled = watchlist(entity("x", en=[name]))
    except WatchlistError:
        reject()
    assert [match.start for match in compiled.match(name)] == [words.start(0)]


@given(
    st.sampled_from(["Hamad Al-Mashaan", "Khaled Al-Jarallah", "Mansour Al-Otaibi"]),
    st.data(),
    st.sampled_from(["", "و", "ف", "ب", "ل", "ول"]),
    _BEFORE,
)
def test_marks_and_particles_never_lose_a_name_across_scripts(
    name: str, data: st.DataObject, particle: str, before: str
) -> None:
    assume(particle or before in _SAFE_BEFORE)
    arabic = {"H": "حمد المشعان", "K": "خالد الجارالله", "M": "منصور العتيبي"}[name[0]]
    decorated = "".join(
        letter
        + ("" if letter == " " else data.draw(st.text("\u064b\u064e\u0651\u0652ـ", max_size=2)))
        for letter in arabic
    )
    matches = watchlist(entity("x", "person", en=[name])).match(
        f"{before} {particle}{decorated}، ثم"
    )
    assert [match.surface for match in matches] == [decorated]


@given(
    st.sampled_from(["حمد المشعان", "خالد الجارالله", "منصور العتيبي"]),
    # After خالد بن سعود the name of Khaled Al-Jarallah may go on.
    st.sampled_from([before for before in _GIVEN_BEFORE if "خالد" not in before]),
)
def test_a_given_name_right_before_a_name_makes_it_somebody_elses(name: str, before: str) -> None:
    assert watchlist(entity("x", "person", ar=[name])).match(f"قال {before} {name}، ثم") == ()
