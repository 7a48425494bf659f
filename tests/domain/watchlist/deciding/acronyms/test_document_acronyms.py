"""An acronym that no watchlist has counts where the document says whose it is, and only there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.entity import Entity
from services.domain.watchlist import change_watchlist
from services.domain.watchlist.deciding.acronyms.initials import initials
from tests.domain.watchlists import entity, found, surfaces, watchlist

HEALTH = entity("who", en=["World Health Organization"], ar=["منظمة الصحة العالمية"])
AFRICA = entity("au", en=["African Union"], ar=["الاتحاد الأفريقي"])
COURT = entity("icj", en=["International Court of Justice"], ar=["محكمة العدل الدولية"])
FUND = entity("kfaed", en=["Kuwait Fund for Arab Economic Development"])
WORKERS = entity("pkk", en=["Kurdistan Workers' Party"], ar=["حزب العمال الكردستاني"])
NATIONS = entity("un", en=["United Nations"], ar=["الأمم المتحدة"])
TRADE = entity("wto", en=["World Trade Organization"])
ISLAMIC = entity("is", en=["Islamic State"], ar=["تنظيم الدولة الإسلامية"])


def test_the_initials_of_a_name_with_accents_count_beside_another_name_of_the_body() -> None:
    doctors = entity("msf", en=["Doctors Without Borders", "Médecins Sans Frontières"])
    text = "Volunteers of Doctors Without Borders (MSF) came. MSF said nothing."
    assert surfaces(text, doctors) == ["Doctors Without Borders", "MSF", "MSF"]


@pytest.mark.parametrize(
    ("name", "acronyms"),
    [
        ("World Health Organization", {"WHO"}),
        ("Ministry of Foreign Affairs", {"MFA", "MOFA", "MoFA"}),
        ("Counter-ISIS Finance Group", {"CIFG", "CFG", "CISISFG"}),
        ("UN Security Council", {"USC", "UNSC"}),
        ("Women's Union of Syria", {"WUS", "WUOS", "WUoS"}),
        ("African Union", {"AU"}),
        ("Union of Africa", {"UOA", "UoA"}),
        ("Government of", {"GO"}),
        ("CARE International", {"CARE", "CI", "CAREI"}),
        ("Hamas", set()),
        ("Asian Development Bank", {"ADB", "AsDB"}),
    ],
)
def test_initials_are_taken_with_small_words_and_without(name: str, acronyms: set[str]) -> None:
    assert initials(name) == acronyms


@pytest.mark.parametrize(
    ("text", "tracked", "expected"),
    [
        (
            "The International Court of Justice (ICJ) sits today. The ICJ is in The Hague.",
            COURT,
            ["International Court of Justice", "ICJ", "ICJ"],
        ),
        ("The International Court of Justice's (ICJ) ruling.", COURT,
         ["International Court of Justice", "ICJ"]),
        ("The ICJ (International Court of Justice) sits.", COURT,
         ["ICJ", "International Court of Justice"]),
        ("A source told SUNA (Sudan News Agency) so.", entity("suna", en=["Sudan News Agency"]),
         ["SUNA", "Sudan News Agency"]),
        ("Kurdistan Workers' Party (“PKK”) fighters left; PKK leaders stayed.", WORKERS,
         ["Kurdistan Workers' Party", "PKK", "PKK"]),
        ("أعلن حزب العمال الكردستاني (PKK) حل نفسه، وقال الـPKK إن القرار نهائي.", WORKERS,
         ["حزب العمال الكردستاني", "PKK", "PKK"]),
        ("قالت منظمة الصحة العالمية\u200f (WHO)\u200f إن الوضع خطير، ودعت الـWHO إليه.", HEALTH,
         ["منظمة الصحة العالمية", "WHO", "WHO"]),
        ("تعمل وكالة الإغاثة (UNRWA) في غزة.",
         entity("relief", en=["United Nations Relief and Works Agency"], ar=["وكالة الإغاثة"]),
         ["وكالة الإغاثة", "UNRWA"]),
        ("تعمل وكالة الإغاثة (UNRWA) هنا.",
         entity("relief", en=["United Nations Relief and Works Agency for Refugees"],
                ar=["وكالة الإغاثة"]),
         ["وكالة الإغاثة", "UNRWA"]),
        ("The Gharably Company (GIECO) grew; GIECO said.",
         entity("gieco", en=["Gharably Integrated Engineering Company", "Gharably Company"]),
         ["Gharably Company", "GIECO", "GIECO"]),
        ("The Bureau of the Northern Wind Power Agency (NOWPA) met; NOWPA said.",
         entity("nowpa", en=["Northern Wind Power Agency"]),
         ["Northern Wind Power Agency", "NOWPA", "NOWPA"]),
        ("دعت WHO (منظمة الصحة العالمية) إلى الهدوء.", HEALTH,
         ["WHO", "منظمة الصحة العالمية"]),
        ("The AU summit ends. The African Union adopted a charter.", AFRICA,
         ["AU", "African Union"]),
        ("The African Union adopted a charter, and the AU-led force left.", AFRICA,
         ["African Union", "AU"]),
        ("عقد الاتحاد الأفريقي قمة، وقال متحدث باسم AU إن القرار اتخذ.", AFRICA,
         ["الاتحاد الأفريقي", "AU"]),
        ("“We know,” a WHO official said. The World Health Organization sent aid.", HEALTH,
         ["WHO", "World Health Organization"]),
        ("دعت الـWHO. WHO WILL LEAD THE PARTY؟ لم ترد منظمة الصحة العالمية.", HEALTH,
         ["WHO", "منظمة الصحة العالمية"]),
        ("Guterres (UN) spoke at the United Nations.", NATIONS, ["UN", "United Nations"]),
        (
            "The International Court of Justice and the International Court for Justice (ICJ).",
            COURT,
            ["International Court of Justice", "ICJ"],
        ),
        (
            "قالت الوكالة الدولية للطاقة الذرية، وقالت الوكالة الدولية للطاقة النووية (IAEA).",
            entity(
                "iaea",
                en=["International Atomic Energy Agency"],
                ar=["الوكالة الدولية للطاقة الذرية"],
            ),
            ["الوكالة الدولية للطاقة الذرية", "IAEA"],
        ),
    ],
)  # fmt: skip
def test_an_acronym_counts_where_the_document_names_its_body(
    text: str, tracked: Entity, expected: list[str]
) -> None:
    assert surfaces(text, tracked) == expected


def test_the_anchor_may_stand_in_the_title_and_below_it() -> None:
    tracked = watchlist(COURT)
    matches = tracked.match("The ICJ sits.", "International Court of Justice meets")
    assert [(m.field, m.surface) for m in matches] == [
        ("title", "International Court of Justice"),
        ("text", "ICJ"),
    ]


@pytest.mark.parametrize(
    ("text", "tracked", "acronym"),
    [
        ("The World Health Organization, or WHO, met. WHO said", HEALTH, "WHO"),
        ("The World Trade Organization, known as WTO, met. WTO said", TRADE, "WTO"),
        ("The Horn of Africa Authority on Development, or HAAD, met. HAAD said",
         entity("haad", en=["Horn of Africa Authority on Development"]), "HAAD"),
        ("The March 23 Movement (M23) fled. M23 said", entity("m23", en=["March 23 Movement"]),
         "M23"),
    ],
)  # fmt: skip
def test_an_acronym_after_a_comma_and_or_is_that_of_the_name_before(
    text: str, tracked: Entity, acronym: str
) -> None:
    assert surfaces(text, tracked)[1:] == [acronym, acronym]


@pytest.mark.parametrize(
    "text",
    [
        "The African Union, or ECOWAS, may help. ECOWAS said",
        "The African Union or OAU, may help. OAU said",
        "The African Union, or ECOWAS states, may help. ECOWAS said",
    ],
)
def test_after_or_another_body_may_stand(text: str) -> None:
    assert surfaces(text, AFRICA) == ["African Union"]


@pytest.mark.parametrize(
    ("text", "tracked"),
    [
        ("The ICJ sits today.", COURT),
        ("KFAED signed a loan.", FUND),
        ("قالت WHO إن الوضع خطير", HEALTH),
        ("WHO WILL LEAD THE PARTY?", HEALTH),
    ],
)
def test_without_the_name_in_the_document_it_is_nothing(text: str, tracked: Entity) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    ("text", "tracked", "name"),
    [
        # Small letters, and other letters.
        ("The African Union met. Gold (Au) rose, au revoir.", AFRICA, "African Union"),
        ("The World Health Organization asks who is at risk.", HEALTH, "World Health Organization"),
        ("قالت منظمة الصحة العالمية: who is at risk", HEALTH, "منظمة الصحة العالمية"),
        # A word said with force, or in a headline set in capitals.
        ("WHO WILL LEAD?\n\nThe World Health Organization met.", HEALTH,
         "World Health Organization"),
        ("We know WHO did it. The World Health Organization met.", HEALTH,
         "World Health Organization"),
        ("What IS this? Islamic State fled.", ISLAMIC, "Islamic State"),
        ("قال: WHO WILL PAY THE BILL؟ ولم ترد منظمة الصحة العالمية", HEALTH,
         "منظمة الصحة العالمية"),
        ("TAKE CARE OF YOUR HEALTH\n\nThe Council for Arab Relief Efforts met.",
         entity("care", en=["Council for Arab Relief Efforts"]), "Council for Arab Relief Efforts"),
        ("They must NOT go. The National Organization of Teachers met.",
         entity("not", en=["National Organization of Teachers"]),
         "National Organization of Teachers"),
        # Of somebody else in this document.
        ("The African Union met. Students of the American University (AU) cheered. AU won.", AFRICA,
         "African Union"),
        ("The World Trade Organization met, and the World Tourism Organization (WTO) too. "
         "The WTO said so.", TRADE, "World Trade Organization"),
        ("The American University, or AU, won. The African Union met. AU rejoiced.", AFRICA,
         "African Union"),
        ("The American University project, or AU, won. The African Union met.", AFRICA,
         "African Union"),
        ("The United Nations (UNHCR) agency met; UNHCR said.", NATIONS, "United Nations"),
        ("The Thai Travel Agents Association (TTAA) met; TTAA said.",
         entity("agents", en=["Travel Agents Association"]), "Travel Agents Association"),
        # Numbers, and money.
        ("The African Union met. Flight AU-123 cost AU$900.", AFRICA, "African Union"),
        ("The Security Council met: press statement SC/14527.",
         entity("sc", en=["Security Council"]), "Security Council"),
        # Of somebody else everywhere.
        ("The University of Nizwa grew. The UN met.", entity("nizwa", en=["University of Nizwa"]),
         "University of Nizwa"),
        ("The University of Kuwait grew. The UK helped.",
         entity("ku", en=["University of Kuwait"]), "University of Kuwait"),
        ("The Arab Parliament met (AP).", entity("ap", en=["Arab Parliament"]), "Arab Parliament"),
        ("The Arab League met. AL ARABIYA said so.", entity("al", en=["Arab League"]),
         "Arab League"),
        # In brackets, and no acronym of the name.
        ("UNITED NATIONS (AP) -- The Council met. AP said so.", NATIONS, "UNITED NATIONS"),
        ("United Nations (XINHUA) - The Council met. XINHUA said.", NATIONS, "United Nations"),
        ("Read the African Union (PDF) report. PDF it is.", AFRICA, "African Union"),
        ("The African Union (US) office: the US said.", AFRICA, "African Union"),
        ("The African Union (FREE) report is FREE.", AFRICA, "African Union"),
        ("The African Union (here) is here.", AFRICA, "African Union"),
        ("The Food and Agriculture Organization of the United Nations (FAO) said. FAO added.",
         NATIONS, "United Nations"),
        ("قالت منظمة الأغذية والزراعة للأمم المتحدة (FAO) إن الجوع زاد، وأضافت FAO.", NATIONS,
         "أمم المتحدة"),
        ("قالت مفوضية الاتحاد الأفريقي (AUC) إن القمة غدا، وأضافت AUC.", AFRICA,
         "الاتحاد الأفريقي"),
        ("The European African Union (EAU) met; EAU said.", AFRICA, "African Union"),
        ("JCPOA (United Nations) talks: JCPOA is dead.", NATIONS, "United Nations"),
    ],
)  # fmt: skip
def test_letters_that_only_look_like_the_acronym_do_not_count(
    text: str, tracked: Entity, name: str
) -> None:
    assert surfaces(text, tracked) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The African Union, or AU, met. Students left.",
        "The African Union met. Ask the American University, or ask the AU.",
        "The African Union met. Call the Arab Umbrella, the Amber Unit, or AU members.",
    ],
)
def test_what_or_does_not_give_it_to_has_it_not(text: str) -> None:
    assert surfaces(text, AFRICA) == ["African Union", "AU"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("دعت منظمة الصحة العالمية (WHO) إلى ذلك. وتعمل البئر بمضخة مائية رافعة (WHO) منذ أمس", 1),
        ("دعت منظمة الصحة العالمية (WHO) إلى ذلك. وقالت المنظمة (WHO) إن", 2),
        ("دعت منظمة الصحة العالمية (WHO) إلى ذلك. ودعت الصحة الدولية (WHO) إلى", 2),
        ("دعت منظمة الصحة العالمية إلى ذلك. وقال الخبراء الأمميون (WHO) إن", 1),
    ],
)
def test_in_brackets_beside_other_arabic_words_it_is_of_these_where_its_own_have_it(
    text: str, found: int
) -> None:
    assert surfaces(text, HEALTH)[1:] == ["WHO"] * found


def test_an_acronym_in_a_headline_in_capitals_counts_where_the_text_has_it_too() -> None:
    text = "The International Court of Justice ruled.{} It is final."
    title = "ICJ TO HEAR SUDAN CASE"
    assert surfaces(text.format(""), COURT, title=title) == ["International Court of Justice"]
    assert surfaces(text.format(" The ICJ sat."), COURT, title=title) == [
        "ICJ",
        "International Court of Justice",
        "ICJ",
    ]


def test_of_two_bodies_with_these_initials_neither_is_certain() -> None:
    arab = entity("arab", en=["Arab Union"])
    matches = watchlist(AFRICA, arab).match(
        "The African Union and the Arab Union met. The AU left."
    )
    uncertain = [match for match in matches if match.surface == "AU"]
    assert [match.entity for match in uncertain] == ["arab", "au"]
    assert all(match.score < 0.7 for match in uncertain)
    assert uncertain[1].steps[-1] == "ambiguous: may be the acronym of arab"


def test_the_body_with_the_acronym_in_brackets_goes_before_one_with_the_initials() -> None:
    arab = entity("arab", en=["Arab Union"])
    matches = watchlist(AFRICA, arab).match(
        "The African Union (AU) and the Arab Union met. AU left."
    )
    assert [one for one in found(matches) if one[1] == "AU"] == [("au", "AU")] * 2


def test_an_acronym_that_the_watchlist_gives_another_body_stays_with_it() -> None:
    university = entity("university", en=["AU"])
    matches = watchlist(AFRICA, university).match("The African Union met. AU students came.")
    assert found(matches) == [("au", "African Union"), ("university", "AU")]


def test_inside_a_longer_name_it_is_no_mention_of_its_own() -> None:
    office = entity("chair", "office", en=["AU Chairperson"])
    matches = watchlist(AFRICA, office).match("The African Union met. The AU Chairperson spoke.")
    assert ("au", "AU") not in found(matches)


def test_people_and_offices_have_no_acronyms() -> None:
    person = entity("omar", "person", en=["Omar Hamad Al-Mashaan"])
    office = entity("minister", "office", en=["Minister of Foreign Trade"])
    text = "Omar Hamad Al-Mashaan (OHM), the Minister of Foreign Trade (MFT). OHM, MFT."
    assert not {"OHM", "MFT"} & set(surfaces(text, person, office))


def test_a_match_says_what_made_the_acronym_the_name() -> None:
    text = "قالت منظمة الصحة العالمية إن الوضع خطير، ودعت الـWHO إلى تمويل."
    match = watchlist(HEALTH).match(text)[-1]
    assert (match.surface, text[match.start : match.end]) == ("WHO", "WHO")
    assert (match.alias, match.evidence) == ("World Health Organization", "acronym")
    assert match.steps == (
        "ال set aside",
        "initials of the name",
        "the name stands in full in the document",
    )


RELIEF = entity("relief", en=["United Nations Relief and Works Agency"])


@pytest.mark.parametrize(
    ("tracked", "text", "surface"),
    [
        (RELIEF, "The United Nations Relief and Works Agency met. An Unrwa school", "Unrwa"),
        (RELIEF, "The United Nations Relief and Works Agency (Unrwa) met.", "Unrwa"),
        (
            entity("amisom", en=["African Union Mission in Somalia"]),
            "The African Union Mission in Somalia (AMISOM) left. “Amisom won,” he said.",
            "Amisom",
        ),
    ],
)
def test_an_acronym_may_be_written_as_the_word_it_is_read_as(
    tracked: Entity, text: str, surface: str
) -> None:
    assert surfaces(text, tracked)[-1] == surface


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Council of Allied Regional Entities", "met. Care is needed"),
        ("Organisation of Maritime Arab Nations", "met. Oman left"),
        ("Fund of African Development Institutes", "met Fadi"),
        ("World Bank Group Trust", "met. Wbgt is no word"),
        ("United Nations Relief and Works Agency", "met. unrwa in small letters"),
        ("World Health Organization", "(Geneva) met. Geneva is in Switzerland"),
    ],
)
def test_not_where_that_is_another_word_or_none(name: str, text: str) -> None:
    assert surfaces(f"The {name} {text}.", entity("body", en=[name])) == [name]


def test_what_was_changed_since_the_watchlist_was_compiled_has_its_own_initials() -> None:
    before = {"au": AFRICA, "icj": COURT}
    after = {"au": entity("au", en=["Union of Africa"]), "icj": COURT}
    changed = change_watchlist(watchlist(*before.values()), before, after)
    text = "The Union of Africa met. AU, or UOA; the African Union."
    assert [match.surface for match in changed.match(text)] == ["Union of Africa", "UOA"]


@given(
    before=st.text("ab AU()WHO.\n،و ", max_size=30), after=st.text("ab AU()WHO.\n،و ", max_size=30)
)
def test_a_span_yields_its_surface_whatever_stands_around_it(before: str, after: str) -> None:
    text = f"{before} African Union (AU) {after} AU"
    for match in watchlist(AFRICA).match(text):
        assert text[match.start : match.end] == match.surface
        assert match.surface in {"African Union", "AU"}


def test_an_acronym_has_its_article_in_a_text_set_in_capitals() -> None:
    court = entity("elb", en=["Elbonian League of Bakers"])
    text = "THE ELBONIAN LEAGUE OF BAKERS MET TODAY. {} ELB WILL MEET AGAIN.\nIt left."
    assert surfaces(text.format("THE"), court)[1:] == ["ELB"]
    assert surfaces(text.format("MISTER"), court)[1:] == []


def test_who_is_no_pronoun_after_its_article() -> None:
    listed = entity("who", en=["World Health Organization", "WHO"])
    text = "DOCTORS {} WHO SAID SO LEFT."
    assert surfaces(text.format("OF THE"), listed) == ["WHO"]
    assert surfaces(text.format("LATER"), listed) == []


def test_a_document_set_in_capitals_throughout_has_acronyms() -> None:
    league = entity("elb", en=["Elbonian League of Bakers"])
    text = "THE ELBONIAN LEAGUE OF BAKERS MET TODAY. OFFICIALS OF ELB LEFT."
    assert surfaces(text, league)[1:] == ["ELB"]
    assert surfaces(f"{text}\nThey had met before.", league)[1:] == []


@pytest.mark.parametrize("part", ["OBSERVER", "CHAIR", "CAIRO"])
def test_what_a_body_takes_part_as_is_no_acronym_of_it(part: str) -> None:
    assert surfaces(f"African Union ({part}); {part} left.", AFRICA) == ["African Union"]
    assert surfaces(f"LIST: AFRICAN UNION ({part})", AFRICA) == ["AFRICAN UNION"]
    assert surfaces("African Union (OUAX); OUAX left.", AFRICA)[1:] == ["OUAX", "OUAX"]


ENGINEERS = entity("eu-emc", en=["European Union Military Committee"])
REPORTERS = entity("rsf", en=["Reporters Without Borders"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Military Committee of the EU met. The MC agreed", []),
        ("The Standing Police Committee of the African Union met. The SPC agreed", ["SPC"]),
        ("The SPC agreed", []),
        ("Reporters Without Borders protested. RSF counts 60 dead", ["RSF"]),
        ("Reporters Without Borders protested. The Rapid Support Forces (RSF) fled, RSF said", []),
    ],
)
def test_a_body_is_called_by_the_initials_of_its_other_name_as_well(
    text: str, found: list[str]
) -> None:
    police = entity("au-spc", en=["African Union Standing Police Committee"])
    every = surfaces(text, ENGINEERS, REPORTERS, police)
    assert [surface for surface in every if surface.isupper()] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The World Trade Organization met. The Toys Club, also known as WTO, met.",
         []),
        ("The Whistle Teachers Organisation met. WTO badges were sold. The World Trade Organization"
         " did not.", []),
        ("The World Trade Organization met. The World Toy Organisation did. WTO rules bind both.",
         ["WTO"]),
        ("The World Trade Organization met. The body in Geneva, also known as WTO, has rules.",
         ["WTO"]),
        ("The Whistle Teachers Omen was read. WTO rules bind the World Trade Organization.",
         ["WTO"]),
    ],
)  # fmt: skip
def test_an_acronym_that_the_document_introduces_for_another_body_is_not_the_tracked_one(
    text: str, expected: list[str]
) -> None:
    assert [one for one in surfaces(text, TRADE) if one == "WTO"] == expected


def test_brackets_after_members_of_a_body_are_theirs() -> None:
    council = entity("council", en=["UN Security Council"])
    text = "The five permanent members of the Security Council (P5) met. The P5 agreed."
    assert surfaces(text, council) == ["Security Council"]


def test_brackets_after_two_bodies_are_of_what_both_have() -> None:
    nations = entity("nations", en=["United Nations"], ar=["الأمم المتحدة"])
    text = "قدمت البعثة المشتركة بين المنظمة والأمم المتحدة (JIM) تقريرها. وقالت JIM ذلك."
    assert surfaces(text, nations) == ["الأمم المتحدة"]


def test_gathering_people_is_no_party_with_these_initials() -> None:
    party = entity("party", en=["Peoples' Democratic Party"], ar=["حزب الشعوب الديمقراطي"])
    text = "قال حزب الشعوب الديمقراطي إن جهوده في حشد الناخبين مستمرة."
    assert surfaces(text, party) == ["حزب الشعوب الديمقراطي"]
