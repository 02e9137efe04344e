"""Mail from a shipment's page: what the TMS's server asks of the app's API (docs/api.md)."""

from dataclasses import dataclass
from threading import Lock
from urllib.parse import urlsplit

import requests

from sandbox.tms.samples import StaffMember
from sandbox.tms.tickets import Tickets

SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail that the app has taken over. `address`: of its status."""

    shipment: int
    organization: int
    to: str
    subject: str
    address: str


@dataclass(frozen=True, slots=True)
class MailRow:
    """A mail as a shipment's page shows it. `way`: how the app sends it, empty where that is not known."""

    to: str
    subject: str
    way: str
    state: str
    reason: str


class Mails:
    """The mail that was sent from shipments' pages, in memory. Safe to use from several threads."""

    def __init__(self, tickets: Tickets, session: requests.Session) -> None:
        self.tickets = tickets
        self.session = session
        self.lock = Lock()
        self.sent: list[Mail] = []

    def send(self, member: StaffMember, shipment: int, form: dict[str, str]) -> str:
        """Send what a form says through the staff member's mailbox; why that cannot be done, empty where it can."""
        try:
            mailbox = self.mailbox(member)
            if mailbox is None:
                return "You have no connected mailbox: press Add Mailbox Config first."
            message = {
                "to": [{"address": form.get("to", "")}],
                "subject": form.get("subject", ""),
                "text": form.get("text", ""),
                "shipment_id": str(shipment),
            }
            headers = {"Idempotency-Key": form.get("key", "")}
            answer = self.ask("POST", f"/api/mailboxes/{mailbox}/messages", member.organization, message, headers)
        except requests.RequestException:
            return "The app cannot be reached."
        if answer.status_code != 202:
            return str(answer.json().get("detail", "The app did not take the message."))
        taken = Mail(shipment, member.organization, form["to"], form["subject"], answer.headers["Location"])
        with self.lock:
            if taken not in self.sent:
                self.sent.append(taken)
        return ""

    def mailbox(self, member: StaffMember) -> str | None:
        """The id of a staff member's mailbox, None where there is none."""
        listed = self.ask("GET", "/api/mailboxes", member.organization).json().get("mailboxes", [])
        own = [each for each in listed if each["staff_id"] == str(member.id) and each["status"] != "disconnected"]
        return str(own[0]["id"]) if own else None

    def of(self, organization: int, shipment: int) -> list[MailRow]:
        """The mail about a shipment, with what became of it, the newest first."""
        with self.lock:
            found = [
                each for each in reversed(self.sent) if (each.organization, each.shipment) == (organization, shipment)
            ]
        return [self.row(each) for each in found]

    def row(self, mail: Mail) -> MailRow:
        """A mail with its status."""
        try:
            told = self.ask("GET", mail.address, mail.organization).json()
        except requests.RequestException:
            return MailRow(mail.to, mail.subject, "", "unknown", "The app cannot be reached.")
        return MailRow(mail.to, mail.subject, *(str(told.get(name, "")) for name in ("way", "state", "reason")))

    def ask(
        self, method: str, path: str, organization: int, body: object = None, headers: dict[str, str] | None = None
    ) -> requests.Response:
        """One request to the app as the TMS's server."""
        bearer = {"Authorization": f"Bearer {self.tickets.bearer(organization)}"}
        address = server_address(self.tickets.audience) + path
        return self.session.request(method, address, json=body, headers=bearer | (headers or {}), timeout=SECONDS)


def server_address(address: str) -> str:
    """The app's address for a server: names under localhost, which browsers know, are the loopback."""
    parts = urlsplit(address)
    if not (parts.hostname or "").endswith(".localhost"):
        return address
    return f"{parts.scheme}://127.0.0.1{f':{parts.port}' if parts.port else ''}"
