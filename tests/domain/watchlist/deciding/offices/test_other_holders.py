"""A title without its country is another's where somebody else is named after it."""

import pytest

from tests.domain.watchlists import entity, surfaces

OMAN = entity("om", "office", en=["Defence Minister of Oman"], ar=["وزير الدفاع العماني"])
ROE = entity("roe", "official", en=["Jane Roe"], roles=({"en": "Defence Minister of Kenya"},))
DOE = entity("doe", "official", en=["John Doe"], roles=({"ar": "وزير الدفاع العماني"},))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Oman's Minister of Defence John Doe spoke. Defence Minister Jane Roe also spoke.",
            ["Minister of Defence"],
        ),
        (
            "Oman's Minister of Defence John Doe spoke. Defence Minister Doe also spoke.",
            ["Minister of Defence", "Defence Minister"],
        ),
        (
            "Oman's Minister of Defence John Doe spoke. Defence Minister H.E. John Doe left.",
            ["Minister of Defence", "Defence Minister"],
        ),
        (
            "Oman's Minister of Defence John Doe spoke. Defence Minister H.E. Jane Roe left.",
            ["Minister of Defence"],
        ),
        (
            "Oman's Minister of Defence John Doe spoke. The Defence Minister said Acme had won.",
            ["Minister of Defence", "Defence Minister"],
        ),
        (
            "Oman's Minister of Defence John Doe spoke. Defence Minister Said Roe left.",
            ["Minister of Defence"],
        ),
        (
            "قال وزير الدفاع العماني محمد الصقري. وحضر سالم مشعل. وقال وزير الدفاع مشعل كلاما",
            ["وزير الدفاع العماني"],
        ),
        (
            "قال وزير الدفاع العماني محمد الصقري. وحضر سالم مشعل. وقال وزير الدفاع الصقري إن",
            ["وزير الدفاع العماني", "وزير الدفاع"],
        ),
        (
            "Oman's Defence Minister John Al-Doe spoke in Oman. Defence Minister Jane Al-Roe left.",
            ["Defence Minister"],
        ),
        (
            "Oman's Defence Minister John bin Ali bin Hamad Al Doe spoke. Defence Minister Al Doe"
            " of Oman left.",
            ["Defence Minister", "Defence Minister"],
        ),
        (
            "قال وزير الدفاع العماني سالم بن علي في عمان كلاما. وقال وزير الدفاع راشد بن حمد كلاما",
            ["وزير الدفاع العماني"],
        ),
        (
            "Oman's Minister of Defence spoke. Defence Minister John Doe also spoke in Oman.",
            ["Minister of Defence", "Defence Minister"],
        ),
        (
            "Oman's Minister of Defence John Doe spoke. Omani Defence Minister Jane Roe spoke.",
            ["Minister of Defence", "Defence Minister"],
        ),
    ],
)
def test_the_one_who_has_the_whole_title_is_not_somebody_else_after_a_shorter_one(
    text: str, titles: list[str]
) -> None:
    assert surfaces(text, OMAN) == titles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("عمان: شكر وزير الدفاع العماني وفدا. Defence Minister Jane Roe visited Oman.", False),
        ("عمان: شكر وزير الدفاع العماني وفدا. Defence Minister Sir John Doe left Oman.", True),
        ("عمان: شكر وزير الدفاع العماني وفدا. Defence Minister Jim Poe spoke in Oman.", True),
        ("Oman: the Defence Minister. Jane Roe visited Oman.", True),
        ("Oman, Oman: Omani Defence Minister Jane Roe spoke.", True),
    ],
)
def test_nor_is_it_that_of_a_tracked_person_with_a_role_of_another_country(
    text: str, found: bool
) -> None:
    assert ("Defence Minister" in surfaces(text, OMAN, ROE, DOE)) is found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Jane Roe signed it because the law wants the defence minister's consent.", 1),
        ("John Doe signed it because the law wants the defence minister's consent.", 2),
        ("Jane Roe signed it. The law wants the defence minister's consent.", 2),
        ("Jane Roe and John Doe want the defence minister's consent.", 2),
        ("Jane Roe wants the Omani defence minister's consent.", 2),
    ],
)
def test_a_title_in_the_sentence_of_who_has_it_in_another_country_is_that_one(
    text: str, count: int
) -> None:
    found = surfaces(f"Oman and Oman. Oman's defence minister left. {text}", OMAN, ROE, DOE)
    assert found.count("defence minister") == count


