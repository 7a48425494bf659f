"""The producer notices when Kafka has stopped answering."""

from services.producer.items import Place
from services.producer.silence import Silence
from services.producer.sink import Outcome, Ticket

ANSWER = Outcome(
    ticket=Ticket(index=0, place=Place(file="a"), external_id="a"), seconds=0.1, sent_bytes=1
)


def test_silence_lasts_from_the_last_answer_while_articles_are_on_their_way() -> None:
    seconds = [0.0]
    silence = Silence(lambda: seconds[0])
    silence.answered(ANSWER)
    seconds[0] = 7.0
    silence.waiting(3)
    assert (silence.seconds, silence.in_flight) == (7.0, 3)
    silence.answered(ANSWER)
    assert silence.seconds == 0


def test_with_nothing_on_its_way_there_is_no_silence() -> None:
    seconds = [0.0]
    silence = Silence(lambda: seconds[0])
    seconds[0] = 60.0
    silence.waiting(0)
    assert silence.seconds == 0
    silence.waiting(1)
    assert silence.seconds == 0
