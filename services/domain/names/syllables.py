"""The syllables of Chinese and Korean names: how long they are, and Korean ones in Arabic."""

from services.domain.text.normalise import normal_forms

_TWO_FOR_ONE = ("تش", "نغ", "نج", "يه")
"""What Arabic writes in two letters for one sound: تشيانغ."""


def syllable_letters(form: str) -> int:
    """Return the letters of a normalised word, those that are one sound together counted once."""
    if form.isascii():
        return len(form)
    return len(form) - sum(map(form.count, _TWO_FOR_ONE))


KOREAN_SYLLABLES = normal_forms("""
    إيل إل أون وو وون ووك يونغ يونج جونغ جونج جيونغ جيونج سونغ سونج سيونغ سيونج ميونغ ميونج كيونغ
    كيونج هيونغ هيونج بيونغ بيونج تشونغ ريونغ دونغ دونج هيون هوان هوا هون هيوك هيوب هاي هيه هيي
    مين جين جيه سو سوك سيوك سيك سوب سون سيون شيك شين تاي تشول تشيول تشان كيو كيون كوك
    غون غيون غيو ريول يول يو يوب ها
""")
"""Normal forms of syllables of Korean given names in Arabic that are no words or given names."""
