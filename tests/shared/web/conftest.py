"""A connection page whose storage is in memory and whose Microsoft is the stand-in, in this process."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import jwt
import pytest
import requests

from sandbox.microsoft.app import create_app
from sandbox.microsoft.directory import Application, Tenant, User
from sandbox.microsoft.state import State
from sandbox.wsgi import WsgiAdapter
from shared.mailboxes.access import Access
from shared.mailboxes.model import Mailbox
from shared.mailboxes.store import Mailboxes
from shared.mailboxes.work import MAILBOX_UPKEEP, MailboxWork
from shared.microsoft.graph import Graph
from shared.microsoft.sign_in import SignIn
from shared.microsoft.smtp_pool import Smtp
from shared.settings import Settings, read
from shared.storage.encryption import Keys
from shared.storage.memory import MemoryQueues, MemoryTables
from shared.web.connecting import Connecting
from tests.shared.web.browser import Browser

SECRET = b"0123456789abcdef0123456789abcdef"
PUBLIC_URL = "https://app.example.com"
ENVIRONMENT = {
    "AzureWebJobsStorage": "UseDevelopmentStorage=true",
    "PUBLIC_URL": PUBLIC_URL,
    "SECRET_KEYS": "new:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
    "MICROSOFT_CLIENT_ID": "the-client",
    "MICROSOFT_CLIENT_SECRET": "the-secret",
    "MICROSOFT_AUTHORITY": "https://localhost/organizations",
    "MICROSOFT_INSTANCE_DISCOVERY": "false",
    "GRAPH_URL": "http://localhost/v1.0",
    "TMS_URL": "https://broker.example.com",
    "TMS_API_KEYS": '{"4021": "key"}',
    "TMS_TICKET_ISSUER": "https://tms.example.com",
    "TMS_TICKET_KEYS": json.dumps(
        {"keys": [{"kid": "1", "kty": "oct", "k": "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY"}]}
    ),
}


@dataclass
class Clock:
    """Stands still until a test moves it."""

    time: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __call__(self) -> datetime:
        return self.time

    def pass_by(self, **span: float) -> None:
        self.time += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def settings() -> Settings:
    return read(ENVIRONMENT)


@pytest.fixture
def keys(settings: Settings) -> Keys:
    return Keys(settings.secret_keys)


@pytest.fixture
def tables() -> MemoryTables:
    return MemoryTables()


@pytest.fixture
def queues(clock: Clock) -> MemoryQueues:
    return MemoryQueues(clock)


@pytest.fixture
def microsoft(clock: Clock) -> State:
    state = State(clock=clock)
    callback = f"{PUBLIC_URL}/api/connect/callback"
    state.directory.register(
        Application("the-client", "Mailbox Connector", frozenset({"the-secret"}), frozenset({callback}))
    )
    return state


@pytest.fixture
def tenant(microsoft: State) -> Tenant:
    return microsoft.directory.tenant_named("Broker")


@pytest.fixture
def dana(microsoft: State, tenant: Tenant) -> User:
    """The staff member's own account: the TMS knows her by one of its further addresses."""
    user = User(
        "dreyes@broker.onmicrosoft.example",
        "Dana Reyes",
        tenant,
        mail="Dana.Reyes@broker.example",
        proxy_addresses=("SMTP:Dana.Reyes@broker.example", "smtp:dana@broker.example"),
    )
    microsoft.add_user(user)
    return user


@pytest.fixture
def quotes(microsoft: State, tenant: Tenant) -> User:
    """A mailbox of the same organization with none of the staff member's addresses."""
    user = User("quotes@broker.example", "Quotes", tenant, mail="quotes@broker.example")
    microsoft.add_user(user)
    return user


@pytest.fixture
def network(microsoft: State) -> requests.Session:
    """Reaches Microsoft's stand-in, and nothing else."""
    session = requests.Session()
    adapter = WsgiAdapter(create_app(microsoft))
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session


@pytest.fixture
def smtp() -> Smtp | None:
    """SMTP is switched off, but in the tests about it."""
    return None


@pytest.fixture
def connecting(
    settings: Settings,
    tables: MemoryTables,
    queues: MemoryQueues,
    keys: Keys,
    network: requests.Session,
    smtp: Smtp | None,
    clock: Clock,
) -> Connecting:
    sign_in = SignIn(
        settings.client_id,
        lambda: ENVIRONMENT["MICROSOFT_CLIENT_SECRET"],
        settings.authority,
        f"{PUBLIC_URL}/api/connect/callback",
        settings.instance_discovery,
        network,
        clock,
    )
    access = Access(Mailboxes(tables), sign_in, keys, network, settings.graph_url, smtp)
    return Connecting(
        settings, tables, queues, keys, access, lambda token: Graph(network, settings.graph_url, lambda: token), clock
    )


NewBrowser = Callable[[], Browser]


@pytest.fixture
def new_browser(connecting: Connecting, network: requests.Session) -> NewBrowser:
    return lambda: Browser(connecting, network)


@pytest.fixture
def browser(new_browser: NewBrowser) -> Browser:
    return new_browser()


Ticket = Callable[..., str]


@pytest.fixture
def ticket(clock: Clock) -> Ticket:
    """Tickets of the TMS for Dana, with other claims where a test says so."""
    numbers = count(1)

    def make(**claims: Any) -> str:
        now = int(clock().timestamp())
        usual = {
            "iss": ENVIRONMENT["TMS_TICKET_ISSUER"],
            "aud": PUBLIC_URL,
            "sub": "77",
            "org": "4021",
            "jti": f"ticket-{next(numbers)}",
            "email": "Dana@Broker.example",
            "name": "Dana Reyes",
            "return_url": "https://tms.example.com/staff/77",
            "shipment_type": "Truckload",
            "zone": "America/Denver",
            "iat": now,
            "exp": now + 600,
        }
        return jwt.encode(usual | claims, SECRET, algorithm="HS256", headers={"kid": "1"})

    return make


MailboxRows = Callable[[], list[Mailbox]]


@pytest.fixture
def mailboxes(tables: MemoryTables) -> MailboxRows:
    """The mailboxes of Dana's organization, as they stand in the table."""
    return lambda: list(Mailboxes(tables).of_organization("4021"))


Tasks = Callable[[], list[str]]


@pytest.fixture
def tasks(queues: MemoryQueues) -> Tasks:
    """What has been put on the upkeep queue since it was last asked."""

    def take() -> list[str]:
        received = queues.receive(MAILBOX_UPKEEP, 32, 600)
        for message in received:
            queues.delete(MAILBOX_UPKEEP, message)
        return [MailboxWork.decode(message.body).task for message in received]

    return take
