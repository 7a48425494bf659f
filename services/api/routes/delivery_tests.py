"""The test button: do messages of a subscription arrive?"""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from schemas.record import Slug
from schemas.subscription import Subscription
from services.api.answers import EscapedJson
from services.api.bodies import DeliveryTest, TestedChannel
from services.api.callers import Editor
from services.api.once import OnceOnly
from services.api.ownership import changeable
from services.api.parts import ApiParts, Parts
from services.api.past_reading import one_of_few
from services.api.problems import conflict
from services.api.repeated_names import StrictRoute
from services.api.wordings import ApiProblem

router = APIRouter(prefix="/v1", tags=["deliveries"], route_class=StrictRoute)

Id = Annotated[Slug, Path(alias="subscription", description="The subscription's id.")]
Wait = Annotated[int, Query(ge=1, le=30, description="Seconds to wait for a notifier.")]


@router.post("/subscriptions/{subscription}/test", response_model=DeliveryTest)
def send_test(
    key: Editor, parts: Parts, once: OnceOnly, subscription_id: Id, wait: Wait = 10
) -> Response:
    """Send a test message to every channel of a subscription, and say whether it arrived.

    It goes the way of every alert, through the notifier that runs, with its secrets and settings,
    but is tried once only; an endpoint that was disabled is enabled when the test arrives.
    """
    asked = changeable(parts, key, subscription_id).record
    return once.run(key.name, lambda: _test(parts, asked, wait))


def _test(parts: ApiParts, asked: Subscription, wait: int) -> Response:
    if not asked.channels:
        raise conflict(ApiProblem.NO_CHANNELS.say(id=asked.id), "no-channels")
    with one_of_few(parts.testing, ApiProblem.TESTING):
        tested = parts.delivery_tests.run(asked, parts.clock.now(), seconds=wait)
    channels = tuple(
        TestedChannel(
            channel=channel,
            arrived=why is None,
            error=why.text if why else None,
            **(why.fields if why else {}),
        )
        for channel, why in tested
    )
    told = DeliveryTest(arrived=all(one.arrived for one in channels), channels=channels)
    return EscapedJson(told)
