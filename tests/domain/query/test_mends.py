"""Which mistakes are told with what may be meant."""

from functools import partial

from services.domain.query.mends import FewMends


def test_only_of_the_first_five_mistakes_the_mend_is_worked_out() -> None:
    mends, asked = FewMends(), list[int]()

    def mend(number: int) -> str:
        asked.append(number)
        return f"mend {number}"

    said = [mends.of(partial(mend, number)) for number in range(7)]
    assert said == ["mend 0", "mend 1", "mend 2", "mend 3", "mend 4", "", ""]
    assert asked == [0, 1, 2, 3, 4]
