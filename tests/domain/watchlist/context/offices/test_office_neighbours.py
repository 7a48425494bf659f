"""The words around the title of an office: its country, former holders, and who holds it."""

import pytest

from tests.domain.watchlists import entity, surfaces, watchlist

JORDAN = entity("jordan", "office", en=["Foreign Minister of Jordan"], ar=["وزير الخارجية الأردني"])
KUWAIT = entity("kuwait", "office", en=["Foreign Minister of Kuwait"])


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister of Kuwait met Foreign Minister of Iran Abbas Araghchi",
        "Kuwait received Egyptian Foreign Minister Badr Abdelatty",
        "Iranian Foreign Minister in Kuwait",
        "Kuwait hosted Foreign Minister Hakan Fidan of Turkey",
    ],
)
def test_the_country_of_somebody_else_is_not_that_of_the_office(text: str) -> None:
    assert surfaces(text, KUWAIT) == []


@pytest.mark.parametrize(
    "text",
    [
        "Former Jordanian Foreign Minister Nasser Judeh",
        "Jordan's former Foreign Minister Nasser Judeh",
        "the late Jordanian foreign minister",
        "a former spokesman for the Jordanian foreign minister",
        "the spokesman for the deputy Jordanian foreign minister",
        "an adviser to the spokesman for the Jordanian foreign minister",
        "the Jordanian foreign minister's adviser",
        "وزير الخارجية الأردني السابق ناصر جودة",
        "وزير الخارجية الأردني الأسبق",
        "وزير الخارجية الأردني الإسلامي السابق ناصر جودة",
        "حضر وزير الخارجية الأردني اليساري الأسبق",
        "وزير الخارجية الأردني في حكومة الظل",
        "قال وزير الخارجية الأردني بحكومة الظل ناصر جودة",
        "the Jordanian foreign minister in the shadow cabinet",
        "المتحدث باسم نائب وزير الخارجية الأردني",
        "المتحدثة باسم وكيل وزير الخارجية الأردني",
        "حضر السفير ونائب وزير الخارجية الأردني",
        "قال لنائب وزير الخارجية الأردني",
        "اجتمع بمستشار وزير الخارجية الأردني",
        "زار لمدير مكتب وزير الخارجية الأردني",
        "Nasser Judeh, formerly the Jordanian foreign minister",
        "Nasser Judeh, once Jordan's foreign minister, wrote",
        "Nasser Judeh, who was once the Jordanian foreign minister",
        "Nasser Judeh, a one-time Jordanian foreign minister",
        "قال وزير خارجية أردني سابق",
        "the head of the office of the Jordanian foreign minister",
        "the director of the Jordanian foreign minister's office",
        "رئيس مكتب وزير الخارجية الأردني",
        "مديرة مكتب وزير الخارجية الأردني",
        "Nasser Judeh, once the Jordanian foreign minister, wrote",
        "Nasser Judeh, Jordan's foreign minister until 2013, wrote",
        "Nasser Judeh was Jordanian foreign minister till 2013",
        "ناصر جودة، وزير الخارجية الأردني حتى عام 2013",
        "ناصر جودة، وزير الخارجية الأردني حتى 2013",
    ],
)
def test_who_held_it_or_stands_beside_the_holder_is_not_it(text: str) -> None:
    assert surfaces(text, JORDAN) == []


@pytest.mark.parametrize(
    "text",
    [
        "The talks go on, once Jordanian Foreign Minister Ayman Safadi is back",
        "The talks go on once the Jordanian foreign minister is back",
        "The talks go on, once the Jordanian foreign minister is back",
        "This time Jordanian Foreign Minister Ayman Safadi came",
        "The Jordanian foreign minister until then had said nothing",
        "Jordanian Foreign Minister Ayman Safadi stays until 2026 begins",
        "The Jordanian foreign minister in the shadow of the war",
        "التقى وزير الخارجية الأردني الرئيس السابق جيمي كارتر",
        "حضر وزير الخارجية الأردني والنائب الاشتراكي السابق",
        "قال وزير الخارجية الأردني في حكومة الوحدة",
    ],
)
def test_what_a_holder_does_once_says_of_no_former_one(text: str) -> None:
    assert len(surfaces(text, JORDAN)) == 1


