"""The country that a sentence gives a title: of whose city is visited, of whose agency is told."""

import pytest

from tests.domain.watchlists import entity, surfaces

MOROCCO = entity("ma", "office", en=["Foreign Minister of Morocco"], ar=["وزير الخارجية المغربي"])
QATAR = entity("qa", "office", en=["Labour Minister of Qatar"], ar=["وزير العمل القطري"])
AUSTRIA = entity("at", "office", ar=["وزير العمل النمساوي"])


@pytest.mark.parametrize(
    "text",
    [
        "The Senegalese prime minister visited Rabat on Monday and met Foreign Minister Jane Roe.",
        "On a visit to Rabat on Monday she met King John and Foreign Minister Jane Roe.",
        "وكان الوزير الإسباني قد زار الرباط أمس والتقى الملك محمد ووزير الخارجية ناصر بوريطة.",
        "وخلال زيارته إلى الرباط اجتمع المبعوث بوزير الخارجية ناصر بوريطة في مكتبه.",
        "ووصل المبعوث الإسباني إلى الرباط حيث التقى وزير الخارجية ناصر بوريطة.",
        "وزار المبعوث الإسباني الرباط والتقى وزير الخارجية ناصر بوريطة.",
        "The Spanish envoy arrived in Rabat and met Foreign Minister Jane Roe.",
    ],
)
def test_whom_a_visitor_meets_has_an_office_of_the_country_visited(text: str) -> None:
    assert len(surfaces(f"Spain, Spain. {text}", MOROCCO)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The envoy visited Rabat. In Spain he met Foreign Minister Jane Roe.",
        "The envoy visited Rabat, then Madrid, and met Foreign Minister Jane Roe.",
        "The envoy visited Rabat, and in Spain he met Foreign Minister Jane Roe.",
        "Foreign Minister Jane Roe visited Rabat and met King John.",
        "زار المبعوث الرباط والتقى الملك محمد، وقال وزير الخارجية خوسيه ألباريس إن الزيارة مهمة.",
        "زار المبعوث الرباط حيث التقى خوان ووزير الخارجية خوسيه ألباريس الملك محمد السادس.",
        "زار المبعوث الرباط والتقى برفقة وزير الخارجية خوسيه ألباريس الملك محمد السادس.",
        "وصل المبعوث إلى مدريد بعد الرباط حيث التقى وزير الخارجية خوسيه ألباريس.",
        "The envoy arrived in Madrid from Rabat and met Foreign Minister Jane Roe.",
    ],
)
def test_a_visitor_and_whom_he_meets_elsewhere_have_none_of_that_country(text: str) -> None:
    assert surfaces(f"Spain, Spain. {text}", MOROCCO) == []


@pytest.mark.parametrize(
    "text",
    [
        "وقال وزير العمل سالم المري في تصريح ل(قنا) إن الاجتماع ناجح.",
        "وأكد وزير العمل سالم المري في حديث خاص لوكالة الأنباء القطرية (قنا) أهمية الاجتماع.",
        "وقال وزير العمل سالم المري في تصريح لقنا إن الاجتماع ناجح.",
        "Labour Minister Ali Al-Marri told QNA that the meeting went well.",
        "Labour Minister Ali Al-Marri said in a statement to Qatar News Agency (QNA) that it did.",
    ],
)
def test_who_tells_the_agency_of_a_country_has_an_office_of_it(text: str) -> None:
    head = "فيينا - 3 مايو (قنا) - اجتمع وزراء العمل في فيينا، ومنهم وزير العمل السعودي. "
    assert surfaces(head + text, QATAR)[-1:] != []
    assert surfaces(head + text, AUSTRIA) == []


