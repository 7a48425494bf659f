"""Agencies and papers of a country, which leave it out: القاهرة - الأهرام: is from home."""

from collections.abc import Mapping, Sequence, Set

from services.domain.text.normalise import normalise

SIZES_OF_NAMES = (3, 2, 1)
"""How many words their names have, longest first."""
_AGENCIES = {
    "kuwait": "KUNA كونا وكالة_الأنباء_الكويتية",
    "saudi": "SPA واس وكالة_الأنباء_السعودية",
    "emirates": "WAM وام وكالة_أنباء_الإمارات",
    "qatar": "QNA قنا وكالة_الأنباء_القطرية",
    "bahrain": "BNA بنا وكالة_أنباء_البحرين",
    "oman": "ONA العمانية وكالة_الأنباء_العمانية",
    "iraq": "INA واع وكالة_الأنباء_العراقية",
    "iran": "IRNA Tasnim Fars Mehr إرنا تسنيم فارس مهر",
    "syria": "SANA سانا",
    "lebanon": "NNA الوطنية وطنية الوكالة_الوطنية_للإعلام",
    "jordan": "Petra بترا وكالة_الأنباء_الأردنية",
    "palestine": "WAFA وفا",
    "egypt": "MENA أ_ش_أ",
    "yemen": "Saba سبأ",
    "sudan": "SUNA سونا",
    "libya": "LANA وال وكالة_الأنباء_الليبية",
    "tunisia": "TAP وات",
    "algeria": "APS واج وكالة_الأنباء_الجزائرية",
    "morocco": "MAP و_م_ع",
    "mauritania": "AMI وما",
    "somalia": "SONNA صونا",
    "turkey": "Anadolu AA الأناضول وكالة_الأناضول",
    "pakistan": "APP",
    "india": "PTI ANI",
    "china": "Xinhua شينخوا",
    "south korea": "Yonhap يونهاب",
    "malaysia": "Bernama برناما",
    "russia": "TASS تاس",
    "germany": "dpa",
    "italy": "ANSA",
    "spain": "EFE",
}
"""The agencies of countries, as datelines have them; _ stands for a space."""
_PAPERS = {
    "kuwait": "الراي القبس الأنباء الجريدة النهار السياسة Kuwait_Times Arab_Times",
    "saudi": "الرياض عكاظ الاقتصادية المدينة الوطن سبق Arab_News Saudi_Gazette",
    "emirates": "البيان الخليج الاتحاد الإمارات_اليوم The_National Gulf_News Khaleej_Times",
    "qatar": "الراية الشرق العرب Gulf_Times The_Peninsula",
    "bahrain": "الأيام أخبار_الخليج",
    "oman": "عمان الشبيبة Oman_Observer Times_of_Oman",
    "iraq": "الصباح المدى شفق_نيوز السومرية السومرية_نيوز Shafaq_News",
    "syria": "الثورة تشرين",
    "lebanon": "النهار المدن الأخبار نداء_الوطن اللواء L_Orient_Today",
    "jordan": "الرأي الغد الدستور The_Jordan_Times Jordan_Times",
    "egypt": "الأهرام الأخبار الجمهورية الوفد الشروق المصري_اليوم اليوم_السابع أخبار_اليوم"
    " بوابة_الأهرام بوابة_أخبار_اليوم Ahram_Online",
    "libya": "بوابة_الوسط Libya_Observer The_Libya_Observer",
    "tunisia": "الصباح الشروق",
    "algeria": "الخبر الشروق النهار",
    "morocco": "هسبريس الصحراء_المغربية Morocco_World_News",
    "turkey": "Hurriyet Daily_Sabah",
    "pakistan": "Dawn",
}
"""Their papers that write for readers at home, likewise."""


def _names_by_country(press: Mapping[str, str]) -> Mapping[str, Set[str]]:
    return {
        country: {" ".join(map(normalise, name.split("_"))) for name in names.split()}
        for country, names in press.items()
    }


_NAMES_OF_AGENCIES, _NAMES_OF_PAPERS = _names_by_country(_AGENCIES), _names_by_country(_PAPERS)
_PRESS = _NAMES_OF_AGENCIES, _NAMES_OF_PAPERS


_COUNTRIES_OF_AGENCIES = {
    name: country for country, names in _NAMES_OF_AGENCIES.items() for name in names
}


def country_of_agency(words: Sequence[str]) -> str | None:
    """Return the country whose agency words are the name of; None for none."""
    return _COUNTRIES_OF_AGENCIES.get(" ".join(map(normalise, words)))


def is_press(word: str) -> bool:
    """Whether a word is the name of an agency or a paper, of whatever country."""
    form = normalise(word)
    return any(form in names for press in _PRESS for names in press.values())


def is_agency(words: Sequence[str], country: str) -> bool:
    """Whether words are the name of the agency of a country."""
    return " ".join(map(normalise, words)) in _NAMES_OF_AGENCIES.get(country, ())


def is_paper(words: Sequence[str], country: str) -> bool:
    """Whether words are the name of a paper of a country."""
    return " ".join(map(normalise, words)) in _NAMES_OF_PAPERS.get(country, ())