def test_a_former_holder_with_the_country_leaves_a_title_alone_to_the_one_of_today() -> None:
    text = (
        "Foreign Minister Ayman Safadi left for Jordan's north. A former Jordanian foreign "
        "minister, Nasser Judeh, did not."
    )
    assert len(surfaces(text, JORDAN)) == 1


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Jordanian Foreign Minister Ayman Safadi said", "Ayman Safadi"),
        ("Jordan's Foreign Minister, Ayman Safadi, said", "Ayman Safadi"),
        ("Ayman Safadi, Jordan's foreign minister, said", "Ayman Safadi"),
        ("Jordanian Foreign Minister Tsai Ing-wen left", "Tsai Ing-wen"),
        ("وزير الخارجية الأردني أيمن الصفدي", "أيمن الصفدي"),
        ("وزير الخارجية وشؤون المغتربين الأردني أيمن الصفدي", "أيمن الصفدي"),
        ("أيمن الصفدي، وزير الخارجية الأردني،", "أيمن الصفدي"),
        ("بحث أيمن الصفدي وزير الخارجية الأردني الأوضاع", "أيمن الصفدي"),
        ("وزير الخارجية الأردني ونظيره المصري", None),
        ("وزير الخارجية الأردني على أجندة", None),
        ("وزير الخارجية الأردني بحثا تسريع الحملة", None),
        ("يريد وزير الخارجية الأردني تخفيف صادرات", None),
        ("وزير الخارجية الأردني دونالد ترمب خطابه الحاد", "دونالد ترمب"),
        ("وزير الخارجية الأردني محمد شياع السوداني اليوم", "محمد شياع السوداني"),
        ("وزير الخارجية الأردني عبد الفتاح السيسي", "عبد الفتاح السيسي"),
        ("وزير الخارجية الأردني جاستن ترودو، الذي", "جاستن ترودو"),
        ("وزير الخارجية الأردني محمد بن سلمان", "محمد بن سلمان"),
        ("وزير الخارجية الأردني يستقبل السفير", None),
        ("Jordan's Foreign Minister, Reuters News reported", None),
    ],
)
def test_the_holder_is_whom_the_text_names_so(text: str, holder: str | None) -> None:
    (match,) = watchlist(JORDAN).match(text)
    assert match.holder == holder


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("وزير الخارجية الروسي", "انتقد #وزير_الخارجية_الألماني روسيا", []),
        ("وزير خارجية أميركا", "وزير خارجية الولايات المتحدة", ["وزير خارجية الولايات المتحدة"]),
        ("US President", "the President of the United States", ["President of the United States"]),
        ("الرئيس الأمريكي", "الرئيس التنفيذي لشركة أمريكية", []),
        ("US President", "US firms met Honduran President Juan Hernandez", []),
        ("US President", "Lucy Valenti, president of the Canatur, praised US aid", []),
        ("US President", "US aid began under President Nixon", ["President"]),
        ("US President", "the President of the Republic, US envoys", ["President of the Republic"]),
    ],
)
def test_hashtags_countries_of_two_words_and_chief_executives_are_known(
    name: str, text: str, found: list[str]
) -> None:
    assert surfaces(text, entity("x", "office", en=[name])) == found


FARMS = entity("farms", "office", ar=["وزير الزراعة المصري"])


