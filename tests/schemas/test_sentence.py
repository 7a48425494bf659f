"""Sentences that are told by code and values as well as in English."""

import pytest

from schemas.sentence import Wording


class Example(Wording):
    """Two sentences and a mend."""

    LOST = "example-lost", "{count:,} of {what!r} are lost"
    ALL = "example-all", "all are"
    LOOK = "example-look", "look at {place}"


def test_a_sentence_is_its_template_with_the_values_in_their_places() -> None:
    said = Example.LOST.say(count=1_200, what="keys")
    assert str(said) == "1,200 of 'keys' are lost"
    assert (said.code, dict(said.values)) == ("example-lost", {"count": 1_200, "what": "keys"})


def test_a_mend_stands_behind_and_the_place_before() -> None:
    said = Example.ALL.say().with_mend(Example.LOOK.say(place="home")).at(4, 6)
    assert str(said) == "at character 5: all are; look at home"


@pytest.mark.parametrize("values", [{}, {"count": 1}, {"count": 1, "what": "a", "who": "b"}])
def test_a_value_that_is_missing_or_of_no_place_is_a_mistake(values: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="example-lost"):
        Example.LOST.say(**values)
