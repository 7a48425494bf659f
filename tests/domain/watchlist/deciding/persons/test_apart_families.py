"""Family names that a full name writes as two words are found again so."""

from tests.domain.watchlists import entity, surfaces

YERLIKAYA = entity("yerlikaya", "official", en=["Ali Yerlikaya"])


def test_a_family_name_in_two_words_is_found_again_so() -> None:
    text = "قال علي يرلي كايا ذلك. ورأي ليرلي كايا. وقال محمد يرلي كايا"
    assert surfaces(text, YERLIKAYA) == ["علي يرلي كايا", "يرلي كايا"]


def test_the_second_word_alone_is_not_it() -> None:
    text = "قال علي يرلي كايا ذلك. وأكد كايا أنه راض"
    assert surfaces(text, YERLIKAYA) == ["علي يرلي كايا"]