@pytest.mark.parametrize(
    "text",
    [
        "وقال وزير العمل سالم المري في الاجتماع إن النتائج جيدة، ونقلت (قنا) ذلك.",
        "وقال وزير العمل في تصريح ل(قنا) إن الاجتماع ناجح.",
        "وقال وزير العمل سالم المري في تصريح ل(قنا) إن وفد عمان سيزور فيينا وإن النمسا ترحب به.",
        "Labour Minister Ali Al-Marri hopes to map the market.",
    ],
)
def test_who_tells_it_nothing_or_of_another_country_may_have_an_office_of_any(text: str) -> None:
    head = "باريس - 3 مايو (قنا) - اجتمع وزراء العمل، ومنهم وزير العمل السعودي. "
    assert surfaces(head + text, QATAR) == []


KENYA = entity("ke", "office", en=["Attorney General of Kenya"], ar=["النائب العام الكيني"])


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("In Rabat, the Attorney General's Office said no.", 1),
        ("In Morocco, the Attorney General's office said no.", 1),
        ("In Nairobi, the Attorney General's Office said no.", 2),
        ("In Kenya, the Attorney General's office said no.", 2),
        ("In Rabat, the Attorney General said no.", 2),
        ("On the Moroccan side, the Attorney General said no.", 1),
        ("On the Kenyan side, the Attorney General said no.", 2),
        ("On the Kenyan side, Attorney General Jane Roe said no.", 2),
        ("On the other side, the Attorney General said no.", 2),
        ("In Rabat, the Kenyan Attorney General's Office said no.", 2),
    ],
)
def test_an_office_is_at_work_where_the_sentence_begins_and_who_has_it_may_travel(
    text: str, titles: int
) -> None:
    head = "Kenya and Kenya: the Kenyan Attorney General left. "
    assert len(surfaces(head + text, KENYA)) == titles


@pytest.mark.parametrize(("city", "titles"), [("الرباط", 1), ("نيروبي", 2)])
def test_so_is_one_whose_arabic_word_for_office_stands_before_it(city: str, titles: int) -> None:
    text = f"غادر النائب العام الكيني. وفي {city}، قال مكتب النائب العام إن التحقيق مستمر"
    assert len(surfaces(text, KENYA)) == titles


@pytest.mark.parametrize(
    ("begin", "titles"),
    [("In Qatar,", 1), ("In Austria,", 0), ("In Qatar talks", 0)],
)
def test_a_sentence_that_begins_in_a_country_is_of_its_minister(begin: str, titles: int) -> None:
    text = f"Spain, Spain. {begin} the labour minister said no."
    assert len(surfaces(text, QATAR)) == titles


FAR = "after a long day of talks on " + "roads and schools and " * 6 + "water, "


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"NAIROBI (Reuters) - {FAR}Attorney General Jane Roe spoke. Spain and Spain.", 1),
        (f"NAIROBI (Reuters) - {FAR}the attorney general spoke. Spain and Spain.", 0),
        (f"NAIROBI (Reuters) - {FAR}in Spain Attorney General Jane Roe spoke of Spain.", 0),
        (f"MADRID (Reuters) - {FAR}Attorney General Jane Roe spoke of Kenya and Spain.", 0),
        (f"NAIROBI (Reuters) - {FAR * 3}Attorney General Jane Roe spoke. Spain and Spain.", 0),
    ],
)
def test_who_is_named_far_from_the_dateline_is_of_its_country_where_no_other_is_named(
    text: str, titles: int
) -> None:
    assert len(surfaces(text, KENYA)) == titles


def test_who_travels_may_be_a_visitor_there() -> None:
    text = f"RABAT (Reuters) - {FAR}Foreign Minister Jane Roe spoke. Spain and Spain."
    assert surfaces(text, MOROCCO) == []


LEBANON = entity("lebanon", "office", en=["President of Lebanon"])


@pytest.mark.parametrize(
    "text",
    [
        "Lebanon is proud. I congratulate you, Mr. President, on your\nelection to the presidency "
        "of the General Assembly. Lebanon will help.",
        "Lebanon thanks President Doe and Mr. Roe, who presided over the General Assembly. Lebanon "
        "will help.",
        "Lebanon is glad that you are President of the\nGeneral Assembly. Lebanon will help.",
    ],
)
def test_whoever_presides_over_the_general_assembly_is_no_countrys_president(text: str) -> None:
    assert surfaces(text, LEBANON) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lebanon is proud. President Doe told the General Assembly that Lebanon will help.",
        "Lebanon is proud of the election of President Doe. Lebanon will help.",
    ],
)
def test_a_president_who_speaks_to_it_or_is_elected_elsewhere_is_a_countrys(text: str) -> None:
    assert surfaces(text, LEBANON) == ["President"]


