"""The beginning of the name of a body counts beside the whole name, where it can be no other's."""

import pytest

from tests.domain.watchlists import entity, found, surfaces, watchlist

FUND = entity(
    "kfaed",
    en=["Kuwait Fund for Arab Economic Development"],
    ar=["الصندوق الكويتي للتنمية الاقتصادية العربية"],
)
ENGLISH = "The Kuwait Fund for Arab Economic Development lends. "
ARABIC = "يقرض الصندوق الكويتي للتنمية الاقتصادية العربية. "


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        (ENGLISH + "The Kuwait Fund signed.", "Kuwait Fund"),
        (ENGLISH + "the Kuwait Fund's loan", "Kuwait Fund"),
        (ARABIC + "وقال الصندوق الكويتي للتنمية إن القرض ميسر", "الصندوق الكويتي للتنمية"),
        (ARABIC + "وقال الصندوق الكويتي إن القرض ميسر", "الصندوق الكويتي"),
        (ARABIC + "والصندوق الكويتي، أمس", "الصندوق الكويتي"),
        (ARABIC + "دور للصندوق الكويتي.", "صندوق الكويتي"),
        ("قال الصندوق الكويتي للتنمية. " + ARABIC, "الصندوق الكويتي للتنمية"),
    ],
)
def test_a_beginning_with_the_country_counts_beside_the_whole_name(text: str, surface: str) -> None:
    assert surface in surfaces(text, FUND)


@pytest.mark.parametrize(
    "text",
    [
        "The Kuwait Fund signed.",
        "قال الصندوق الكويتي للتنمية إن القرض ميسر",
        ENGLISH + "The Kuwait Fund for Students signed.",
        ENGLISH + "The Kuwait Fund of Nobody signed.",
        ENGLISH + "The Kuwait Fund Council signed.",
        ENGLISH + "The Arab Kuwait Fund signed.",
        ENGLISH + "a Kuwait fund that nobody knows",
        ENGLISH + "Kuwait. Fund managers met",
        ARABIC + "الصندوق الكويتي للتنمية الصناعية",
        ARABIC + "الصندوق الكويتي الاجتماعي",
        ARABIC + "الصندوق الكويتي لدعم الطلبة",
        ARABIC + "الصندوق السعودي للتنمية",
        ARABIC + "صندوق الكويت",
    ],
)
def test_without_the_whole_name_or_with_other_words_it_is_another_body(text: str) -> None:
    shorter = [surface for surface in surfaces(text, FUND) if len(surface.split()) < 5]
    assert shorter == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقال البنك الأفريقي للتنمية إنه يقرض", ["البنك الأفريقي للتنمية"]),
        ("وقال البنك الأفريقي للتنمية الصناعية إنه يقرض", []),
        ("وقال البنك الأفريقي إنه يقرض", []),
    ],
)
def test_so_does_one_with_how_far_the_body_reaches_and_what_it_is_for(
    text: str, expected: list[str]
) -> None:
    name = "البنك الأفريقي للتنمية الاقتصادية"
    assert surfaces(f"قال {name}. {text}", entity("x", ar=[name])) == [name, *expected]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Kuwait Ministry for Housing Affairs", "The Kuwait Ministry said."),
        ("International Court of Justice", "The International Court said."),
        ("International Institute for Strategic Studies", "The International Institute said."),
        ("الوكالة الدولية للطاقة الذرية", "قالت الوكالة الدولية للطاقة، وقالت الوكالة الدولية."),
        ("اللجنة الكويتية لحقوق الإنسان", "قالت اللجنة الكويتية إنها"),
        ("صندوق عمان الوطني لدعم الصيد", "وقال صندوق عمان إنه"),
    ],
)
def test_a_beginning_that_many_bodies_have_does_not_count(name: str, text: str) -> None:
    assert surfaces(f"{name}. {text}", entity("x", en=[name])) == [name]


def test_of_two_names_with_one_beginning_neither_counts_by_it() -> None:
    students = entity("students", en=["Kuwait Fund for Poor Students"])
    text = f"{ENGLISH}The Kuwait Fund for Poor Students as well. The Kuwait Fund paid."
    assert "Kuwait Fund" not in surfaces(text, FUND, students)


def test_a_beginning_that_the_watchlist_gives_another_body_stays_with_it() -> None:
    other = entity("other", en=["Kuwait Fund"])
    assert ("kfaed", "Kuwait Fund") not in found(
        watchlist(FUND, other).match(ENGLISH + "Kuwait Fund paid.")
    )