@pytest.mark.parametrize(
    "title",
    [
        "وزير الزراعة والثروة السمكية المصري",
        "وزير الزراعة والري والموارد المائية المصري",
        "وزيرة الزراعة والثروة السمكية المصرية",
    ],
)
def test_what_else_a_ministry_is_for_may_stand_before_its_country(title: str) -> None:
    assert surfaces(f"افتتح {title} محمد علي المعرض في الأردن", FARMS) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير الزراعة والرئيس المصري في عمان",
        "التقى وزير الزراعة والحكومة المصرية في عمان",
        "التقى وزير الزراعة والثروة السمكية الأردني في مصر",
        "التقى وزير الزراعة والثروة السمكية المصرية في عمان",
    ],
)
def test_somebody_else_named_beside_a_minister_is_no_part_of_the_title(text: str) -> None:
    assert surfaces(f"الأردن والأردن: {text}", FARMS) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jordan's Prime Minister and Foreign Minister met Egypt's envoys in Egypt", 1),
        (
            "Egypt, Egypt: Jordanian Deputy Prime Minister and Foreign Minister Jane Roe",
            1,
        ),
        ("Egypt's prime minister and foreign minister met Jordan's envoys in Jordan", 0),
        ("a former Jordanian prime minister and foreign minister left Jordan", 0),
        ("Former prime minister and foreign minister Jane Roe left Jordan", 0),
        ("Jordan heard the Egyptian prime minister and Foreign Minister Ayman Safadi of Jordan", 1),
        ("في مصر ومصر قال رئيس الوزراء الأردني ووزير الخارجية جعفر حسان", 1),
        ("في الأردن قال رئيس الوزراء المصري ووزير الخارجية إن", 0),
        ("في مصر ومصر التقى رئيس الوزراء الأردني وزير الخارجية بدر عبدالعاطي", 0),
        ("التقى رئيس الوزراء المصري ووزير الخارجية الأردني في مصر", 1),
    ],
)
def test_the_second_of_two_titles_has_the_country_of_the_first(text: str, found: int) -> None:
    assert len(surfaces(text, JORDAN)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Egypt and Egypt thanked Jordan, whose foreign minister, Jane Roe, spoke", 1),
        ("Egypt and Egypt thanked Jordan, whose new foreign minister spoke", 1),
        ("Jordan and Jordan thanked Egypt, whose foreign minister spoke", 0),
        ("Egypt and Egypt thanked Jordan's king, whose friends met the foreign minister", 0),
        ("Egypt and Egypt thanked Jordan, whose former foreign minister spoke", 0),
    ],
)
def test_the_country_before_whose_has_the_office(text: str, found: int) -> None:
    assert len(surfaces(text, JORDAN)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Roe, the former U.S. trade representative, disagreed",
        "Deputy U.S. Trade Representative Jane Roe spoke",
    ],
)
def test_what_changes_a_title_may_stand_before_initials_of_its_country(text: str) -> None:
    office = entity("ustr", "office", en=["US Trade Representative"])
    assert surfaces(text, office) == []
    assert surfaces("The U.S. Trade Representative spoke", office) == ["Trade Representative"]


@pytest.mark.parametrize(
    "text", ["The office of the Jordanian foreign minister said", "وذكر مكتب وزير الخارجية الأردني"]
)
def test_what_his_office_says_is_said_by_the_office(text: str) -> None:
    assert len(surfaces(text, JORDAN)) == 1


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("A spokesman for the Jordanian foreign minister, John Roe, said", None),
        ("John Roe, deputy spokesman for the Jordanian foreign minister, said", None),
        ("A spokeswoman for Jordan's Foreign Minister Ayman Safadi said", "Ayman Safadi"),
        ("قال المتحدث باسم وزير الخارجية الأردني سفيان علي", None),
        ("قالت الناطقة الرسمية باسم وزير الخارجية الأردني", None),
    ],
)
def test_what_his_spokesman_says_is_said_for_the_holder_of_the_office(
    text: str, holder: str | None
) -> None:
    (match,) = watchlist(JORDAN).match(text)
    assert match.holder == holder


