"""A mailbox's month in one process, with Microsoft's and the TMS's stand-ins.

The road's clock is moved by hand and its storage is in memory, unless another road is handed in.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random

import requests
from flask import Flask, Response, request

from sandbox.microsoft.mailbox import Message
from sandbox.wsgi import WsgiAdapter
from shared.mailboxes import rounds, upkeep
from shared.mailboxes.model import Action, Mailbox, Permission, Status, scopes
from shared.mailboxes.notifications import posted
from shared.mailboxes.upkeep import Upkeep
from shared.mailboxes.work import (
    INCOMING_MAIL,
    MAILBOX_REVIEW,
    MAILBOX_ROUNDS,
    MAILBOX_UPKEEP,
    QUEUES,
    MailboxWork,
    MessageWork,
    ReviewWork,
    RoundWork,
)
from shared.pipeline.catch_up import catch_up
from shared.pipeline.review import review
from shared.pipeline.run import run
from shared.web.choices import Choices
from shared.web.connections import Account, Connections
from shared.web.sessions import Session
from tests.sandbox.microsoft.browser import Browser, sent_back
from tests.sandbox.microsoft.world import WEBHOOK
from tests.shared.pipeline.road import TENANT, Road

STEP = timedelta(minutes=15)
NIGHT = timedelta(hours=1)
OTHER = "Hi Dana,\n\nthanks for lunch, see you next week.\n\nSam"


@dataclass
class Month:
    """Dana's mailbox from the week before she connects it. `asked`: the messages that ask for a shipment."""

    road: Road = field(default_factory=Road)
    random: Random = field(default_factory=lambda: Random(7))
    delivered: list[Message] = field(default_factory=list)
    asked: list[Message] = field(default_factory=list)

    def __post_init__(self) -> None:
        road = self.road
        road.outside = replace(road.outside, rules=replace(road.outside.rules, most_an_hour=10_000))
        road.outside.mailboxes.forget(road.mailbox)
        session = requests.Session()
        session.mount("http://app.localhost:7071", WsgiAdapter(self.webhook()))
        road.microsoft.notifier.session = session
        outside = road.outside
        self.upkeep = Upkeep(
            outside.mailboxes,
            outside.access,
            road.keys,
            road.queues,
            WEBHOOK,
            lambda mailbox: catch_up(road.outside, mailbox),
            lambda _: True,
            road.clock,
        )
        self.connections = Connections(
            outside.mailboxes, road.queues, road.keys, road.clock, starts_at_once=True, by_smtp=False
        )
        self.workers: Mapping[str, Callable[[str], None]] = {
            MAILBOX_UPKEEP: lambda body: upkeep.run(self.upkeep, MailboxWork.decode(body)),
            MAILBOX_ROUNDS: lambda body: rounds.visit(self.upkeep, RoundWork.decode(body)),
            MAILBOX_REVIEW: lambda body: review(road.outside, ReviewWork.decode(body)),
        }

    def webhook(self) -> Flask:
        """The app's endpoint for notifications."""
        app = Flask("webhook")

        @app.post("/api/graph/notifications")
        def receive() -> Response:
            if token := request.args.get("validationToken"):
                return Response(token, content_type="text/plain")
            found = posted(request.get_data(), self.road.keys)
            for body in found.messages:
                self.road.queues.put(INCOMING_MAIL, body)
            for body in found.upkeep:
                self.road.queues.put(MAILBOX_UPKEEP, body)
            return Response(status=202)

        return app

    def days_before(self, count: int) -> None:
        """The e-mails of the days before the connection, of which nobody tells."""
        for _ in range(count):
            self.road.clock.forward(hours=8)
            self.deliver(asks=self.random.random() < 0.4)
        self.road.clock.forward(minutes=1)
        while told := self.road.queues.receive(INCOMING_MAIL, 32, 600):
            for each in told:
                self.road.queues.delete(INCOMING_MAIL, each)

    def sign_in(self) -> None:
        """Dana signs in with Microsoft on the connection page."""
        road = self.road
        choices = Choices(Permission.SEND_AND_READ, Action.ARCHIVE)
        flow = road.sign_in.begin(sorted(scopes(choices.permission, choices.action)), None)
        signed_in = road.sign_in.finish(
            flow, sent_back(Browser(road.pages.test_client()).sign_in(flow["auth_uri"], road.dana.oid))
        )
        address = "dana.reyes@lsp.example"
        account = Account(TENANT, road.dana.oid, address, signed_in.granted, signed_in.cache)
        later = road.clock() + timedelta(hours=1)
        session = Session("4021", "7001", address, "Dana", "https://tms.example", "", "America/Chicago", "", later)
        road.mailbox = self.connections.connect(session, choices, account)

    def mailbox(self) -> Mailbox:
        found = self.road.outside.mailboxes.get(self.road.mailbox.id)
        assert found
        return found

    def deliver(self, asks: bool) -> Message:
        """An e-mail arrives; what Microsoft tells of it is all that the app hears."""
        number = len(self.delivered)
        message = self.road.deliver(f"Quote {number}") if asks else self.road.deliver(f"Hello {number}", OTHER)
        self.delivered.append(message)
        if asks:
            self.asked.append(message)
        return message

    def work(self) -> None:
        """Notifications are posted and every queue is worked off, as far as nothing waits."""
        self.road.microsoft.notifier.pump()
        queues = self.road.queues
        while taken := [(queue, each) for queue in QUEUES for each in queues.receive(queue, 32, 600)]:
            for queue, received in taken:
                worker = self.workers.get(queue)
                if worker:
                    worker(received.body)
                else:
                    run(self.road.outside, queue, MessageWork.decode(received.body))
                queues.delete(queue, received)

    def step(self, span: timedelta, arriving: int) -> None:
        """Time goes by, e-mails arrive on the way, and the timer makes its round at the end."""
        for _ in range(arriving):
            self.road.clock.now += span / (arriving + 1)
            self.deliver(asks=self.random.random() < 0.4)
            self.work()
        self.road.clock.now += span / (arriving + 1)
        rounds.begin(self.upkeep)
        self.work()

    def day(self, events: Mapping[int, Callable[[], None]] | None = None, most: int = 3) -> None:
        """Eight hours with e-mails, in which something happens at certain quarters of an hour, and the night."""
        for quarter in range(32):
            (events or {}).get(quarter, lambda: None)()
            self.step(STEP, self.random.randint(0, most))
        for _ in range(16):
            self.step(NIGHT, 0)

    def report(self) -> Counter[str]:
        """How each message that has a row was found."""
        return Counter(row.how for row in self.road.outside.receipts.recent(self.road.mailbox.id, 100_000))

    def resumes(self) -> None:
        """Dana resumes the reading."""
        assert self.mailbox().status is Status.PAUSED
        self.connections.start_reading(self.mailbox())