def test_a_match_says_what_was_left_out() -> None:
    match = watchlist(FUND).match(ARABIC + "وقال الصندوق الكويتي للتنمية إن")[-1]
    assert (match.alias, match.evidence) == (FUND.names["ar"][0], "pattern")
    assert match.steps == (
        "الاقتصادية العربية left out",
        "the name stands in full in the document",
    )
    assert match.score < 1


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Ennahda Movement", "The Ennahda Movement met. Ennahda said", ["Ennahda"]),
        ("Ennahda Movement", "Ennahda said", []),
        ("Green Party", "The Green Party met. Green energy is cheap", []),
        (
            "قوات الدعم السريع",
            "هاجمت قوات الدعم السريع المدينة. ونفت الدعم السريع",
            ["الدعم السريع"],
        ),
        (
            "قوات الدعم السريع",
            "هاجمت قوات الدعم السريع المدينة. ونفت الدعم السريع الأنباء",
            ["الدعم السريع"],
        ),
        ("حزب العمال", "فاز حزب العمال. وقال العمال", []),
    ],
)
def test_a_movement_or_a_force_is_called_without_this_word(
    name: str, text: str, expected: list[str]
) -> None:
    body = entity("body", en=[name]) if name.isascii() else entity("body", ar=[name])
    assert [surface for surface in surfaces(text, body) if surface != name] == expected


@pytest.mark.parametrize(
    ("name", "text", "surface"),
    [
        ("حركة طالبان", "قالت حركة طالبان كلاما. وأعلنت طالبان هدنة", "طالبان"),
        ("شركة أبل", "باعت شركة أبل هواتف لأبل", "أبل"),
        ("الحرس الثوري الإيراني", "قال الحرس الثوري الإيراني. ونفى الحرس الثوري", "الحرس الثوري"),
        ("المرصد السوري لحقوق الإنسان", "قال المرصد السوري لحقوق الإنسان، والمرصد السوري في لندن",
         "المرصد السوري"),
        ("US Supreme Court", "The US Supreme Court sat. The Supreme Court rose.", "Supreme Court"),
        ("صندوق النقد الدولي", "قال صندوق النقد الدولي كلاما. وأعلن صندوق النقد قرضا",
         "صندوق النقد"),
        ("صندوق النقد الدولي", "قال صندوق النقد الدولي ذلك. مدير صندوق النقد السيد فلان",
         "صندوق النقد"),
        ("صندوق النقد الدولي", "قال صندوق النقد الدولي ذلك. وعاد صندوق النقد إلى القاهرة",
         "صندوق النقد"),
        ("منظمة الصحة العالمية", "أعلنت منظمة الصحة العالمية وباء، وقالت منظمة الصحة إنه قاتل",
         "منظمة الصحة"),
    ],
)  # fmt: skip
def test_a_name_less_its_kind_or_its_country_counts_beside_the_whole_name(
    name: str, text: str, surface: str
) -> None:
    assert surfaces(text, entity("x", en=[name])) == [name, surface]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("حركة فتح", "قالت حركة فتح إنها ترى فتح المعبر"),
        ("حركة الشباب", "دعت حركة الشباب إلى دعم الشباب"),
        ("جماعة الحوثي", "قالت جماعة الحوثي إن عبد الملك الحوثي بخير"),
        ("حركة حماس", "قالت حركة حماس كلاما أثار الحماس"),
        ("حركة طالبان", "قالت حركة طالبان كلاما عن طالبان الباكستانية"),
        ("الجيش الليبي", "قال الجيش الليبي كلاما عن الجيش"),
        ("وزارة الدفاع الروسية",
         "قالت وزارة الدفاع الروسية كلاما، ووزارة الدفاع التركية كلاما، ونفت وزارة الدفاع"),
        ("US Supreme Court", "The US Supreme Court sat. The Indian Supreme Court rose."),
        ("US Supreme Court",
         "The US Supreme Court sat, India's Supreme Court rose. The Supreme Court said no."),
        ("US Supreme Court", "The US Supreme Court sat. The Supreme Court of India rose."),
        ("محكمة العدل الدولية", "حكمت محكمة العدل الدولية، وحكمت محكمة العدل العليا"),
        ("محكمة العدل الدولية", "حكمت محكمة العدل الدولية، ومحكمة العدل في مصر. وقالت محكمة العدل"),
        ("صندوق النقد العربي", "قال صندوق النقد العربي كلاما، وأعلن صندوق النقد قرضا"),
        ("مجلس الوزراء العربي", "اجتمع مجلس الوزراء العربي، ثم اجتمع مجلس الوزراء"),
    ],
)  # fmt: skip
def test_less_its_kind_or_its_country_a_name_may_be_other_words(name: str, text: str) -> None:
    assert surfaces(text, entity("x", en=[name])) == [name]


