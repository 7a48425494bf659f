"""Initials and given names before a family name that say whose it is."""

import pytest

from tests.domain.watchlists import entity, surfaces

ROE = entity("roe", "official", en=["Narissa Harcourt"])
NARISSA = "Narissa Harcourt spoke."
IN_ARABIC = "وصلت ناريسا هاركورت."


@pytest.mark.parametrize("name", ["K. B. Harcourt", "K.B. Harcourt", "K B Harcourt", "B. Harcourt"])
def test_initials_of_another_given_name_give_the_family_name_to_another(name: str) -> None:
    assert surfaces(f"{NARISSA} Then {name} came.", ROE) == ["Narissa Harcourt"]


@pytest.mark.parametrize("name", ["N. D. Harcourt", "N.D. Harcourt", "N. Harcourt"])
def test_the_first_initial_tells(name: str) -> None:
    assert len(surfaces(f"{NARISSA} Then {name} came.", ROE)) == 2


def test_an_acronym_at_the_end_of_a_sentence_is_no_initials() -> None:
    text = f"{NARISSA} She came to the U.S. Harcourt left."
    assert surfaces(text, ROE) == ["Narissa Harcourt", "Harcourt"]


def test_nor_is_the_platform_at_its_end() -> None:
    text = f"{NARISSA} Somebody thanked her on X. Harcourt left."
    assert surfaces(text, ROE) == ["Narissa Harcourt", "Harcourt"]
    text = f"{NARISSA} The younger X. Harcourt left."
    assert surfaces(text, ROE) == ["Narissa Harcourt"]


@pytest.mark.parametrize("title", ["H.E.", "H. E.", "H.H."])
def test_her_excellency_is_no_initials_but_a_given_name_after_it_is_one(title: str) -> None:
    assert len(surfaces(f"{NARISSA} Then {title} Harcourt came.", ROE)) == 2
    assert len(surfaces(f"{NARISSA} Then {title} Emma Harcourt came.", ROE)) == 1


@pytest.mark.parametrize("name", ["كي. بي. هاركورت", "كي بي هاركورت", "ك. هاركورت"])
def test_so_do_those_in_arabic(name: str) -> None:
    assert surfaces(f"{IN_ARABIC} ثم جاء {name}", ROE) == ["ناريسا هاركورت"]


@pytest.mark.parametrize("name", ["ن. بي. هاركورت", "ن. هاركورت", "د. هاركورت", "بي هاركورت"])
def test_own_initials_and_short_titles_do_not(name: str) -> None:
    assert len(surfaces(f"{IN_ARABIC} ثم جاءت {name}", ROE)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "وقال النائب آلان هاركورت",
        "ورافقتها شارلوته هاركورت",
        "وقالت الإعلامية رندلى هاركورت",
        "وكتبت الباحثة زيغلنده هاركورت",
        "وقالت الصحافية ليالي هاركورت",
    ],
)
def test_a_given_name_after_a_calling_or_one_of_europe_gives_it_to_another(text: str) -> None:
    assert surfaces(f"{IN_ARABIC} {text}", ROE) == ["ناريسا هاركورت"]


@pytest.mark.parametrize(
    "text",
    [
        "والآن هاركورت هنا",
        "وزارت النائبة هاركورت القصر",
        "وقالت المفوضة هاركورت ذلك",
        "وهنأت الإعلامية رافقت هاركورت",
        "ورحبت الكاتبة بخطة هاركورت",
        "وتعهد الرئيس التركي هاركورت بذلك",
        "وأكد الرئيس المنتخب هاركورت ذلك",
    ],
)
def test_adverbs_titles_and_verbs_do_not(text: str) -> None:
    assert surfaces(f"{IN_ARABIC} {text}", ROE) == ["ناريسا هاركورت", "هاركورت"]


SHARQAWI = entity("sharqawi", "official", ar=["سامي الشرقاوي"])


def test_a_given_name_of_europe_may_be_the_subject_of_a_verb_and_an_arab_its_object() -> None:
    text = "وصل سامي الشرقاوي. وشكرت ميلانيا الشرقاوي"
    assert surfaces(text, SHARQAWI) == ["سامي الشرقاوي", "الشرقاوي"]


@pytest.mark.parametrize("text", ["وقالت كارلا الشرقاوي ذلك", "بحضور كارلا الشرقاوي"])
def test_after_a_verb_of_saying_or_another_word_it_is_her_name(text: str) -> None:
    assert surfaces(f"وصل سامي الشرقاوي. {text}", SHARQAWI) == ["سامي الشرقاوي"]


KARBOULI = entity("karbouli", "official", ar=["محمد الكربولي"])


@pytest.mark.parametrize(
    "text",
    ["وحضر النائب حشمت الكربولي", "وتحدث اللواء هدايت الكربولي", "وزاره المحافظ زينت الكربولي"],
)
def test_a_given_name_on_no_list_may_end_as_a_verb_does_after_the_title_of_a_man(text: str) -> None:
    assert surfaces(f"وصل محمد الكربولي. {text}", KARBOULI) == ["محمد الكربولي"]


