"""What words beside a name say about it: verbs of saying, titles, given names, plain words."""

from importlib.resources import files

from services.domain.names.lexicon import FUNCTION_WORDS, NEUTRAL_WORDS, TITLES
from services.domain.text.normalise import normal_forms, normal_phrase


def _words_of(name: str) -> frozenset[str]:
    """Return the normal forms of the words of a file of this package."""
    return normal_forms("\n".join(_lines_of(name)))


def _lines_of(name: str) -> list[str]:
    """Return the lines of a file of this package, less comments."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


COMMON_WORDS = _words_of("common_words.txt")
"""Normal forms of words that news uses every day, in both languages."""

_ENGLISH_ENDINGS = ("", "s", "es", "d", "ed", "ing")


def is_common_english(form: str) -> bool:
    """Whether a normalised English word is one of every day, whatever its ending."""
    return any(form.removesuffix(ending) in COMMON_WORDS for ending in _ENGLISH_ENDINGS)


SPEAKING = normal_forms("""
    قال قالت يقول تقول أضاف أضافت يضيف أكد أكدت يؤكد تؤكد أعلن أعلنت يعلن أوضح أوضحت يوضح ذكر
    ذكرت يذكر شدد شددت أشار أشارت يشير لفت صرح صرحت نفى نفت ينفي حذر حذرت يحذر كشف كشفت اعتبر
    اعتبرت يعتبر أعرب أعربت أبدى تحدث تحدثت يتحدث كتب كتبت نوه توقع تعهد أفاد أفادت يفيد نبه نبهت
    أردف أردفت أقر أقرت زعم زعمت توعد ألمح ألمحت رجح رجحت
""")
"""Arabic verbs after which the name of the one who speaks stands, and no other name."""

SAYING = SPEAKING | normal_forms("""
    دعا دعت يدعو طالب طالبت بحث بحثت يبحث التقى التقت يلتقي استقبل استقبلت يستقبل زار زارت يزور
    وصل وصلت غادر غادرت ترأس رأى رأت يرى جدد جددت وصف وصفت اتهم اتهمت رد ردت أشاد أشادت يشيد
    أدان أدانت رحب رحبت يرحب رفض رفضت ناقش تابع تابعت شكر شكرت هنأ أبلغ شارك حضر وجه قرر انتقد
    تولى كلف عين خلف
""")
"""These, and Arabic verbs after which the name of the one who acts or suffers stands."""

KIN = normal_forms("""
    شقيق شقيقه شقيقها شقيقة شقيقته شقيقتها أخوه أخيه أخته نجل نجله نجلها نجلة ابنه ابنته ابنها
    والده والدها والدته عمه عمته خاله جده زوجته زوجها زوجة حفيده صهره قريبه برفقة
    والدي والدتي والدنا أخي أختي شقيقي شقيقتي شقيقنا ابني ابنتي نجلي زوجتي عمتي خالتي جدتي صهري
    حفيدي والدهم شقيقهم شقيقيه شقيقيها أخويه نجليه
""")
"""Arabic words for a relative or a companion, after which a given name stands."""

TITLES_OF_WOMEN = normal_forms("""
    الرئيسة النائبة المفوضة المبعوثة المندوبة المستشارة المتحدثة الناطقة القاضية السيناتورة المديرة
    المنسقة
""")
"""Arabic titles beside those of the lexicon."""

CALLED = TITLES_OF_WOMEN | normal_forms("""
    الإعلامي الإعلامية الصحافي الصحافية الصحفي الصحفية الكاتب الكاتبة الناشط الناشطة الباحث
    الباحثة الخبير الخبيرة المحلل المحللة الطبيب الطبيبة الدبلوماسي الدبلوماسية الفنان الفنانة
    المخرج المخرجة الممثل الممثلة المطرب المطربة اللاعب اللاعبة المدرب المدربة المرشح المرشحة
    المذيع المذيعة المتهم المتهمة الشاب الشابة الطفل الطفلة الأسير الأسيرة المواطن المواطنة
    الراحل الراحلة الزميل الزميلة المحافظ القيادي القيادية الزعيم الزعيمة الضابط الضابطة
