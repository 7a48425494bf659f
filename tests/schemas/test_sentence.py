"""Sentences that are told by code and values as well as in English."""

from copy import copy

import pytest

from schemas.sentence import Wording


class Example(Wording):
    """Two sentences and a mend."""

    LOST = "example-lost", "{count:,} of {what!r} are lost"
    ALL = "example-all", "all are"
    LOOK = "example-look", "look at {place}"


def test_a_sentence_is_its_template_with_the_values_in_their_places() -> None:
    said = Example.LOST.say(count=1_200, what="keys")
    assert said == "1,200 of 'keys' are lost"
    assert (said.code, dict(said.values)) == ("example-lost", {"count": 1_200, "what": "keys"})


def test_a_mend_stands_behind_and_the_place_before() -> None:
    said = Example.ALL.say().with_mend(Example.LOOK.say(place="home")).at(4, 6)
    assert said == "at character 5: all are; look at home"
    assert (said.text, said.mend, said.place) == ("all are", "look at home", (4, 6))


def test_a_copy_says_the_same() -> None:
    said = Example.LOST.say(count=2, what="keys").at(0, 1)
    copied = copy(said)
    assert (copied, copied.code, copied.values) == (said, said.code, said.values)


@pytest.mark.parametrize("values", [{}, {"count": 1}, {"count": 1, "what": "a", "who": "b"}])
def test_a_value_that_is_missing_or_of_no_place_is_a_mistake(values: dict[str, int]) -> None:
    with pytest.raises((KeyError, TypeError)):
        Example.LOST.say(**values)
