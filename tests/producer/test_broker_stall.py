"""The producer notices when Kafka has stopped answering."""

from services.producer.broker_stall import BrokerStall
from services.producer.items import Place
from services.producer.sink import Outcome, Ticket

ANSWER = Outcome(
    ticket=Ticket(index=0, place=Place(file="a"), external_id="a"), seconds=0.1, sent_bytes=1
)


def test_silence_lasts_from_the_last_answer_while_articles_are_on_their_way() -> None:
    seconds = [0.0]
    stall = BrokerStall(lambda: seconds[0])
    stall.answered(ANSWER)
    stall.waiting(3)
    seconds[0] = 7.0
    stall.waiting(3)
    assert (stall.seconds, stall.in_flight) == (7.0, 3)
    stall.answered(ANSWER)
    assert stall.seconds == 0


def test_after_a_lull_silence_lasts_from_the_first_article_that_waits() -> None:
    seconds = [0.0]
    stall = BrokerStall(lambda: seconds[0])
    seconds[0] = 60.0  # nobody asks meanwhile: the source is being read, or Kafka's streams made
    stall.waiting(1)
    assert stall.seconds == 0
    seconds[0] = 63.0
    stall.waiting(1)
    assert stall.seconds == 3


def test_with_nothing_on_its_way_there_is_no_stall() -> None:
    seconds = [0.0]
    stall = BrokerStall(lambda: seconds[0])
    seconds[0] = 60.0
    stall.waiting(0)
    assert stall.seconds == 0
    stall.waiting(1)
    assert stall.seconds == 0