def test_so_it_is_where_his_role_is_in_arabic() -> None:
    premier = entity("it", "office", en=["Prime Minister of Italy"], ar=["رئيسة الوزراء الإيطالية"])
    host = entity(
        "host", "official", ar=["سالم مشعل"], roles=({"ar": "رئيس مجلس الوزراء العماني"},)
    )
    text = "وصلت رئيسة الوزراء الإيطالية، واستقبلها سالم مشعل رئيس مجلس الوزراء."
    assert surfaces(text, premier, host) == ["رئيسة الوزراء الإيطالية", "سالم مشعل"]


def test_a_title_in_the_sentence_of_who_has_another_is_nobody_elses() -> None:
    poe = entity("poe", "official", en=["Jim Poe"], roles=({"en": "Finance Minister of Kenya"},))
    text = "Oman and Oman. Jim Poe signed it because the law wants the defence minister's consent."
    assert "defence minister" in surfaces(text, OMAN, poe)


@pytest.mark.parametrize(
    ("name", "titles"),
    [("بري", ["الرئيس اللبناني"]), ("عون", ["الرئيس اللبناني", "الرئيس"])],
)
def test_one_word_after_a_title_is_a_name_where_it_stands_after_a_given_name(
    name: str, titles: list[str]
) -> None:
    lebanon = entity("lb", "office", ar=["الرئيس اللبناني"])
    text = "استقبل الرئيس اللبناني جوزيف عون في لبنان نبيه بري"
    assert surfaces(f"{text}. وقال الرئيس {name} إن", lebanon) == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("مسقط: قال وزير الدفاع سالم مشعل أمس. وفي نيروبي، قال وزير الدفاع جون رو أمس", 1),
        ("مسقط: قال وزير الدفاع سالم مشعل أمس. وفي نيروبي، قال وزير الدفاع سالم مشعل أمس", 2),
        ("مسقط: قال وزير الدفاع سالم مشعل أمس. وفي نيروبي، قال وزير الدفاع السعيد رو أمس", 1),
        ("مسقط: قال وزير الدفاع سالم مشعل أمس. وفي نيروبي، قال وزير الدفاع عبد الصبور رو", 1),
        ("مسقط: قال وزير الدفاع سالم مشعل أمس. وفي صلالة، قال وزير الدفاع سالم مشعل أمس", 2),
        (
            "MUSCAT: Defence Minister Salem Doe spoke. In Nairobi, Defence Minister Jane Roe left.",
            1,
        ),
        ("MUSCAT: Defence Minister Salem Doe spoke. In Nairobi, Defence Minister Doe left.", 2),
    ],
)
def test_another_name_in_a_sentence_that_begins_elsewhere_is_that_of_whoever_has_it_there(
    text: str, titles: int
) -> None:
    assert len(surfaces(text, OMAN)) == titles


@pytest.mark.parametrize(
    ("name", "titles"), [("عبد الصبور مشعل", 2), ("عبدالصبور مشعل", 2), ("عبد الغفور رو", 1)]
)
def test_a_name_that_begins_in_two_words_is_one_name(name: str, titles: int) -> None:
    text = f"قال وزير الدفاع العماني عبد الصبور مشعل أمس. وقال وزير الدفاع {name} أمس"
    assert len(surfaces(text, OMAN)) == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("وأفاد مكتب وزير الدفاع بأن الخطة جاهزة", 2),
        ("وفي نيروبي، أفاد مكتب وزير الدفاع بأن الخطة جاهزة", 1),
        ("وأفاد وزير الدفاع فريد مراد بأن الخطة جاهزة", 1),
        ("وأفاد وزير الدفاع في حديث مع نظيره في كينيا بأن الخطة جاهزة", 1),
        ("وأفاد وزير الدفاع الكيني. وقال وزير الدفاع إن", 1),
    ],
)
def test_after_its_holder_a_title_alone_is_his_where_nothing_says_otherwise(
    text: str, titles: int
) -> None:
    head = "مسقط - قال وزير الدفاع سالم مشعل إن سفنا عبرت من كينيا وغيرها. وكينيا بعيدة. "
    assert len(surfaces(head + text, OMAN)) == titles