def test_the_name_of_a_spokesman_is_not_taken_for_the_holders() -> None:
    text = (
        "A spokesman for Jordan's Foreign Minister, John Roe, left Egypt. In Jordan Foreign "
        "Minister Ayman Safadi stayed."
    )
    assert len(surfaces(text, JORDAN)) == 2


def test_a_minister_of_a_federation_has_that_beside_his_title() -> None:
    german = entity("de", "office", en=["Defence Minister of Germany"])
    assert surfaces("Germany's Federal Minister of Defence left", german) == ["Minister of Defence"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("وصل وزير الرياضة والشباب إلى قطر", "وزير الرياضة والشباب"),
        ("وصل وزير الرياضة والتعاون الدولي إلى قطر", "وزير الرياضة والتعاون الدولي"),
        ("وصل وزير الرياضة والتعليم العالي إلى قطر", "وزير الرياضة والتعليم العالي"),
        ("وصل وزير الرياضة والتنمية الاجتماعية إلى قطر", "وزير الرياضة والتنمية الاجتماعية"),
        ("وصل وزير الرياضة والتعليم الأساسي إلى قطر", "وزير الرياضة والتعليم الأساسي"),
        ("وصل وزير الرياضة والشباب الجديد إلى قطر", "وزير الرياضة والشباب"),
        ("وصل وزير الرياضة والوفد المرافق إلى قطر", "وزير الرياضة"),
        ("وصل وزير الرياضة والثقافة حاضرة في قطر", "وزير الرياضة والثقافة"),
        ("Qatar's Minister of Sports and Youth said", "Minister of Sports and Youth"),
        ("Qatar's minister of sports and youth said", "minister of sports and youth"),
        ("Qatar's minister of sports and Trade said", "minister of sports"),
        ("Qatar's Minister of Sports and Trade Minister Jane Roe said", "Minister of Sports"),
        ("Qatar's Minister of Sports and Jane Roe said", "Minister of Sports"),
    ],
)
def test_what_else_a_minister_is_for_belongs_to_the_title(text: str, title: str) -> None:
    sports = entity("qa", "office", en=["Sports Minister of Qatar"], ar=["وزير الرياضة القطري"])
    assert surfaces(text, sports) == [title]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الكويت في 3 مايو / كونا / قال السفير الهندي لدى البلاد", ["السفير الهندي لدى البلاد"]),
        ("قال السفير الهندي لدى مصر إن الكويت قريبة", []),
    ],
)
def test_an_ambassador_may_be_sent_to_the_country_of_the_news(
    text: str, expected: list[str]
) -> None:
    indian = entity("in", "office", ar=["السفير الهندي لدى الكويت"])
    assert surfaces(text, indian) == expected


def test_those_abroad_whom_a_minister_is_for_belong_to_the_title() -> None:
    tunisian = entity("tn", "office", ar=["وزير الشؤون الخارجية التونسي"])
    title = "وزير الشؤون الخارجية والهجرة والتونسيين بالخارج"
    assert surfaces(f"وصل {title} إلى مصر", tunisian) == [title]


def test_whoever_has_an_arabic_title_for_somebody_else_does_not_hold_it() -> None:
    office = entity("bank", "office", ar=["محافظ البنك المركزي المصري"])
    assert surfaces("وقال محافظ البنك المركزي المصري بالإنابة", office) == []


LEBANON = entity("lebanon", "office", en=["President of Lebanon"], ar=["الرئيس اللبناني"])


