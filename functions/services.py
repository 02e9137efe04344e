"""What the functions work with, made once a process from the settings, each when it is first asked for.

The webhook must answer within three seconds even when it is cold: what it does not need is not imported for it.
"""

from datetime import UTC, datetime, timedelta
from functools import cache, partial
from typing import TYPE_CHECKING

from functions.resources import blobs, credential, keys, queues, session, settings, tables
from shared.errors import OperatorMustAct

if TYPE_CHECKING:
    from shared.health.timers import Timers
    from shared.mailboxes.access import Access
    from shared.mailboxes.correspondence import Correspondence
    from shared.mailboxes.model import Mailbox
    from shared.mailboxes.store import Mailboxes
    from shared.mailboxes.upkeep import Upkeep
    from shared.microsoft.sign_in import SignIn
    from shared.pipeline.outside import Outside
    from shared.sending.outside import Outside as Sending
    from shared.tms.model import Tms
    from shared.web.activity import Activity
    from shared.web.api import Api
    from shared.web.attention import Attention
    from shared.web.connecting import Connecting
    from shared.web.connections import Connections
    from shared.web.sending import SendingApi
    from shared.web.tokens import Trusted

CALLBACK = "/api/connect/callback"
WEBHOOK = "/api/graph/notifications"


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


@cache
def timers() -> "Timers":
    """When the timers ran last."""
    from shared.health.timers import Timers

    return Timers(tables(), now)


@cache
def mailboxes() -> "Mailboxes":
    """The connected mailboxes."""
    from shared.mailboxes.store import Mailboxes

    return Mailboxes(tables())


@cache
def sign_in() -> "SignIn":
    """Signing in with Microsoft."""
    import requests

    from shared.calls import Measured
    from shared.microsoft.sign_in import SignIn

    chosen = settings()
    connections = requests.Session()
    connections.mount("https://", Measured("sign_in"))
    return SignIn(
        chosen.client_id,
        credential,
        chosen.authority,
        chosen.public_url + CALLBACK,
        chosen.instance_discovery,
        connections,
    )


@cache
def access() -> "Access":
    """Getting into mailboxes."""
    from shared.mailboxes.access import Access
    from shared.microsoft.smtp_pool import Smtp

    smtp = Smtp(*settings().smtp_server) if settings().smtp_auth else None
    return Access(mailboxes(), sign_in(), keys(), session(), settings().graph_url, smtp)


def tms_of(organization: str) -> "Tms":
    """The TMS as an organization sees it. Raises errors.OperatorMustAct for one without an API key."""
    key = settings().tms_api_keys.get(organization)
    if key is None:
        raise OperatorMustAct("An organization has no API key: add it to the setting TMS_API_KEYS.")
    return tms(key)


@cache
def tms(api_key: str) -> "Tms":
    """The TMS behind an API key."""
    from shared.tms.model import Capabilities
    from shared.tms.tai import Tai

    chosen = settings()
    capabilities = Capabilities(**dict.fromkeys(chosen.tms_capabilities, True))
    return Tai(session(), chosen.tms_url, api_key, capabilities, rate_shipments=chosen.rate_shipments)


@cache
def correspondence() -> "Correspondence":
    """The mail that was sent through connected mailboxes."""
    from shared.mailboxes.correspondence import Correspondence

    return Correspondence(tables())


@cache
def pipeline() -> "Outside":
    """What the steps of a message need."""
    from shared.pipeline.deeds import Deeds
    from shared.pipeline.order import Rules
    from shared.pipeline.outside import Outside
    from shared.pipeline.receipts import Receipts

    chosen = settings()
    rules = Rules(
        chosen.truckload_pounds, chosen.truckload_units, chosen.dock_hours, chosen.default_zone, chosen.most_an_hour
    )
    lease = timedelta(seconds=chosen.lease_seconds)
    retention = timedelta(days=chosen.retention_days)
    receipts = Receipts(tables(), lease, now)
    return Outside(
        mailboxes(), receipts, Deeds(tables()), correspondence(), queues(), access(), tms_of, rules, retention, now
    )


@cache
def upkeep() -> "Upkeep":
    """What keeping connections alive needs."""
    from shared.mailboxes.upkeep import Upkeep
    from shared.pipeline.catch_up import catch_up

    def is_staff(mailbox: "Mailbox") -> bool:
        found = tms_of(mailbox.organization).find_staff(mailbox.staff_email)
        return found is not None and found.enabled

    webhook = settings().public_url + WEBHOOK
    return Upkeep(mailboxes(), access(), keys(), queues(), webhook, partial(catch_up, pipeline()), is_staff, now)


@cache
def connections() -> "Connections":
    """Connecting, changing and disconnecting mailboxes."""
    from shared.web.connections import Connections

    chosen = settings()
    return Connections(mailboxes(), queues(), keys(), now, chosen.reading_starts == "at_once", chosen.smtp_auth)


@cache
def connecting() -> "Connecting":
    """The connection page."""
    from shared.microsoft.graph import Graph
    from shared.web.connecting import Connecting

    def graph(token: str) -> Graph:
        return Graph(session(), settings().graph_url, lambda: token)

    return Connecting(settings(), tables(), queues(), keys(), access(), graph, now)


@cache
def attention() -> "Attention":
    """What needs a person."""
    from shared.web.attention import Attention

    return Attention(pipeline(), tables())


@cache
def activity() -> "Activity":
    """The activity page."""
    from shared.web.activity import Activity
    from shared.web.pages import Pages

    chosen = settings()
    return Activity(attention(), keys(), Pages(chosen.public_url), chosen.default_zone, now)


@cache
def trusted() -> "Trusted":
    """Whose tokens the API accepts."""
    from shared.web.tokens import Trusted

    chosen = settings()
    return Trusted(chosen.ticket_keys, chosen.ticket_issuer, chosen.public_url)


@cache
def api() -> "Api":
    """The API of the TMS's server."""
    from shared.web.api import Api

    return Api(attention(), connections(), trusted(), now)


@cache
def sending() -> "Sending":
    """What sending mail needs."""
    from shared.sending.outside import Outside as Sending
    from shared.sending.sends import Sends

    sends = Sends(tables(), timedelta(seconds=settings().lease_seconds), now)
    return Sending(mailboxes(), sends, correspondence(), blobs(), queues(), access(), keys(), now)


@cache
def sending_api() -> "SendingApi":
    """The API's part that sends mail."""
    from shared.web.sending import SendingApi

    return SendingApi(sending(), pipeline().receipts, trusted(), now)
