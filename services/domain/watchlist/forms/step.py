"""Rewrites between a text and a name of the watchlist that rules ask for by name."""

from enum import StrEnum, unique


@unique
class Step(StrEnum):
    """A step that some rule asks for; its value is what people read.

    It stands among the other steps, which are plain texts: what nothing asks for needs no name.
    """

    ARTICLE_ADDED = "article added in the text"
    ARTICLE_LEFT_OUT = "article left out in the text"
    FAMILY_IN_FRONT = "family name in front in the text"
    FAMILY_LEFT_OUT = "family name left out in the text"
    FAMILY_OF_WOMAN = "family name in the feminine or without it in the text"
    FATHER_OF_HOUSE = "father's name for the family of a ruling house in the text"
    FURTHER_GIVEN = "further given name in the text"
    GIVEN_LEFT_OUT = "given names left out in the text"
    HEAD_FOR_TITLE = "head written for the title"
    INITIAL_OF_GIVEN = "initial of the given name in the text"
    KINGS_TITLE = "title in the other script in the text"
    MIDDLE_LEFT_OUT = "middle name left out in the text"
    MIDDLE_PASSED_OVER = "middle name passed over"
    OTHER_ORDER = "given and family name in the other order in the text"
    OWNER_BESIDE = "whose organ it is beside the name in the text"
    REACH_LEFT_OUT = "how far the body reaches left out in the text"
    REGION_SAID_OTHERWISE = "region called one or not"
    REGNAL_NUMBER = "number of the monarch as the text writes it"
    TURKIC_SPELLING = "Turkic name in another romanisation in the text"
