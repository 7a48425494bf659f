"""What else a minister is for belongs to the title, however long the list is."""

import pytest

from tests.domain.watchlists import entity, surfaces, watchlist

MOROCCAN = entity("ma", "office", ar=["وزير الخارجية المغربي"])
SYRIAN = entity("sy", "office", ar=["وزير الخارجية السوري"])


@pytest.mark.parametrize(
    "title",
    [
        "وزير الشؤون الخارجية",
        "وزير الشؤون الخارجية والتعاون",
        "وزير الشؤون الخارجية والتعاون الأفريقي",
        "وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج",
        "وزير الخارجية والهجرة والتعاون الدولي",
        "وزير الخارجية والجالية الوطنية في الخارج والشؤون العربية",
        "وزير الخارجية وشؤون المغتربين",
        "وزير الخارجية والتعاون وشؤون المغاربة بالخارج",
        "وزير الخارجية والهجرة والمغاربة في الخارج والتعاون الدولي",
        "وزير الخارجية وتنمية التجارة",
        "وزير الخارجية وترويج السياحة",
        "وزير الخارجية والتعاون وتشجيع الاستثمار",
        "وزير الخارجية والتعاون وترقية الاستثمار بالمملكة المغربية",
    ],
)
def test_each_thing_that_a_minister_is_for_may_have_its_adjective_or_be_abroad(title: str) -> None:
    text = f"الرباط (ومع): استقبل وزير الدولة، {title}، السيد خالد علي، الوفد"
    (match,) = watchlist(MOROCCAN).match(text)
    assert (match.surface, match.holder) == (title, "خالد علي")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("وصل وزير الخارجية والشؤون كثيرة", "وزير الخارجية"),
        ("وصل وزير الخارجية والوفد في الخارج", "وزير الخارجية"),
        ("وصل وزير الخارجية والمقيمون بالخارج", "وزير الخارجية"),
        ("وصل وزير الخارجية وشؤون الدول كثيرة", "وزير الخارجية"),
        ("وصل وزير الخارجية والرئيس المغربي", "وزير الخارجية"),
        ("وصل وزير الخارجية والمغتربون معه", "وزير الخارجية"),
        ("وصل وزير الخارجية ومكافحة بلاده كثيرة", "وزير الخارجية"),
        ("وصل وزير الخارجية ورعاية الوزير كثيرة", "وزير الخارجية"),
        ("وصل وزير الخارجية وتشجيع بلاده كبير", "وزير الخارجية"),
        ("وصل وزير الخارجية والتعاون وشؤون المغاربة كثيرة", "وزير الخارجية والتعاون"),
    ],
)
def test_what_is_no_field_of_a_ministry_does_not(text: str, title: str) -> None:
    assert surfaces(f"الرباط (ومع): {text}", MOROCCAN) == [title]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال وزير الخارجية والهجرة والتعاون الدولي السوري إن مصر ومصر قريبة", 1),
        ("قال وزير الخارجية والهجرة والتعاون الدولي المصري إن سوريا وسوريا قريبة", 0),
        ("قال وزير الدولة للشؤون الخارجية السوري إن مصر قريبة", 0),
        ("قال وزير الخارجية وتنمية الصادرات السوري إن مصر ومصر قريبة", 1),
        ("قال وزير الخارجية وشؤون المتوسط والتنمية السوري إن مصر ومصر قريبة", 1),
        ("سوريا: قال وزير الخارجية والتعاون وشؤون المصريين بالخارج إن سوريا", 0),
    ],
)
def test_the_country_stands_after_all_of_them(text: str, found: int) -> None:
    assert len(surfaces(text, SYRIAN)) == found


@pytest.mark.parametrize(
    ("text", "title", "holder"),
    [
        (
            "Oman's Minister of Foreign Affairs and Emigrants Jane Roe left",
            "Minister of Foreign Affairs and Emigrants",
            "Jane Roe",
        ),
        (
            "Oman's Minister of Foreign Affairs and African Affairs, Jane Roe, left",
            "Minister of Foreign Affairs and African Affairs",
            "Jane Roe",
        ),
        (
            "Egypt, Egypt: the Minister of Foreign Affairs and International Trade of Oman left",
            "Minister of Foreign Affairs and International Trade of Oman",
            None,
        ),
        (
            "Oman's Minister of Foreign Affairs and all African leaders left",
            "Minister of Foreign Affairs",
            None,
        ),
        (
            "Oman's Minister of Foreign Affairs, Trade and Omani Expatriates, Jane Roe, left",
            "Minister of Foreign Affairs, Trade and Omani Expatriates",
            "Jane Roe",
        ),
        (
            "Oman's Minister of Foreign Affairs, Social Development, and Omanis Abroad left",
            "Minister of Foreign Affairs, Social Development, and Omanis Abroad",
            None,
        ),
        (
            "The Minister of Foreign Affairs and Water Resources of Oman left",
            "Minister of Foreign Affairs and Water Resources of Oman",
            None,
        ),
        (
            "Oman's Minister of Foreign Affairs and Border Management, Jane Roe, left",
            "Minister of Foreign Affairs and Border Management",
            "Jane Roe",
        ),
        (
            "Oman's minister of foreign affairs and border management left",
            "minister of foreign affairs",
            None,
        ),
        (
            "Oman's Minister of Foreign Affairs and Border officials left",
            "Minister of Foreign Affairs",
            None,
        ),
        (
            "Oman's Minister of Foreign Affairs, Finance and Trade Minister Jane Roe left",
            "Minister of Foreign Affairs",
            None,
        ),
        (
            "Oman's Minister of Foreign Affairs, Trade, Jane Roe, and others left",
            "Minister of Foreign Affairs",
            None,
        ),
        (
            "Oman's Minister of Foreign Affairs and Omani officials left",
            "Minister of Foreign Affairs",
            None,
        ),
        (
            "Oman's minister of foreign affairs and Trade left",
            "minister of foreign affairs",
            None,
        ),
    ],
)
def test_an_english_title_goes_on_so_too(text: str, title: str, holder: str | None) -> None:
    (match,) = watchlist(entity("om", "office", en=["Foreign Minister of Oman"])).match(text)
    assert (match.surface, match.holder) == (title, holder)


