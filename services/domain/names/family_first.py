"""Names whose family name comes first: Wang Yi, Lee Jae-myung.

Chinese given names are one or two syllables of pinyin, Korean ones two of few letters (Revised
Romanization and what people write instead), or one of a few. The family names are the commonest,
hand-kept: those that are English words as well (He, An, So) are left out.
"""

import re
from functools import lru_cache

from services.domain.names.lexicon import GIVEN_NAME_GROUPS
from services.domain.names.syllables import syllable_letters
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import words_of_name

_CACHED = 16_384

_CHINESE = normal_forms("""
    Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Zhu Guo Ma Luo Liang Zheng Xie Tang Feng Deng
    Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Yao Shen Xi
    Zhong Cui Tan Liao Fang Jin Qiu Xia Jia Zou Shi Xiong Meng Qin Yan Xue Hou Lei Bai Dai Mao Qin
    Hao Gong Shao Wen Qian Kong Qi Hu Lin Han Chang Tsai Lai
    وانغ وانج لي تشانغ جانغ ليو تشن تشين يانغ تشاو هوانغ تشو وو شو قوه ما لوه ليانغ تشنغ شي شيه
    فنغ دنغ بنغ ماو هان هو لين تساي لاي دينغ يوان جيانغ سون خه خو خوانغ غاو قاو تساو دونغ بان تشو
    شيويه شياو لياو فانغ جين تشيو تشيان كونغ تشي شاو شيونغ منغ تان تسوي تشونغ يان ياو سونغ
""")
_KOREAN = normal_forms("""
    Kim Lee Park Choi Jung Jeong Chung Kang Cho Yoon Yun Jang Lim Han Shin Seo Kwon Hwang Ahn Ryu
    Hong Moon Yang Bae Baek Heo Nam Noh Roh Ri Ha Joo Woo Cha Ban Chun Jo
    كيم لي بارك تشوي جونغ جيونغ تشونغ كانغ تشو يون جانغ ليم هان شين سيو كوون هوانغ آن هونغ مون
    يانغ بي بان نام
""")
_KOREAN_GIVEN = normal_forms("""
    Hyun Hyeon Hyung Hyuk Hyeok Soo Joon Jun Yeong Seok Seong Sung Hoon Min Jin Kyu Gyu Chul Cheol
    Hee Jong Jung Jeong Sik Shik Tae Wook Yeol Yul Byung Kyung Kyeong Myung Myeong Pyo Seung Seop
    Hwan Hwa
""")
"""Given names of one syllable, which few Koreans have: Cho Hyun."""
_PINYIN = re.compile(r"""(?x)
    (?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?
    (?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue
    |a|e|i|o|u)){1,2}""")
_MAX_SYLLABLE = 5
_MAX_ARABIC_NAME = 6
"""Letters, as `syllable_letters` counts, of a Chinese given name in Arabic: شياوبينغ has more."""
_KOREAN_SYLLABLES = 2


def begins_with_family(word: str) -> bool:
    """Whether a word is one of the family names with which names of China and Korea begin."""
    form = normalise(word)
    return form in _CHINESE or form in _KOREAN


@lru_cache(_CACHED)
def is_of_syllables(name: str) -> bool:
    """Whether a name is one of China or Korea, or may be one whose given name is one elsewhere.

    As that of Park Jin is, which Jean is spelt like in Arabic.
    """
    if family_comes_first(name):
        return True
    words = words_of_name(name).words
    is_short = len(words) == 2 and syllable_letters(normalise(words[1])) <= _MAX_SYLLABLE
    return is_short and begins_with_family(words[0])


@lru_cache(_CACHED)
def family_comes_first(name: str) -> bool:
    """Whether a name is one of China or Korea in their order: the first word is the family name."""
    split = words_of_name(name)
    family, *given = map(normalise, split.words) if split.words else ("",)
    if not given or any(form in GIVEN_NAME_GROUPS for form in given):
        return False
    if family in _KOREAN and len(given) == 1 and given[0] in _KOREAN_GIVEN:
        return True
    if family in _KOREAN and len(given) == _KOREAN_SYLLABLES:
        return max(map(syllable_letters, given)) <= _MAX_SYLLABLE
    if family not in _CHINESE or len(given) > _KOREAN_SYLLABLES:
        return False
    if family.isascii():
        # Taiwan spells otherwise, with a small letter after the hyphen: Ma Ying-jeou.
        if split.gaps[-2] == "-" and split.words[-1].islower():
            return True
        return _PINYIN.fullmatch("".join(given)) is not None
    return sum(map(syllable_letters, given)) <= _MAX_ARABIC_NAME + _MAX_SYLLABLE * (len(given) - 1)