@pytest.mark.parametrize(
    "text",
    [
        "The President of Lebanon spoke in Beirut. I congratulate you, Mr. President, on that.",
        "The President of Lebanon spoke in Beirut.\nMadam President, we thank you.",
        "وصل الرئيس اللبناني إلى بيروت. وقال له: شكرا سيدي الرئيس على ذلك.",
        "وصل الرئيس اللبناني إلى بيروت. وقال: السيد الرئيس، أهنئكم.",
    ],
)
def test_who_is_spoken_to_by_a_title_is_not_told(text: str) -> None:
    assert len(surfaces(text, LEBANON)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The President of Lebanon spoke in Beirut. The President, who left later, said little.",
        "وصل الرئيس اللبناني إلى بيروت. واستقبل السيد الرئيس وفدا.",
        "وصل الرئيس اللبناني إلى بيروت. وقال السيد الرئيس جوزيف عون ذلك.",
    ],
)
def test_who_is_spoken_of_by_a_title_with_a_courtesy_has_it(text: str) -> None:
    assert len(surfaces(text, LEBANON)) == 2


def test_who_is_spoken_to_by_a_title_that_says_of_what_it_is_has_it() -> None:
    nations = entity("nations", "office", en=["Secretary-General of the United Nations"])
    text = "Mr. President, Mr. Secretary-General of the United Nations, ladies and gentlemen"
    assert surfaces(text, nations) == ["Secretary-General of the United Nations"]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("King of Jordan", "We thank the King of Jordan for his gift.", ["King of Jordan"]),
        ("UN Secretary-General", "We thank the UN Secretary-General for her report.",
         ["UN Secretary-General"]),
        ("Minister of State of Japan", "the Minister of State of Japan for Disarmament spoke", []),
    ],
)  # fmt: skip
def test_what_somebody_is_thanked_for_is_not_what_the_office_is_for(
    name: str, text: str, found: list[str]
) -> None:
    assert surfaces(text, entity("x", "office", en=[name])) == found


@pytest.mark.parametrize("relative", ["ابنة", "شقيق", "والدة", "أرملة", "زوجة", "صهر"])
def test_a_relative_does_not_have_the_office(relative: str) -> None:
    kenya = entity("ke", "office", ar=["الرئيس الكيني"])
    assert surfaces(f"حضرت {relative} الرئيس الكيني الحفل.", kenya) == []
    assert surfaces(f"حضرت {relative} الوزير، وكرم الرئيس الكيني الفائزين.", kenya) != []


@pytest.mark.parametrize("relative", ["والده", "شقيقه", "ابنه"])
def test_a_relative_of_somebody_else_may(relative: str) -> None:
    kenya = entity("ke", "office", ar=["الرئيس الكيني"])
    assert surfaces(f"شكر {relative} الرئيس الكيني.", kenya) == ["الرئيس الكيني"]


def test_what_a_relative_is_called_says_of_what_country_the_president_is() -> None:
    kenya = entity("ke", "office", ar=["الرئيس الكيني"])
    text = "تشيلي وتشيلي. وصلت ابنة الرئيس الكيني أمس. ثم وصل الرئيس أيضا إلى المدينة."
    assert surfaces(text, kenya) == ["الرئيس"]
    text = "تشيلي وتشيلي. وصلت ابنة الرئيس الكيني مريم روتو أمس. وفي تشيلي تحدث الرئيس روتو."
    assert surfaces(text, kenya) == ["الرئيس"]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("الرئيس الأمريكي", "أمريكا وأمريكا. استقبل رئيس الجمهورية وفدا.", []),
        ("الرئيس العراقي", "العراق والعراق. استقبل رئيس الجمهورية وفدا.", ["رئيس الجمهورية"]),
        ("رئيس مجلس النواب الأمريكي", "أمريكا وأمريكا. وقال رئيس البرلمان إنه يرفض.", []),
        ("رئيس مجلس النواب الأمريكي", "أمريكا وأمريكا. وقال رئيس مجلس النواب إنه يرفض.",
         ["رئيس مجلس النواب"]),
    ],
)  # fmt: skip
def test_a_title_that_nobody_has_in_a_country_is_not_of_it(
    name: str, text: str, found: list[str]
) -> None:
    assert surfaces(text, entity("x", "office", ar=[name])) == found