FOREIGN = entity(
    "it", "office", en=["Foreign Minister of Slovenia"], ar=["وزير الخارجية السلوفيني"]
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Slovenia's Minister of Foreign Affairs, European Union and Trade, Jane Roe, spoke.",
            "Minister of Foreign Affairs, European Union and Trade",
        ),
        (
            "قال وزير الخارجية والاتحاد الأوروبي والتعاون السلوفيني أمس",
            "وزير الخارجية والاتحاد الأوروبي والتعاون السلوفيني",
        ),
        (
            "Slovenia's Minister of Foreign Affairs, European Union envoys and others met.",
            "Minister of Foreign Affairs",
        ),
        ("سلوفينيا: وقع وزير الخارجية والاتحاد الأوروبي اتفاقا مع سلوفينيا", "وزير الخارجية"),
        (
            "سلوفينيا: دعا وزير الخارجية والاتحاد الأوروبي والتعاون الخليجي سلوفينيا",
            "وزير الخارجية",
        ),
    ],
)
def test_a_minister_may_be_for_a_union_before_something_else(text: str, title: str) -> None:
    assert surfaces(text, FOREIGN) == [title]


PLANNING = entity("pl", "office", en=["Planning Minister of Malta"], ar=["وزير التخطيط المالطي"])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Malta's Minister of Planning and Domestic Tourism Jane Roe spoke.",
            "Minister of Planning and Domestic Tourism",
        ),
        (
            "Malta's Minister of Planning and Renewable Energy Jane Roe spoke.",
            "Minister of Planning and Renewable Energy",
        ),
        (
            "Malta's Minister of Planning, Irrigation and Building Technology Jane Roe spoke.",
            "Minister of Planning, Irrigation and Building Technology",
        ),
        ("Malta's Minister of Planning and Internal critics met.", "Minister of Planning"),
        (
            "Malta's Minister of Planning and Technical Director Jane Roe met.",
            "Minister of Planning",
        ),
        (
            "مالطا (وكالات): قال وزير التخطيط والطاقة المتجددة فريد مراد إن مالطا",
            "وزير التخطيط والطاقة المتجددة",
        ),
        (
            "مالطا: قال وزير التخطيط والري والبحث العلمي إن مالطا",
            "وزير التخطيط والري والبحث العلمي",
        ),
        ("مالطا: قال وزير التخطيط وتقنية الفضاء إن مالطا", "وزير التخطيط وتقنية الفضاء"),
        ("مالطا: قال وزير التخطيط والجماعات المحلية إن مالطا", "وزير التخطيط والجماعات المحلية"),
        ("مالطا: حذر وزير التخطيط والجماعات تقاتل في مالطا", "وزير التخطيط"),
        ("مالطا: تحدث وزير التخطيط والبحث جار في مالطا", "وزير التخطيط"),
    ],
)
def test_adjectives_say_which_other_field_it_is(text: str, title: str) -> None:
    assert surfaces(text, PLANNING) == [title]


OMANI = entity("om", "office", en=["Energy Minister of Oman"])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Oman's Energy and Minerals Minister left", "Energy and Minerals Minister"),
        ("the energy and water minister of Oman left", "energy and water minister"),
        ("Energy and Mineral Resources Minister of Oman", "Energy and Mineral Resources Minister"),
        (
            "The Energy, Oil and Foreign Trade Minister of Oman",
            "Energy, Oil and Foreign Trade Minister",
        ),
        ("Deputy Energy and Trade Minister of Oman", ""),
        ("Oman's Energy and Prime Minister left", ""),
        ("Oman's Energy and Minister Jane Roe left", ""),
        ("Oman's Energy and Saudi Trade Minister left", ""),
        ("Oman's Energy, Trade Minister left", ""),
        ("Oman's Energy and trade minister left", ""),
        (
            "the Minister of Energy, Health and Trade Minister Jane Roe of Oman",
            "Minister of Energy",
        ),
        ("Oman's Energy and Water Ministers left", ""),
    ],
)
def test_an_english_minister_may_be_for_more_before_the_word_for_him(text: str, title: str) -> None:
    found = [one.removesuffix(" of Oman") for one in surfaces(text, OMANI)]
    assert found == [title][: bool(title)]


def test_a_minister_for_more_is_the_one_whose_title_has_it_all() -> None:
    whole = entity("ma", "office", en=["Economy and Finance Minister of Morocco"])
    other = entity("lb", "office", en=["Economy Minister of Lebanon"])
    text = "Morocco's Economy and Finance Minister met Lebanon's Economy and Trade Minister."
    assert surfaces(text, whole, other) == [
        "Economy and Finance Minister",
        "Economy and Trade Minister",
    ]
