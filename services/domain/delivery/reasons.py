"""All that is told of messages that did not arrive, and of the places that they were for."""

from schemas.sentence import Wording


class NotDelivered(Wording):
    """Why a message did not arrive."""

    UNSAID = "delivery-unsaid", "no reason was given"
    NO_ANSWER = "delivery-no-answer", "no answer in time"
    ANSWERED = "delivery-answered", "answered {status}"
    NO_CONNECTION = "delivery-no-connection", "{error}"
    INTERNAL = "delivery-internal-error", "internal error: {place}"
    NO_NOTIFIER = (
        "delivery-no-notifier",
        "no notifier has taken it: `rasid doctor` says whether one runs",
    )
    MAIL_HOST_UNSET = (
        "delivery-mail-host-unset",
        "RASID_MAIL_HOST is not set, and no e-mail can be sent",
    )
    MAIL_SERVER = "delivery-mail-server", "mail server: {error}"
    RECIPIENTS_REFUSED = "delivery-recipients-refused", "mail server: refused {recipients}"
    SERVICE_REFUSED = "delivery-service-refused", "the service did not take it"
    HOST_NOT_PUBLIC = "delivery-host-not-public", "{host} is {address}, which is not public"
    HOST_NO_ADDRESS = "delivery-host-no-address", "{host} has no address ({error})"
    SECRET_HOST_NOT_PUBLIC = (
        "delivery-secret-host-not-public",
        "the host that the secret {secret} has for {service} is not public",
    )
    SECRET_HOST_NO_ADDRESS = (
        "delivery-secret-host-no-address",
        "the host that the secret {secret} has for {service} has no address ({error})",
    )
    SECRET_HOST_NO_NAME = (
        "delivery-secret-host-no-name",
        "the host that the secret {secret} has for {service} has no address",
    )
    SECRET_NO_URL = "delivery-secret-no-url", "the secret {secret} is no URL that Apprise knows"
    SECRET_SEVERAL_KEYS = (
        "delivery-secret-several-keys",
        "the secret {secret} holds several keys: one file for each, and signing_secrets names "
        "them, the newest first",
    )
    SECRET_NO_KEY = (
        "delivery-secret-no-key",
        "the secret {secret} is no signing secret: write whsec_ and base64",
    )
    SECRET_OF_OTHERS = (
        "delivery-secret-of-others",
        "the secret {secret} is not for subscriptions of {owner}",
    )
    SECRET_OF_AN_OWNER = (
        "delivery-secret-of-an-owner",
        "the secret {secret} is not for a subscription without an owner",
    )
    SECRETS_UNSET = (
        "delivery-secrets-unset",
        "RASID_NOTIFIER_SECRETS_FOLDER is not set, and a channel needs it",
    )
    SECRET_UNREADABLE = (
        "delivery-secret-unreadable",
        "RASID_NOTIFIER_SECRETS_FOLDER has no readable file {secret}",
    )
    SECRET_NO_FILE = (
        "delivery-secret-no-file",
        "{secret} in RASID_NOTIFIER_SECRETS_FOLDER is no file",
    )
    SECRET_TOO_LARGE = (
        "delivery-secret-too-large",
        "{secret} in RASID_NOTIFIER_SECRETS_FOLDER is larger than {limit:,} bytes",
    )


class DeliveryMend(Wording):
    """What to do so that the next one arrives."""

    ALLOW_NETWORK = "allow-network", "RASID_NOTIFIER_ALLOWED_NETWORKS can allow its network"
    OWN_AUTHORITY = "own-authority", "RASID_NOTIFIER_CA_FILE can name an authority of your own"


class NotTried(Wording):
    """Why a delivery is not tried any more, other than the failure of the last attempt."""

    UNREADABLE = "subscription-unreadable", "its subscription cannot be read: {error}"
    REMOVED = "subscription-removed", "its subscription was removed"
    ALERTS_GONE = "alerts-not-kept", "its alerts are no longer kept"
    DISABLED = "endpoint-disabled", "the endpoint is disabled"


class DeliveryNews(Wording):
    """What the owner of a subscription should know about its delivery; a cause stands behind."""

    DISABLED = "nothing-more-sent", "Nothing more is sent to its {channel}"
    REFUSED = "not-to-everybody", "Its {channel} does not reach everybody"
