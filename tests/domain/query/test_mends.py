"""Which mistakes are told with what may be meant."""

from functools import partial

from schemas.sentence import Sentence
from services.domain.query.mends import FewMends
from services.domain.query.wordings import QueryMend


def test_only_of_the_first_five_mistakes_the_mend_is_worked_out() -> None:
    mends, asked = FewMends(), list[int]()

    def mend(number: int) -> Sentence:
        asked.append(number)
        return QueryMend.NEAREST.say(nearest=str(number))

    said = [mends.of(partial(mend, number)) for number in range(7)]
    assert said == [*(f"did you mean {number}?" for number in range(5)), None, None]
    assert asked == [0, 1, 2, 3, 4]