@pytest.mark.parametrize(
    ("arabic", "text", "quoted"),
    [
        ("حركة الشباب", "قاتلت حركة الشباب. ومقاتلو «الشباب» يفرون، وقال الشباب", "الشباب"),
        (
            "المجلس الانتقالي الجنوبي",
            'رفض المجلس الانتقالي الجنوبي. وقال "الانتقالي" إن',
            "الانتقالي",
        ),
        ("حركة نصر", "رفضت حركة نصر. وقال متحدث باسم «نصر» إن النصر نصر", "نصر"),
        (
            "الكتائب السودانية",
            "اجتمعت الكتائب السودانية. وقال نائب عن «الكتائب» إن الكتائب",
            "الكتائب",
        ),
    ],
)
def test_one_word_of_a_name_in_quotation_marks_stands_for_it(
    arabic: str, text: str, quoted: str
) -> None:
    assert surfaces(text, entity("body", ar=[arabic])) == [arabic, quoted]


@pytest.mark.parametrize(
    "text", ["قال «الشباب» كلاما", "قاتلت حركة الشباب وزير الشباب", "حركة الشباب في «ملعب الشباب»"]
)
def test_without_them_or_without_the_whole_name_it_is_a_word(text: str) -> None:
    assert set(surfaces(text, entity("body", ar=["حركة الشباب"]))) <= {"حركة الشباب"}


FISH_FUND = entity("fish", ar=["الصندوق العماني للثروة السمكية"])


@pytest.mark.parametrize("officer", ["المدير العام", "الأمينة العامة", "الممثلة الدائمة"])
def test_who_acts_for_a_body_is_no_more_of_its_name(officer: str) -> None:
    text = f"مول الصندوق العماني للثروة السمكية قاربا. ووقع عن الصندوق العماني {officer} ليلى حسن"
    assert surfaces(text, FISH_FUND)[1:] == ["الصندوق العماني"]


def test_what_another_fund_is_for_is() -> None:
    text = "مول الصندوق العماني للثروة السمكية قاربا. ووقع عن الصندوق العماني الزراعي زيد"
    assert len(surfaces(text, FISH_FUND)) == 1


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("Kuwait Fund Chairman Jane Roe spoke.", 2),
        ("Kuwait Fund Director General Jane Roe spoke.", 2),
        ("Kuwait Fund Managers spoke.", 1),
    ],
)
def test_the_title_of_who_heads_it_does_not_go_on_with_the_name(rest: str, found: int) -> None:
    fund = entity("fund", en=["Kuwait Fund for Arab Economic Development"])
    text = f"The Kuwait Fund for Arab Economic Development met. {rest}"
    assert len(surfaces(text, fund)) == found


@pytest.mark.parametrize(
    "rest", ["أدان المجلس حماس لإطلاقها صواريخ", "ودعت حماس للحوار", "وقالت حماس إنها ترفض"]
)
def test_what_one_word_names_is_for_nothing_and_the_sentence_goes_on(rest: str) -> None:
    text = f"اجتمعت قيادة حركة حماس. {rest}"
    assert surfaces(text, entity("hamas", ar=["حركة حماس"])) == ["حركة حماس", "حماس"]


def test_after_another_name_of_a_movement_its_listed_one_is_left_as_well() -> None:
    text = "أعلنت حركة المقاومة الإسلامية (حماس) موقفها"
    found = surfaces(text, entity("hamas", ar=["حركة حماس"]))
    assert found == ["حركة المقاومة الإسلامية", "حماس"]


def test_a_government_of_unity_is_so_without_the_word_national() -> None:
    text = "شكلت حكومة الوحدة الوطنية لجنة. وقالت حكومة الوحدة إنها مستقلة"
    found = surfaces(text, entity("unity", ar=["حكومة الوحدة الوطنية"]))
    assert found == ["حكومة الوحدة الوطنية", "حكومة الوحدة"]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("US Congress", "The US Congress met. Congress will vote.", ["US Congress", "Congress"]),
        ("US Congress", "The US Congress met. The Library of Congress closed.", ["US Congress"]),
        ("US Congress", "Congress will vote.", []),
        ("Israeli Knesset", "The Israeli Knesset and the Knesset", ["Israeli Knesset", "Knesset"]),
        (
            "الكونغرس الأمريكي",
            "صوت الكونغرس الأمريكي. ورفض أعضاء الكونغرس المشروع",
            ["الكونغرس الأمريكي", "الكونغرس"],
        ),
        (
            "الكونغرس الأمريكي",
            "صوت الكونغرس الأمريكي والكونغرس الإسباني. ورفض الكونغرس",
            ["الكونغرس الأمريكي"],
        ),
    ],
)
def test_a_parliament_with_a_name_of_its_own_is_so_without_its_country(
    name: str, text: str, found: list[str]
) -> None:
    tracked = entity("parliament", en=[name]) if name.isascii() else entity("parliament", ar=[name])
    assert surfaces(text, tracked) == found


def test_an_alliance_is_so_without_this_word() -> None:
    text = "فاز تحالف سائرون. وقال متحدث باسم سائرون إنه سيحكم"
    found = surfaces(text, entity("alliance", ar=["تحالف سائرون"]))
    assert found == ["تحالف سائرون", "سائرون"]
