"""Settings of the notifier that no message could be sent with are refused at the start."""

import pytest
from pydantic import ValidationError

from services.notifier.settings import MailSettings


@pytest.mark.parametrize("sender", ["Rasid <rasid@example.org>", "rasid", "a@b.org\r\nBcc: c@d"])
def test_a_sender_that_is_no_address_is_refused(sender: str) -> None:
    with pytest.raises(ValidationError, match=r"write it as in rasid@example\.org"):
        MailSettings(sender=sender)


def test_an_address_of_the_machine_itself_is_a_sender() -> None:
    assert MailSettings(sender="rasid@localhost").sender == "rasid@localhost"