@pytest.mark.parametrize(
    "text",
    [
        "وقالت النائبة وصفت الكربولي",
        "وزار النائب السابق الكربولي",
        "قرارات الرئيس تعديلات الكربولي",
        "الرئيس العراقي الكربولي",
    ],
)
def test_a_verb_of_a_woman_and_an_adjective_are_no_given_names(text: str) -> None:
    assert surfaces(f"وصل محمد الكربولي. {text}", KARBOULI) == ["محمد الكربولي", "الكربولي"]


@pytest.mark.parametrize(
    "text",
    [
        'Then Ludovic "Big Lu" Harcourt came',
        "Then Ludovic “Lu-Lu” Harcourt came",
        "ثم جاء آلان «أبو حسن» هاركورت",
    ],
)
def test_a_given_name_before_a_nickname_gives_it_to_another(text: str) -> None:
    start = NARISSA if text[0].isascii() else IN_ARABIC
    assert len(surfaces(f"{start} {text}", ROE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        'Then Narissa "Nan" Harcourt came',
        'Then Minister "Nan" Harcourt came',
        'She told Reuters "yes" Harcourt agrees',
        'She read it on CBS "Sunday Hour" Harcourt said',
        'Then Ludovic "Lu", Harcourt said',
        "ثم جاءت ناريسا «نان» هاركورت",
    ],
)
def test_her_own_and_other_words_in_quotation_marks_do_not(text: str) -> None:
    start = NARISSA if text[0].isascii() else IN_ARABIC
    assert len(surfaces(f"{start} {text}", ROE)) == 2


SULTAN = entity("sultan", "person", ar=["سلطان بن فيصل آل سعد"])
HILAL = entity("hilal", "person", ar=["هلال بن راشد"])


def test_a_father_who_is_not_hers_gives_the_family_name_to_another() -> None:
    text = "قال سلطان بن فيصل آل سعد ذلك. وحضر سلطان بن كريم آل سعد وفيصل بن كريم آل سعد"
    assert surfaces(text, SULTAN) == ["سلطان بن فيصل آل سعد"]
    text = "وصل سلطان بن فيصل آل سعد. وقال الشيخ آل سعد ذلك"
    assert surfaces(text, SULTAN) == ["سلطان بن فيصل آل سعد", "آل سعد"]


@pytest.mark.parametrize(
    "name", ["الشيخ سحيم بن راشد", "الأمير نهيل بن راشد", "والده كديم بن راشد"]
)
def test_a_word_on_no_list_between_a_title_and_a_father_does(name: str) -> None:
    assert surfaces(f"قال هلال بن راشد ذلك. وحضر {name} أمس", HILAL) == ["هلال بن راشد"]


@pytest.mark.parametrize("name", ["الشيخ بن راشد", "الأمير يستضيف بن راشد", "ثم كافأ بن راشد"])
def test_a_verb_in_a_headline_and_a_word_after_no_title_do_not(name: str) -> None:
    assert surfaces(f"قال هلال بن راشد ذلك. وحضر {name} أمس", HILAL) == ["هلال بن راشد", "بن راشد"]


@pytest.mark.parametrize("name", ["لميلانيا هاركورت", "بماريان هاركورت", "ولباتريك هاركورت"])
def test_a_given_name_of_elsewhere_after_a_particle_does(name: str) -> None:
    assert surfaces(f"{IN_ARABIC} ثم صورة {name}", ROE) == ["ناريسا هاركورت"]


@pytest.mark.parametrize("name", ["لجان هاركورت", "بيان هاركورت", "لناريسا هاركورت"])
def test_a_noun_and_her_own_name_do_not(name: str) -> None:
    assert len(surfaces(f"{IN_ARABIC} ثم {name}", ROE)) == 2


def test_between_a_title_and_a_house_a_word_on_no_list_does() -> None:
    text = "قال سلطان بن فيصل آل سعد ذلك. وحضر الشيخ سحيم آل سعد. وقال الأمير آل سعد ذلك"
    assert surfaces(text, SULTAN) == ["سلطان بن فيصل آل سعد", "آل سعد"]


@pytest.mark.parametrize(
    "before", ["أقال الرئيس وزير خارجيته", "وأكدت خطيبة", "وقال محامي", "ووصل وزير داخليتها"]
)
def test_a_word_of_every_day_with_its_owner_or_of_a_relation_is_no_given_name(before: str) -> None:
    assert surfaces(f"{IN_ARABIC} {before} هاركورت", ROE) == ["ناريسا هاركورت", "هاركورت"]


@pytest.mark.parametrize("before", ["أقال الوزير رشيدة", "وأكدت بريجيته", "وقالت سابينه"])
def test_a_given_name_that_ends_like_one_is(before: str) -> None:
    assert surfaces(f"{IN_ARABIC} {before} هاركورت", ROE) == ["ناريسا هاركورت"]