""")
"""Arabic words for what somebody is, after which his or her whole name stands."""

ENGLISH_TITLES = normal_forms("""
    pm dpm fm cm eam coas cjp mp ceo chancellor ayatollah hojatoleslam mullah mufti sheik shaykh
    pope rabbi bishop archbishop cardinal patriarch father lord lady dame baron baroness comrade
    coach taoiseach commissioner rapporteur deputy mediator negotiator caliph caretaker interim
    outgoing incumbent veteran messrs
    shri smt alhaji alhaja hajia hajiya malam mallam otunba engr barrister dato tun tunku tengku
    encik puan ustadh ustaz ustaza mwalimu mzee pandit allama count countess viscount viscountess
    madam madame mme monsieur herr frau signor signora senor senora
""")
"""Titles in capitals beside those of the lexicon: of none of them is a word a given name."""

LATIN_TITLES = NEUTRAL_WORDS | ENGLISH_TITLES
"""All of them, and the small words in names and titles; normal forms."""

TITLES_BEFORE_GIVEN = frozenset(
    {"mr", "mrs", "ms", "dr", "prof", "eng", "engineer", "minister", "sheikh", "shaikh", "sheikha",
     "ambassador", "envoy", "judge", "gen", "general", "col", "colonel", "capt", "captain", "maj"}
)  # fmt: skip
"""Titles after which Sultan or Amir is what somebody is called."""

BANKS = normal_forms("بنك مصرف")

ARABIC_COUNTERPARTS = normal_forms("نظيره نظيرها نظيريه نظيرته لنظيره ونظيره بنظيره")
"""Nouns with a pronoun, before which an adjective has its article: نظيره السوداني."""

ADJECTIVES = normal_forms("""
    نفطي مالي تجاري صناعي زراعي بحري بري جوي عسكري مدني أمني سياسي علمي طبي صحي ثقافي ديني قومي
    وطني محلي دولي عالمي غربي شرقي شمالي جنوبي عربي ذهبي فضي ملكي شعبي رسمي قانوني رياضي فني نووي
    حديدي خارجي داخلي جبلي ساحلي نهري فضائي بترولي معدني مائي هندسي مهني تقني رقمي
    كردي شيعي سني درزي مسيحي حية
""")
"""Adjectives of which some are family names, too: النفطي, الذهبي, البحري."""

QUALIFIED_NOUNS = normal_forms("""
    بيان بلد حزب تيار تنظيم مجلس بنك مصرف صندوق مؤتمر موقع مركز مجتمع عالم تراث تحالف حلف اتحاد زعيم
    قائد رجل مسؤول مصدر قيادي ناشط باحث مفكر نموذج فن مبنى معهد كيان طابع اتفاق وفد جيش دستور فصيل
    ميناء مطار إعلام تعاون تقارب توافق إجماع تاريخ
""")
"""Indefinite nouns that news qualifies by such an adjective, and less often by whose they are."""

MAKES_OFFICE = normal_forms("عام السر سر الصندوق صندوق مجلس العام")
"""أمين is a name and "secretary": of these the second word makes it the office."""

# I, in favour of, indeed, committees, statement, entity: less a particle, Anna, Saleh, Alaa, Jan.
NO_GIVEN_NAMES = normal_forms("أنا وأنا فأنا لصالح فعلا لجان ولجان بيان كيان")

_MONTH_CUES = normal_forms("""
    in since until by last next early late mid this of from on through during before after
""")
MONTHS = dict.fromkeys(("may", "april", "june", "august"), _MONTH_CUES)
"""Months that are names as well, each with the words before it that make it the month."""

DAYS_AND_MONTHS = normal_forms("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    January February March April May June July August September October November December
""")
ARABIC_WHEN = normal_forms("اليوم الآن الليلة الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت")
"""Arabic words with an article that say when, and belong to no name."""

NAME_WORDS = "arabic_name_words.txt"
FOREIGN_GIVEN_NAMES = _words_of("foreign_given_names.txt")
ARABIC_GIVEN_NAMES = (
    FOREIGN_GIVEN_NAMES | _words_of("arabic_given_names.txt") | _words_of(NAME_WORDS)
)
"""Given names in Arabic beside those of the lexicon; they only rule out, and are never looked for.

Some by hand, and the names of a public list as `services/platform/arabic_name_words.py` chose them.
"""

WELL_KNOWN = frozenset(normal_phrase(line) for line in _lines_of("well_known.txt"))
"""Normal forms of full names of people in the news whose given name is a family name, too."""

LEFT_OUT_OF_NAMES = _words_of("left_out_of_names.txt")
"""Words that the public list has and that are more often something else."""


def is_known_word(form: str) -> bool:
    """Whether a normal form is a word of every day, a title or a verb of saying."""
    return form in COMMON_WORDS or form in FUNCTION_WORDS or form in TITLES or form in SAYING