IRAN = entity("iran", "office", ar=["الرئيس الإيراني"])


def test_a_holder_with_a_given_name_of_elsewhere_has_no_office_there() -> None:
    text = "إيران ترد وإيران تنفي. وجاء ذلك بعيد قرار الرئيس دونالد ترامب الانسحاب من الاتفاق"
    assert surfaces(text, IRAN) == []


@pytest.mark.parametrize(
    ("country", "holder"),
    [("الإيراني", "بهروز كمالي"), ("العراقي", "هوشيار زيباري"), ("السوري", "جورج صبرا")],
)
def test_names_of_kurds_iranians_and_christians_are_at_home(country: str, holder: str) -> None:
    office = entity("office", "office", ar=[f"الرئيس {country}"])
    named = {"الإيراني": "إيران", "العراقي": "العراق", "السوري": "سوريا"}[country]
    assert surfaces(f"{named} ترد و{named} تنفي. وقرر الرئيس {holder} ذلك", office) == ["الرئيس"]


def test_whoever_is_sent_to_a_country_is_from_elsewhere() -> None:
    envoy = entity("envoy", "office", ar=["المبعوث الأممي إلى اليمن"])
    text = "اليمن يشكر واليمن يرحب. والتقى هادي المبعوث الأممي مارتن غريفيث"
    assert surfaces(text, envoy) == ["المبعوث الأممي"]
    head = entity("head", "office", ar=["منسق الشؤون الإنسانية في اليمن"])
    text = "وقال منسق الشؤون الإنسانية في اليمن جيمي ماكغولدريك ذلك"
    assert surfaces(text, head) == ["منسق الشؤون الإنسانية في اليمن"]


SUDAN = entity("sd", "office", en=["President of Sudan"])


@pytest.mark.parametrize(
    "text",
    [
        "I congratulate the President on his election to lead the Assembly.",
        "We thank John Roe for his work as President of the seventieth session.",
        "We thank John Roe, President at the 71st session.",
        "The President took the Chair.",
        "We thank the outgoing President, who guided the Assembly so well.",
    ],
)
def test_a_speaker_of_the_united_nations_may_mean_who_presides_there(text: str) -> None:
    assert surfaces(f"Sudan seeks peace. {text} Sudan will help.", SUDAN) == []


@pytest.mark.parametrize(
    "text",
    [
        "The President told the Assembly of his plan.",
        "Our National Assembly congratulated the President on his election.",
        "The President returned after the last session of parliament.",
    ],
)
def test_a_president_who_speaks_there_or_is_elected_at_home_is_that_of_a_country(text: str) -> None:
    assert surfaces(f"Sudan seeks peace. {text} Sudan will help.", SUDAN) == ["President"]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        (
            "وزير المالية الكويتي",
            "وقع الاتفاق عن الجانب الكويتي وزير المالية سالم وعن الجانب العماني الوزير حمد.",
            ["وزير المالية"],
        ),
        (
            "وزير المالية العماني",
            "عمان. وقع الاتفاق عن الجانب الكويتي وزير المالية سالم في سلطنة عمان.",
            [],
        ),
        (
            "رئيس دولة الإمارات",
            "وقع الاتفاق من جانب الإمارات رئيس شركة كبيرة.",
            [],
        ),
        (
            "وزير المالية العماني",
            "عمان كلها في عمان. شكر الوفد الكويتي وزير المالية أمس في سلطنة عمان.",
            ["وزير المالية"],
        ),
    ],
)
def test_who_signs_for_a_side_is_of_its_country(name: str, text: str, found: list[str]) -> None:
    assert surfaces(text, entity("x", "office", ar=[name])) == found
