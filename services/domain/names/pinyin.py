"""Chinese names in pinyin, spelt as they are spoken: Cai Qi is "tsai tchi", and تساي تشي in Arabic.

Pinyin gives letters sounds that they have nowhere else, and leaves out what Arabic writes: the y of
Xu, شيوي, and the end of He, خه (GB/T 16159; the Arabic side as China's own agency writes it).
"""

import re
from functools import lru_cache

_CACHED = 65_536
_INITIAL = "zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]"
_FINAL = (
    "iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue"
    "|a|e|i|o|u"
)
_SYLLABLE = re.compile(f"({_INITIAL})?({_FINAL})")
_WORD = re.compile(f"(?:(?:{_INITIAL})?(?:{_FINAL})){{1,3}}")
_LONGEST_IN_KOREAN = 5
"""Letters of a syllable that Korean names may spell wh and speak hw: Wha, Whang."""
_INITIALS = {"q": "tch", "x": "sh", "zh": "tch", "c": "ts", "z": "ts"}
_BEFORE_Y = frozenset("jqxy")
"""After these a y is spoken before a u: Jun, Xu."""
_AFTER_Y = "iw"
"""What a u after y is, so that Jin, جين, is no Jun, جيون: a w is never left out."""
_FINALS = {"e": "eh", "ie": "ieh", "iwe": "iweh", "uo": "uh"}
_OTHERWISE = {"h": "kh"}, {"iw": "iwi"}
"""Of initials and finals that Arabic writes in two ways: هوانغ and خوانغ, شيو and شيوي."""


@lru_cache(_CACHED)
def pinyin_as_spoken(latin: str) -> tuple[str, ...]:
    """Return how a normalised word is spelt as it is spoken, if it may be pinyin and differs."""
    if latin.startswith("wh") and len(latin) <= _LONGEST_IN_KOREAN:
        return (f"hw{latin[2:]}",)
    if _WORD.fullmatch(latin) is None:
        return ()
    syllables = _SYLLABLE.findall(latin)
    if sum(map(len, map("".join, syllables))) != len(latin):
        return ()
    once = "".join(_spoken(initial, final) for initial, final in syllables)
    again = "".join(_spoken(initial, final, other=True) for initial, final in syllables)
    return tuple(one for one in dict.fromkeys((once, again)) if one != latin)


def _spoken(initial: str, final: str, *, other: bool = False) -> str:
    if initial in _BEFORE_Y and final.startswith("u"):
        final = _AFTER_Y + final[1:]
    initial, final = _INITIALS.get(initial, initial), _FINALS.get(final, final)
    if other:
        initials, finals = _OTHERWISE
        initial, final = initials.get(initial, initial), finals.get(final, final)
    return initial + final
