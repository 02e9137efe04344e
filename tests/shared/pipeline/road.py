"""The road in one process: storage in memory, Microsoft's and the TMS's stand-ins, and a clock that is moved by hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any
from zoneinfo import ZoneInfo

import requests

from sandbox.microsoft import faults as microsoft_faults
from sandbox.microsoft.app import create_app as create_microsoft
from sandbox.microsoft.directory import Application, Tenant, User
from sandbox.microsoft.mailbox import Message
from sandbox.microsoft.mime import parse
from sandbox.microsoft.state import Addresses
from sandbox.microsoft.state import State as Microsoft
from sandbox.tms import faults as tms_faults
from sandbox.tms.app import create_app as create_tms
from sandbox.tms.samples import API_KEY
from sandbox.tms.state import ALL
from sandbox.tms.state import State as TmsState
from shared.mailboxes.access import Access, seal_tokens
from shared.mailboxes.correspondence import Correspondence
from shared.mailboxes.model import SMTP_SEND, Action, Mailbox, Permission, Status, Subscription, mailbox_id, scopes
from shared.mailboxes.store import Mailboxes
from shared.mailboxes.work import INCOMING_MAIL, QUEUES, MessageWork, encode
from shared.microsoft.sign_in import SignIn
from shared.pipeline.deeds import Deeds
from shared.pipeline.order import Rules
from shared.pipeline.outside import Outside
from shared.pipeline.receipts import Receipts
from shared.pipeline.row import Row
from shared.pipeline.run import run
from shared.storage.encryption import Keys
from shared.storage.memory import MemoryQueues, MemoryTables
from shared.tms.model import Capabilities, Tms
from shared.tms.tai import Tai
from tests.sandbox.microsoft.browser import Browser, sent_back
from tests.shared.tms.stand_in import Wire

REDIRECT = "https://app.example.com/api/connect/callback"
EXISTING = 131391979
TENANT = "5b8a1c0e-9d7f-4f0a-8a51-0c2d9e4b7a10"
LEASE = timedelta(minutes=6)
START = datetime(2026, 3, 12, 15, 0, tzinfo=UTC)
QUOTE = (
    "Hi Dana,\n\nPlease quote LTL: 4 pallets, 48x40x60, 2,400 lbs, class 70, plumbing fixtures\n"
    "from Chicago, IL 60601 to Dallas, TX 75201, pickup 3/16.\n\nThanks\nSam"
)


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass
class Road:
    """Everything from a mailbox to the TMS, and Dana, whose mailbox is connected."""

    action: Action = Action.ARCHIVE
    capabilities: Capabilities = ALL
    with_archive: bool = True
    clock: Clock = field(default_factory=Clock)
    tables: MemoryTables = field(default_factory=MemoryTables)
    queues_by: Callable[[Clock], MemoryQueues] = MemoryQueues

    def __post_init__(self) -> None:
        self.queues = self.queues_by(self.clock)
        self.microsoft = Microsoft(Addresses(), clock=self.clock)
        self.tms = TmsState(self.capabilities, clock=self.clock)
        self.tms.seed_shipment(EXISTING, {"shipmentType": "LTL", "stops": [], "commodities": []})
        self.session = requests.Session()
        self.session.mount("http://tms.test", Wire(create_tms(self.tms)))
        self.pages = create_microsoft(self.microsoft)
        for address in ("https://localhost", "http://localhost"):
            self.session.mount(address, Wire(self.pages))
        self.keys = Keys({"1": b"0123456789abcdef0123456789abcdef"})
        self.outside = self.build()
        self.dana = self.add_user("dana.reyes@lsp.example")
        self.inbox = self.microsoft.mailboxes[self.dana.oid]
        self.mailbox = self.connect(self.dana, "7001")

    def begin_again(self, action: Action, capabilities: Capabilities) -> None:
        """As it was when Dana had just connected: faster than building another road."""
        self.clock.now, self.action, self.capabilities = START, action, capabilities
        self.tables.tables.clear()
        self.queues.queues.clear()
        self.inbox.messages.clear()
        self.session.hooks["response"].clear()
        for kept in (self.tms.shipments, self.tms.answers.kept):
            kept.clear()
        for records in (self.tms.logs, self.tms.assignments, self.tms.documents, self.tms.requests):
            records.clear()
        self.tms.capabilities = capabilities
        self.tms.seed_shipment(EXISTING, {"shipmentType": "LTL", "stops": [], "commodities": []})
        self.mailbox = self.outside.mailboxes.put(replace(self.mailbox, action=action, etag=None))

    def build(self) -> Outside:
        self.microsoft.directory.register(
            Application("client", "Connector", frozenset({"secret"}), frozenset({REDIRECT}))
        )
        authority = "https://localhost/organizations"
        self.sign_in = SignIn("client", lambda: "secret", authority, REDIRECT, False, self.session, self.clock)
        mailboxes = Mailboxes(self.tables)
        return Outside(
            mailboxes=mailboxes,
            receipts=Receipts(self.tables, LEASE, self.clock),
            deeds=Deeds(self.tables),
            correspondence=Correspondence(self.tables),
            queues=self.queues,
            access=Access(mailboxes, self.sign_in, self.keys, self.session, "http://localhost/v1.0"),
            tms_of=self.adapter,
            rules=Rules(15_000, 12, (time(8), time(17)), ZoneInfo("America/Chicago"), 100),
            retention=timedelta(days=90),
            clock=self.clock,
        )

    def adapter(self, organization: str) -> Tms:
        assert organization == "4021"
        return Tai(self.session, "http://tms.test", API_KEY, self.capabilities, sleep=lambda _: None)

    def add_user(self, address: str) -> User:
        user = User(address, address.split("@")[0], Tenant("Broker", TENANT), mail=address)
        self.microsoft.add_user(user, self.with_archive)
        return user

    def connect(
        self,
        user: User,
        staff_id: str,
        permission: Permission = Permission.SEND_AND_READ,
        action: Action | None = None,
    ) -> Mailbox:
        """A staff member has signed in, and the mailbox is subscribed to."""
        action = action or self.action
        needed = scopes(permission, action, by_smtp=self.outside.access.smtp is not None)
        flow = self.sign_in.begin(sorted(needed), None)
        answer = sent_back(Browser(self.pages.test_client()).sign_in(flow["auth_uri"], user.oid))
        signed_in = self.sign_in.finish(flow, answer)
        id = mailbox_id("4021", TENANT, user.oid)
        return self.outside.mailboxes.put(
            Mailbox(
                id=id,
                organization="4021",
                staff_id=staff_id,
                staff_email=user.mail or "",
                address=user.mail or "",
                tenant_id=TENANT,
                object_id=user.oid,
                permission=permission,
                action=action,
                status=Status.CONNECTED,
                status_since=self.clock(),
                connected_at=self.clock(),
                zone="America/Chicago",
                granted=signed_in.granted | (needed & {SMTP_SEND}),
                smtp_checked_at=self.clock() if SMTP_SEND in needed else None,
                inbox_folder=self.microsoft.mailboxes[user.oid].well_known("inbox").id,
                subscription=Subscription("nonce", "s", self.clock() + timedelta(days=6)),
                token_cache=seal_tokens(self.keys, id, signed_in.cache),
            )
        )

    def deliver(
        self,
        subject: str = "Quote",
        body: str = QUOTE,
        files: Mapping[str, bytes] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Message:
        """An e-mail arrives in Dana's inbox, and its notification on the queue."""
        return self.arrive(self.mailbox, self.mail(subject, body, files, headers))

    def mail(
        self,
        subject: str = "Quote",
        body: str = QUOTE,
        files: Mapping[str, bytes] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> bytes:
        """An e-mail from Sam to Dana; `headers` are put in place of its own."""
        mail = EmailMessage()
        own = {
            "From": "Sam Shipper <sam@acmeplumbing.example>",
            "To": "dana.reyes@lsp.example",
            "Subject": subject,
            "Date": format_datetime(self.clock().astimezone(ZoneInfo("America/Chicago"))),
            "Message-ID": f"<{len(self.inbox.messages)}@acmeplumbing.example>",
        }
        for name, value in (own | dict(headers or {})).items():
            mail[name] = value
        mail.set_content(body)
        for name, content in (files or {}).items():
            mail.add_attachment(content, maintype="application", subtype="pdf", filename=name)
        return mail.as_bytes()

    def arrive(self, mailbox: Mailbox, mail: bytes) -> Message:
        """An e-mail arrives in a connected mailbox's inbox, and its notification on the queue."""
        inbox = self.microsoft.mailboxes[mailbox.object_id]
        folder = inbox.folder("inbox")
        assert folder
        message = inbox.deliver(parse(mail), folder, self.clock(), self.clock())
        self.notify(message, mailbox=mailbox)
        return message

    def notify(self, message: Message, nonce: str = "nonce", mailbox: Mailbox | None = None) -> None:
        work = MessageWork((mailbox or self.mailbox).id, message.immutable_id, nonce=nonce)
        self.queues.put(INCOMING_MAIL, encode(work))

    def pump(self) -> int:
        """Handle what is visible on the queues, until nothing is; returns how many messages that were."""
        count = 0
        while taken := [(queue, each) for queue in QUEUES for each in self.queues.receive(queue, 32, 600)]:
            for queue, received in taken:
                run(self.outside, queue, MessageWork.decode(received.body))
                self.queues.delete(queue, received)
                count += 1
        return count

    def waiting(self) -> dict[str, int]:
        """How many messages stand on each queue, hidden ones included."""
        return {queue: length for queue in QUEUES if (length := self.queues.length(queue))}

    def rows(self, mailbox: Mailbox | None = None) -> list[Row]:
        return self.outside.receipts.recent((mailbox or self.mailbox).id, 100)

    def row(self) -> Row:
        (row,) = self.rows()
        return row

    def whereabouts(self, message: Message, mailbox: Mailbox | None = None) -> tuple[str, bool]:
        """The folder's name and whether the message is read."""
        inbox = self.microsoft.mailboxes[(mailbox or self.mailbox).object_id]
        found = inbox.find(message.immutable_id)
        assert found
        return inbox.folders[found.folder_id].display_name, found.is_read

    def break_tms(self, kind: tms_faults.Kind, times: int | None = 1, path: str = "", retry_after: str = "5") -> None:
        self.tms.faults.switch_on(tms_faults.Fault(kind, times, path, retry_after=retry_after, seconds=0))

    def break_graph(
        self, kind: microsoft_faults.Kind, times: int | None = 1, path: str = "", retry_after: str | None = None
    ) -> None:
        self.microsoft.faults.turn_on(microsoft_faults.Fault(kind, times, path=path, retry_after=retry_after))

    def created(self) -> list[int]:
        """The shipments that were not there before."""
        return [each for each in self.tms.shipments if each != EXISTING]

    def change(self, **changes: Any) -> None:
        self.mailbox = self.outside.mailboxes.change(self.mailbox, **changes)
